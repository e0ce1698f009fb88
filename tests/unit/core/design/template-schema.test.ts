import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDocument } from '#core/design/create-document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { templateJsonSchema } from '#core/design/template-json-schema.ts';
import { templateSchema } from '#core/design/template.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces, readResource } from '../../../helpers/design-resources.ts';

interface Compiled {
  (data: unknown): boolean;
  errors: unknown;
}
interface Validator {
  compile(schema: unknown): Compiled;
}

/** The validator that came with the linter: written by other people, from the same standard. */
function independentValidator(): Validator {
  const require = createRequire(createRequire(import.meta.url).resolve('eslint'));
  const Ajv = z
    .custom<new (options: object) => Validator>((value) => typeof value === 'function')
    .parse(require('ajv'));
  return new Ajv({ allErrors: true });
}

const published = readResource('schema/template.schema.json');
const isValid = independentValidator().compile(published);

test('the published schema is what the code says a template is', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(templateJsonSchema())));
});

describe.each(TEMPLATE_IDS)('%s', (id) => {
  const file = readResource(`templates/${id}.json`);

  test('is valid by the published schema for a validator that is not ours', () => {
    expect([isValid(file), isValid.errors]).toEqual([true, null]);
  });

  test('says under which licence it may be passed on, and who drew it', () => {
    const { licence, author } = templateSchema.parse(file);
    expect({ licence, author }).toEqual({ licence: 'MIT', author: 'Meja Humas' });
  });
});

test('the published schema refuses what the code refuses: an unknown field', () => {
  const template = {
    ...z.record(z.string(), z.unknown()).parse(readResource('templates/resmi.dpo.json')),
    script: 'x',
  };
  expect(isValid(template)).toBe(false);
  expect(templateSchema.safeParse(template).success).toBe(false);
});

test('a slot that must be changed needs a default to change', () => {
  const template = withPlaceholder(undefined);
  const [issue] = templateSchema.safeParse(template).error?.issues ?? [];
  expect([issue?.path.join('.'), issue?.message]).toEqual([
    'slots.3.changeRequired',
    'changeRequired without a default to change',
  ]);
});

test('an example left as the template wrote it is a finding of its slot, until it is replaced', () => {
  const template = templateSchema.parse(withPlaceholder('NAMA LENGKAP'));
  const faces = bundledFaces();
  const { brand } = aDocument(builtInTemplate('resmi.dpo'), {});
  const values = sampleValues(template, 'ordinary');
  const findingsWith = (text: string) =>
    renderDesign(createDocument(template, brand, { ...values, nama: { kind: 'text', text } }), '4x5', {
      faces,
    }).findings.map(({ code, severity, slot, params }) => ({ code, severity, slot, params }));
  expect(findingsWith('NAMA LENGKAP ')).toEqual([
    {
      code: 'placeholder-unchanged',
      severity: 'error',
      slot: 'nama',
      params: { layout: '4x5', text: 'NAMA LENGKAP' },
    },
  ]);
  expect(findingsWith('Ahmad Fulan')).toEqual([]);
});

/** The wanted notice, its name (the fourth slot) a place that must be changed. */
function withPlaceholder(text: string | undefined) {
  const template = builtInTemplate('resmi.dpo');
  return {
    ...template,
    slots: template.slots.map((slot) =>
      slot.id === 'nama'
        ? { ...slot, changeRequired: true, ...(text !== undefined && { default: text }) }
        : slot,
    ),
  };
}
