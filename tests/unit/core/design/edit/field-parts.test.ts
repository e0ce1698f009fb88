import { createDocument } from '#core/design/create-document.ts';
import { checkTemplate } from '#core/design/edit/check-template.ts';
import { addedColumn, FIELD_KINDS, newField } from '#core/design/edit/field-parts.ts';
import { blankTemplate } from '#core/design/edit/new-template.ts';
import { partsOn } from '#core/design/edit/page-parts.ts';
import {
  MOST_COLUMNS,
  MOST_ROWS,
  onRowsOf,
  withColumns,
  withMostRows,
} from '#core/design/edit/row-columns.ts';
import { shape } from '#core/design/edit/shape.ts';
import type { ShapeOp } from '#core/design/edit/shape-ops.ts';
import { LAYOUT_IDS, LAYOUT_SIZES, type LayoutId } from '#core/design/layouts.ts';
import { moved, placedIn } from '#core/design/part-box.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { PartOf } from '#core/design/template-parts.ts';
import { templateSchema, type Template } from '#core/design/template.ts';
import { trialDocument } from '#core/design/trial-samples.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDocument, builtInTemplate } from '../../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../../helpers/design-resources.ts';
import { allId } from '#i18n/id/all.ts';

const FACES = { faces: bundledFaces() };
const { brand } = aDocument(builtInTemplate('resmi.kutipan_pimpinan'), {});
const WORDS = allId.officeTemplates.fields;

function bare(layout: LayoutId): Template {
  return blankTemplate({
    name: 'Uji',
    layouts: [layout],
    author: 'Kejari',
    palettes: ['resmi-hijau'],
    taken: new Set(),
  });
}

function shaped(template: Template, ops: readonly ShapeOp[]): Template {
  const result = shape(template, ops, 'template');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return templateSchema.parse(result.value.template);
}

/** A template with one field of this kind on one size, and the document that shows its sample. */
function withField(kind: (typeof FIELD_KINDS)[number], layout: LayoutId) {
  const { slot, part, sample } = newField(kind, LAYOUT_SIZES[layout], bare(layout), WORDS[kind]);
  const on = { layout, page: 0 };
  const template = shaped(bare(layout), [
    { op: 'slot', slot },
    { op: 'add', on, part: { ...part, id: 'p1' } },
  ]);
  return { slot, template, document: createDocument(template, brand, { [slot.id]: sample }) };
}

const errorsOf = (document: Parameters<typeof renderDesign>[0], layout: LayoutId) =>
  renderDesign(document, layout, FACES).findings.filter(({ severity }) => severity === 'error');

describe.each(FIELD_KINDS)('a new field: %s', (kind) => {
  test.each(LAYOUT_IDS)('on %s it shows its sample and holds the longest content it promises', (layout) => {
    const { document, template } = withField(kind, layout);
    expect(checkTemplate(template).filter(({ code }) => code !== 'slot-missing-here')).toEqual([]);
    expect(errorsOf(document, layout)).toEqual([]);
    expect(errorsOf(trialDocument(document, 'longest', []), layout)).toEqual([]);
    const texts = renderDesign(document, layout, FACES).pages[0].items.filter((item) => item.kind === 'text');
    expect(texts.length).toBeGreaterThan(2);
  });
});

const ROWS = withField('table', '4x5');
const tablePart = (template: Template): PartOf<'rows'> => {
  const part = partsOn(template, { layout: '4x5', page: 0 })[0];
  if (part?.part !== 'rows') throw new Error('no rows');
  return part;
};

test('rows moved by hand take their columns and marks along', () => {
  const before = tablePart(ROWS.template);
  const after = moved(before, 40, -25) as PartOf<'rows'>;
  const placesOf = ({ box, variants }: PartOf<'rows'>) => [
    box[0],
    ...variants.flatMap(({ columns, marks }) => [...columns, ...marks].map(({ x }) => x)),
  ];
  expect(placesOf(after)).toEqual(placesOf(before).map((x) => x + 40));
  expect(moved(after, -40, 25)).toEqual(before);
});

test('rows stretched keep every column inside their box, whatever the box', () => {
  const size = fc.integer({ min: 200, max: 1000 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 0, max: 300 }), (widthPx, heightPx, xPx) => {
      const part = placedIn(tablePart(ROWS.template), { xPx, yPx: 0, widthPx, heightPx }) as PartOf<'rows'>;
      for (const { x, width } of part.variants.flatMap(({ columns }) => columns)) {
        expect(x).toBeGreaterThanOrEqual(xPx - 0.1);
        expect(x + width).toBeLessThanOrEqual(xPx + widthPx + 0.1);
      }
    }),
  );
});

test('columns are added and removed on every size at once, and those that stay keep their look', () => {
  const { slot, template } = ROWS;
  const two = shaped(template, [{ op: 'addLayout', layout: '1x1', after: '4x5' }]);
  let columns = slot.columns ?? [];
  while (columns.length < MOST_COLUMNS) columns = addedColumn(columns, `Kolom ${columns.length + 1}`);
  const wide = shaped(two, [
    { op: 'slot', slot: { ...slot, columns } },
    ...onRowsOf(two, slot.id, (part) => withColumns(part, columns)),
  ]);
  const cells = (of: Template, layout: LayoutId) =>
    partsOn(of, { layout, page: 0 }).flatMap((part) =>
      part.part === 'rows' ? (part.variants[0]?.columns.map(({ children }) => children[0]) ?? []) : [],
    );
  expect(cells(wide, '4x5').map((child) => child?.content)).toEqual(columns.map(({ id }) => [{ cell: id }]));
  expect(cells(wide, '1x1')).toHaveLength(MOST_COLUMNS);
  expect(cells(wide, '1x1').slice(0, 2)).toEqual(cells(two, '1x1'));
  const back = withColumns(tablePart(wide), slot.columns ?? []);
  expect(back).toEqual(tablePart(two));
});

test('a slot of more rows is drawn with as many as it asks for', () => {
  const part = withMostRows(tablePart(ROWS.template), MOST_ROWS);
  expect(part.variants.map(({ upTo }) => upTo)).toEqual([MOST_ROWS]);
});

test('the longest sample a designer writes is the one the template is tried with, until it is given back', () => {
  const { slot, template, document } = withField('list', '4x5');
  const long = 'Kabupaten Kepulauan '.repeat(14).trim();
  const own = shaped(template, [{ op: 'longest', slot: slot.id, sample: [long] }]);
  const tried = trialDocument({ ...document, template: own }, 'longest', []);
  expect(tried.values[slot.id]).toEqual({ kind: 'list', items: [long] });
  expect(errorsOf(tried, '4x5').map(({ code }) => code)).toEqual(['text-too-long']);
  const back = shaped(own, [{ op: 'longest', slot: slot.id, sample: null }]);
  expect(back).toEqual(template);
  const unknown = shape(template, [{ op: 'longest', slot: 'lain', sample: 'x' }], 'template');
  expect(unknown.ok).toBe(false);
});
