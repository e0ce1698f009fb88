import { describe, expect, test } from 'vitest';
import { fieldsOf, settle } from '#core/design/edit/carry-fields.ts';
import { newField } from '#core/design/edit/field-parts.ts';
import { partsOn, pagesOf, slotsIn, type NamedPart } from '#core/design/edit/page-parts.ts';
import { checkStamp, isClaimSlot } from '#core/design/stamp-rule.ts';
import { shape } from '#core/design/edit/shape.ts';
import type { SlotValue } from '#core/design/document.ts';
import { layoutsOf } from '#core/design/template.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { fromClip, toClip } from '#editor/shape/part-clipboard.ts';
import {
  aDocument,
  builtInTemplate,
  sampleValues,
  TEMPLATE_IDS,
} from '../../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../../helpers/design-resources.ts';

const ON = { layout: '4x5', page: 0 } as const;
const FACES = { faces: bundledFaces() };
const quote = builtInTemplate('resmi.kutipan_pimpinan');
const agenda = builtInTemplate('hangat.agenda_kegiatan');
const filled = (id: string) => aDocument(builtInTemplate(id), sampleValues(builtInTemplate(id), 'ordinary'));

/** A design with a chart of its own that shows this. */
function withChart(id: string, figure: string) {
  const template = builtInTemplate(id);
  const words = {
    label: 'Grafik tambahan',
    hint: 'Tempel dari Excel',
    columns: ['Bulan', 'Perkara'],
    rows: [['Januari', figure]],
  };
  const { slot, part, sample } = newField('chart', { widthPx: 1080, heightPx: 1350 }, template, words);
  const ops = [
    { op: 'slot', slot: { ...slot, required: false } } as const,
    { op: 'add', on: ON, part: { ...part, id: 'g1' } } as const,
  ];
  const shaped = shape(template, ops, 'design');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const values = { ...sampleValues(template, 'ordinary'), [slot.id]: sample };
  return aDocument(shaped.value.template, values);
}

type Document = ReturnType<typeof filled>;

/** The clipboard's way: parts copied out of one document and pasted into another. */
function carried(from: Document, pick: (part: NamedPart) => boolean, into: Document) {
  const parts = partsOn(from.template, ON).filter(pick);
  const clip = fromClip(toClip({ parts, fields: fieldsOf(from, parts) }), partsOn(into.template, ON));
  if (clip === null) throw new Error('No clip');
  return settle(into, clip.parts, clip.fields);
}

const isChart = (part: NamedPart): boolean => part.part === 'chart';

describe('a chart that a design was given', () => {
  const own = withChart('resmi.kutipan_pimpinan', '318');

  test('comes into another design with a field of its own and its data', () => {
    const { parts, fields } = carried(own, isChart, filled('hangat.agenda_kegiatan'));
    expect(parts.map((part) => slotsIn(part))).toEqual([['grafik_tambahan']]);
    expect(fields.map(({ slot, value }) => [slot.id, slot.required, value])).toEqual([
      ['grafik_tambahan', false, own.values['grafik_tambahan']],
    ]);
  });

  test('shows the same field on another page of its own design', () => {
    const { parts, fields } = carried(own, isChart, own);
    expect([parts.map((part) => slotsIn(part)), fields]).toEqual([[['grafik_tambahan']], []]);
  });

  test('stays apart from the chart that the other design calls alike', () => {
    const { parts, fields } = carried(own, isChart, withChart('hangat.agenda_kegiatan', '9'));
    expect(parts.map((part) => slotsIn(part))).toEqual([['grafik_tambahan_2']]);
    expect(fields.map(({ slot }) => slot.id)).toEqual(['grafik_tambahan_2']);
  });
});

test('a text whose field the other design has shows what is written there, and any other the words it showed, marked as they were', () => {
  const from = filled('resmi.kutipan_pimpinan');
  const isQuote = (part: NamedPart): boolean => slotsIn(part).includes('kutipan');
  const same = carried(from, isQuote, filled('hangat.kutipan_pimpinan'));
  expect(same.parts.flatMap((part) => slotsIn(part))).toContain('kutipan');
  const { parts } = carried(from, isQuote, filled('hangat.agenda_kegiatan'));
  const words = from.values['kutipan'] as Extract<SlotValue, { readonly kind: 'text' }>;
  expect(parts).toMatchObject([{ part: 'text', content: [{ say: words.text, marked: true }] }]);
});

test('a photo becomes the picture it showed, and an empty frame its ground', () => {
  const from = filled('resmi.kutipan_pimpinan');
  const isPhoto = (part: NamedPart): boolean => part.part === 'photo';
  const shown = {
    ...{ sha256: 'a'.repeat(64), widthPx: 800, heightPx: 600 },
    ...{ focal: { x: 0.5, y: 0.5 }, credit: 'Rina', alt: 'Kajari' },
  };
  const into = filled('hangat.agenda_kegiatan');
  const shot = { ...from, values: { ...from.values, foto: { kind: 'photo' as const, ...shown } } };
  expect(carried(shot, isPhoto, into).parts).toMatchObject([{ part: 'picture', photo: shown }]);
  const values = Object.fromEntries(Object.entries(from.values).filter(([slot]) => slot !== 'foto'));
  expect(carried({ ...from, values }, isPhoto, into).parts).toMatchObject([{ part: 'rect' }]);
});

test('a claim or its picture goes into no design that does not stamp it, neither as words nor as a picture', () => {
  const from = filled('resmi.klarifikasi_hoaks');
  const photo = {
    sha256: 'a'.repeat(64),
    widthPx: 800,
    heightPx: 600,
    focal: { x: 0.5, y: 0.5 },
    credit: '',
    alt: '',
  };
  const shot = { ...from, values: { ...from.values, tangkapan: { kind: 'photo' as const, ...photo } } };
  const into = filled('hangat.agenda_kegiatan');
  for (const slot of ['klaim', 'tangkapan']) {
    const { parts } = carried(shot, (part) => slotsIn(part).includes(slot), into);
    const added = shape(
      into.template,
      parts.map((part) => ({ op: 'add', on: ON, part }) as const),
      'design',
    );
    if (!added.ok) throw new Error(added.error.code);
    const codes = new Set(checkStamp(added.value.template).map(({ code }) => code));
    expect([parts.length > 0, [...codes]]).toEqual([true, ['stamp-removed']]);
  }
});

test('whatever part of whatever template goes into another design, it asks for nothing that is not there', () => {
  for (const id of TEMPLATE_IDS) {
    const from = filled(id);
    const into = filled(id === agenda.id ? quote.id : agenda.id);
    const asked = new Set(into.template.slots.map((slot) => slot.id));
    for (const layout of layoutsOf(from.template)) {
      for (const page of pagesOf(from.template, layout).keys()) {
        const all = partsOn(from.template, { layout, page });
        // Claims stay what they are, and are refused: see above.
        const parts = all.filter((part) => !slotsIn(part).some(isClaimSlot));
        const settled = settle(into, parts, fieldsOf(from, parts));
        const there = new Set([...asked, ...settled.fields.map(({ slot }) => slot.id)]);
        expect(settled.parts.flatMap(slotsIn).filter((slot) => !there.has(slot))).toEqual([]);
      }
    }
  }
});

test('a pasted chart is drawn with its figures', () => {
  const into = filled('hangat.agenda_kegiatan');
  const { parts, fields } = carried(withChart('resmi.kutipan_pimpinan', '318'), isChart, into);
  const ops = [
    ...fields.map(({ slot }) => ({ op: 'slot', slot }) as const),
    ...parts.map((part) => ({ op: 'add', on: ON, part }) as const),
  ];
  const shaped = shape(into.template, ops, 'design');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const values = {
    ...into.values,
    ...Object.fromEntries(fields.map(({ slot, value }) => [slot.id, value ?? undefined])),
  };
  const { pages } = renderDesign(
    { ...into, template: shaped.value.template, values } as Document,
    '4x5',
    FACES,
  );
  const texts = pages[0].items.flatMap((item) =>
    item.kind === 'text' ? item.lines.map(({ text }) => text) : [],
  );
  expect(texts).toContain('318');
});
