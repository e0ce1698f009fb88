import { describe, expect, test } from 'vitest';
import { altTextProposal } from '#core/design/alt-text.ts';
import type { TextItem } from '#core/design/display-list.ts';
import type { DesignDocument } from '#core/design/document.ts';
import {
  layoutsOf,
  slotSchema,
  templateSchema,
  type Template,
  type TemplateSlot,
} from '#core/design/template.ts';
import { plainTexts } from '#core/design/plain-texts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { textMaskList } from '#core/preflight/page-check.ts';
import { wholeText } from '#core/design/whole-text.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const context = { faces: bundledFaces() };

/** A template whose written slots all allow both kinds of mark, or none. */
function withMarks(template: Template, allowed: boolean): Template {
  const slots = template.slots.map((slot): TemplateSlot => {
    const marks = slotSchema.safeParse({ ...slot, emphasis: allowed, list: allowed });
    return marks.success ? marks.data : slot;
  });
  return { ...template, slots };
}

/** A quote by a template that allows marks in it. */
function aQuote(text: string, values: DesignDocument['values'] = {}): DesignDocument {
  const template = withMarks(builtInTemplate('resmi.kutipan_pimpinan'), true);
  return aDocument(template, {
    ...sampleValues(template, 'ordinary'),
    kutipan: { kind: 'text', text },
    ...values,
  });
}

function textsOf(document: DesignDocument, slot: string): readonly TextItem[] {
  const [page] = renderDesign(document, '4x5', context).pages;
  return page.items.filter((item): item is TextItem => item.kind === 'text' && item.slot === slot);
}

describe('a slot that allows marks', () => {
  test.each(TEMPLATE_IDS)('of %s draws text without marks as a slot that allows none', (id) => {
    const template = builtInTemplate(id);
    for (const sample of ['ordinary', 'longest'] as const) {
      const values = unmarked(sampleValues(template, sample));
      for (const layout of layoutsOf(template)) {
        const [marked, plain] = [true, false].map((allowed) =>
          renderDesign(aDocument(withMarks(template, allowed), values), layout, context),
        );
        expect(JSON.stringify(marked)).toBe(JSON.stringify(plain));
      }
    }
  });

  test('sets what is emphasised in a heavier face of the same family, in reading order', () => {
    const [item] = textsOf(aQuote('Hukum hadir untuk *semua warga*, tanpa kecuali.'), 'kutipan');
    expect(
      item?.lines
        .flatMap(({ runs = [] }) =>
          runs.flatMap(({ text, isStrong }) => (isStrong === true ? text.trim() : [])),
        )
        .join(' '),
    ).toBe('semua warga');
    expect(item === undefined ? '' : wholeText(item)).toContain(
      'Hukum hadir untuk semua warga, tanpa kecuali.',
    );
    expect(plainTexts(item ?? aText()).map(({ weight }) => weight)).toEqual([
      item?.weight,
      item?.strong?.weight,
    ]);
    expect(item?.strong?.weight).toBeGreaterThan(item?.weight ?? Infinity);
  });

  test('sets words off by colour where there is no heavier face', () => {
    const name = textsOf(
      aQuote('Hukum hadir.', { nama: { kind: 'text', text: 'Bagas *Tirtayasa*' } }),
      'nama',
    )[0];
    expect([name?.weight, name?.strong?.weight]).toEqual([800, 800]);
    expect(name?.strong?.color).not.toBe(name?.color);
  });

  test('keeps the markers of a list under each other however its text is aligned', () => {
    const template = builtInTemplate('hangat.tanya_jawab');
    const centred = JSON.stringify(template).replaceAll('"align":"left"', '"align":"center"');
    const document = aDocument(templateSchema.parse(JSON.parse(centred)), sampleValues(template, 'ordinary'));
    const lines = textsOf(document, 'jawab').flatMap((item) => item.lines);
    const items = lines.filter(({ text }) => text.startsWith('•'));
    const [alone] = lines;
    expect(items.length).toBe(2);
    expect(new Set(items.map(({ xPx }) => xPx)).size).toBe(1);
    expect(items[0]?.xPx).toBeGreaterThan(alone?.xPx ?? Infinity);
  });

  test('is measured look by look: a pale emphasis is not hidden by the dark words around it', () => {
    const [page] = renderDesign(aQuote('Hukum hadir untuk *semua warga*.'), '4x5', context).pages;
    const masked = textMaskList(page).items.filter((item) => item.kind === 'text' && item.slot === 'kutipan');
    expect(
      masked.map((item) => item.kind === 'text' && item.lines.map(({ text }) => text.trim()).join(' ')),
    ).toEqual(['Hukum hadir untuk .', 'semua warga']);
    expect(new Set(masked.map((item) => item.kind === 'text' && item.color)).size).toBe(2);
  });

  test('names the faces of emphasised words among those to load', () => {
    const document = aQuote('Hukum hadir untuk *semua warga*.');
    const [page] = renderDesign(document, '4x5', context).pages;
    expect(page.faces).toContain(textsOf(document, 'kutipan')[0]?.strong?.face);
  });

  test('says plain words in the alternative text', () => {
    const said = altTextProposal(aQuote('Bawa:\n- *KTP asli*\n- surat kuasa'));
    expect(said).toContain('Bawa: KTP asli; surat kuasa.');
    expect(said).not.toContain('*');
  });

  test('counts an example with one of its words emphasised as not changed', () => {
    const template = withMarks(builtInTemplate('resmi.kutipan_pimpinan'), true);
    const slots = template.slots.map((slot) =>
      slot.id === 'kutipan' ? { ...slot, default: 'Tulis kutipan di sini', changeRequired: true } : slot,
    );
    const values = { ...sampleValues(template, 'ordinary') };
    const codes = ['Tulis *kutipan* di sini', 'Tulis kutipan yang lain'].map((text) =>
      renderDesign(
        aDocument({ ...template, slots }, { ...values, kutipan: { kind: 'text', text } }),
        '4x5',
        context,
      ).findings.some(({ code }) => code === 'placeholder-unchanged'),
    );
    expect(codes).toEqual([true, false]);
  });
});

test('a slot that allows no marks shows stars and dashes as they are', () => {
  const template = withMarks(builtInTemplate('resmi.kutipan_pimpinan'), false);
  const values = {
    ...sampleValues(template, 'ordinary'),
    kutipan: { kind: 'text', text: 'Bukan *tebal*\n- satu' },
  } as const;
  const [page] = renderDesign(aDocument(template, values), '4x5', context).pages;
  const [item] = page.items.filter(
    (each): each is TextItem => each.kind === 'text' && each.slot === 'kutipan',
  );
  expect(item === undefined ? '' : wholeText(item)).toContain('Bukan *tebal* - satu');
  expect(item?.lines.every(({ runs }) => runs === undefined)).toBe(true);
});

test.each([
  { type: 'pilihan', options: ['a', 'b'] },
  { type: 'tanggal' },
  { type: 'teks', from: 'kantor' },
] as const)('a slot that is not written by hand (%o) cannot allow marks', (kind) => {
  const both = { id: 'Jenis', en: 'Kind' };
  const slot = { id: 'jenis', label: both, hint: both, max: null, required: false, ...kind };
  expect(slotSchema.safeParse(slot).success).toBe(true);
  expect(slotSchema.safeParse({ ...slot, emphasis: true }).success).toBe(false);
});

/** Sample values without marks. */
function unmarked(values: DesignDocument['values']): DesignDocument['values'] {
  const bare = JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('*', '').replaceAll(/(^|\n)(?:-|\d{1,3}\.) /g, '$1') : value,
  );
  // Read back what was written a line above, with words taken out and nothing added.
  return JSON.parse(bare) as DesignDocument['values'];
}

function aText(): TextItem {
  throw new Error('the quote is not drawn');
}
