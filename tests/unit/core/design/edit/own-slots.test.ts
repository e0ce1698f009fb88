import { expect, test } from 'vitest';
import { withAdditionsOf } from '#core/design/edit/carry-additions.ts';
import { checkLocks } from '#core/design/edit/check-locks.ts';
import { newField } from '#core/design/edit/field-parts.ts';
import { copiedTemplate } from '#core/design/edit/new-template.ts';
import { shape } from '#core/design/edit/shape.ts';
import type { Template, TemplateSlot } from '#core/design/template.ts';
import { builtInTemplate } from '../../../../helpers/design-fixtures.ts';

const quote = builtInTemplate('resmi.kutipan_pimpinan');
const ON = { layout: '4x5', page: 0 } as const;
const WORDS = {
  label: 'Grafik tambahan',
  hint: 'Tempel dari Excel',
  columns: ['Bulan', 'Perkara'],
  rows: [],
};
const field = newField('chart', { widthPx: 1080, heightPx: 1350 }, quote, WORDS);
const idsOf = ({ slots }: Pick<Template, 'slots'>) => slots.map(({ id }) => id);

function withChart(template: Template): Template {
  const shaped = shape(
    template,
    [
      { op: 'slot', slot: field.slot },
      { op: 'add', on: ON, part: { ...field.part, id: 'g1' } },
    ],
    'design',
  );
  if (!shaped.ok) throw new Error(shaped.error.code);
  return shaped.value.template;
}

test('a design takes a chart with a slot of its own, which breaks no lock and goes with it again', () => {
  const own = withChart(quote);
  expect(idsOf(own)).toEqual([...idsOf(quote), 'grafik_tambahan']);
  expect(own.slots.at(-1)?.added).toBe(true);
  expect(checkLocks(own, quote)).toBeNull();
  const bare = shape(
    own,
    [
      { op: 'remove', on: ON, id: 'g1' },
      { op: 'dropSlot', slot: 'grafik_tambahan' },
    ],
    'design',
  );
  expect(bare.ok && idsOf(bare.value.template)).toEqual(idsOf(quote));
});

test('what the template asks for is neither changed nor dropped in a design, nor added where nothing may be', () => {
  const asked = quote.slots.find(({ id }) => id === 'kutipan') as TemplateSlot;
  const refused = (template: Template, ...ops: Parameters<typeof shape>[1]) => {
    const shaped = shape(template, ops, 'design');
    return shaped.ok ? 'ok' : shaped.error;
  };
  expect(refused(quote, { op: 'slot', slot: { ...asked, required: false } })).toEqual({
    code: 'part-locked',
    part: '',
    lock: 'template',
  });
  expect(refused(quote, { op: 'dropSlot', slot: 'kutipan' })).toMatchObject({ lock: 'template' });
  expect(refused({ ...quote, additions: false }, { op: 'slot', slot: field.slot })).toMatchObject({
    lock: 'add',
  });
});

test('a template that is drawn has no slots but its own', () => {
  const shaped = shape(quote, [{ op: 'slot', slot: { ...field.slot, added: true } }], 'template');
  expect(shaped.ok && shaped.value.template.slots.at(-1)).toEqual(field.slot);
});

test('a file that passes off another slot as its own is told from one that has its own', () => {
  const twice = { ...quote, slots: [...quote.slots, { ...field.slot, id: 'kutipan', added: true as const }] };
  expect(checkLocks(twice, quote)).toEqual({ part: '', lock: 'template' });
  const unmarked = { ...quote, slots: [...quote.slots, field.slot] };
  expect(checkLocks(unmarked, quote)).toEqual({ part: '', lock: 'template' });
  const closed = { ...quote, additions: false };
  expect(checkLocks({ ...withChart(quote), additions: false }, closed)).toEqual({
    part: '',
    lock: 'template',
  });
});

test('it stays with the design when the template is renewed, and is the template’s own in a copy', () => {
  const own = withChart(quote);
  const renewed = withAdditionsOf(own, { ...quote, version: quote.version + 1 });
  expect(idsOf(renewed)).toContain('grafik_tambahan');
  expect(withAdditionsOf(renewed, quote).slots).toEqual(own.slots);
  const copy = copiedTemplate(own, { name: 'Kutipan', layouts: [], author: 'Kantor', taken: new Set() });
  expect(copy.slots.at(-1)).toEqual(field.slot);
});
