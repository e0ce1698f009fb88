import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART_KINDS, type ChartKind, type ChartValue } from '#core/design/chart/chart-value.ts';
import { keepsRoom } from '#core/design/chart/chart-room.ts';
import { limitsOf } from '#core/design/chart/check-chart.ts';
import { PROVINCES } from '#core/design/chart/provinces.ts';
import { readFigure, writeFigure } from '#core/design/chart/read-figure.ts';
import type { DisplayItem, RectItem } from '#core/design/display-list.ts';
import { newField } from '#core/design/edit/field-parts.ts';
import { LAYOUT_SIZES } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { RenderedDesign } from '#core/design/rendered-design.ts';
import { partSchema } from '#core/design/template-parts.ts';
import type { Template } from '#core/design/template.ts';
import { aDocument, builtInTemplate } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { pageProblems } from '../../../helpers/page-problems.ts';

const faces = bundledFaces();
const bare = builtInTemplate('data.capaian_kinerja.grafik');
type Frame = readonly [left: number, top: number, width: number, height: number];

/** A page with nothing on it but a chart in a frame that a hand has drawn. */
function inFrame(frame: Frame, value: ChartValue): RenderedDesign {
  const words = { label: 'Grafik', hint: 'Satu', rows: [] };
  const { slot, part } = newField('chart', LAYOUT_SIZES['4x5'], { slots: [] }, words);
  const chart = partSchema.parse({ ...part, box: frame });
  const template: Template = {
    ...bare,
    slots: [{ ...slot, charts: [...CHART_KINDS] }],
    layouts: { '4x5': { background: 'paper', parts: [chart] } },
  };
  return renderDesign(aDocument(template, { [slot.id]: value }), '4x5', { faces });
}

const frame: fc.Arbitrary<Frame> = fc
  .tuple(fc.integer({ min: 40, max: 1080 }), fc.integer({ min: 40, max: 1350 }))
  .chain(([width, height]) =>
    fc.tuple(
      fc.integer({ min: 0, max: 1080 - width }),
      fc.integer({ min: 0, max: 1350 - height }),
      fc.constant(width),
      fc.constant(height),
    ),
  );
const label = fc.constantFrom(
  'Kejari Bandar Asri',
  'Jan',
  'Pidana umum',
  'Penyelamatan keuangan negara',
  'II',
);
const figure = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 99_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: -999, max: -1 }) },
);

/** Cells that a kind can show. */
function gridOf(kind: ChartKind): fc.Arbitrary<ChartValue['grid']> {
  const { categories, series, negatives } = limitsOf(kind);
  const cell = figure.map((value) => writeFigure(negatives ? value : Math.abs(value)));
  const names = kind === 'peta' ? fc.constantFrom(...PROVINCES.map(({ name }) => name)) : label;
  return fc.integer({ min: 1, max: series }).chain((count) => {
    const rows = fc.uniqueArray(fc.tuple(names, fc.array(cell, { minLength: count, maxLength: count })), {
      minLength: 1,
      maxLength: categories,
      // Rows may be called alike, provinces not.
      selector: ([name]) => (kind === 'peta' ? name : {}),
    });
    return fc
      .tuple(fc.array(label, { minLength: count, maxLength: count }), rows)
      .map(([heads, all]) => [['', ...heads], ...all.map(([name, cells]) => [name, ...cells])]);
  });
}

const chart: fc.Arbitrary<ChartValue> = fc.constantFrom(...CHART_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant('chart' as const),
    chart: fc.constant(kind),
    grid: gridOf(kind),
    title: fc.constantFrom('', 'Perkara yang diselesaikan sepanjang tahun'),
    unit: fc.constantFrom('', 'perkara'),
    source: fc.constantFrom('', 'buku register perkara'),
  }),
);

/** The bars of cells, and how far the longest stray from lengths that stand to each other as their figures do, in px. */
function strayPx(design: RenderedDesign, value: ChartValue): number {
  const bars = design.pages[0].items.filter(
    (item): item is RectItem => item.kind === 'rect' && /\.r\d+\.c\d+$/u.test(item.slot ?? ''),
  );
  const thick = bars[0]?.heightPx ?? 0;
  const isLying = bars.every(({ heightPx }) => Math.abs(heightPx - thick) < 0.01);
  const figures = bars.map(({ slot = '' }) => {
    const [, row, column] = (/\.r(\d+)\.c(\d+)$/u.exec(slot) ?? []).map(Number);
    return Math.abs(readFigure(value.grid[row ?? 0]?.[column ?? 0] ?? '') ?? 0);
  });
  const lengths = bars.map(({ widthPx, heightPx }) => (isLying ? widthPx : heightPx));
  const scale = Math.max(...lengths) / Math.max(...figures, 1);
  return Math.max(0, ...lengths.map((length, index) => Math.abs(length - scale * (figures[index] ?? 0))));
}

const isLeftOut = ({ findings }: RenderedDesign): boolean =>
  findings.some(({ code }) => code === 'chart-too-small');

describe('a chart in a frame that a hand has drawn', () => {
  test('keeps its words apart and all of itself in the frame, or is left out and named', () => {
    fc.assert(
      fc.property(frame, chart, (box, value) => {
        const design = inFrame(box, value);
        expect(pageProblems(design, faces)).toEqual([]);
        const [left, top, width, height] = box;
        const room = { xPx: left, yPx: top, widthPx: width, heightPx: height };
        const [, ...items] = design.pages[0].items;
        expect(keepsRoom({ items, findings: [], fits: design.fits }, room, faces)).toBe(true);
        if (isLeftOut(design)) expect(items).toMatchObject([{ kind: 'rect', ...room }]);
      }),
      { numRuns: 250 },
    );
  });

  test('of at least 450 px each way is always drawn', () => {
    const large = fc.tuple(fc.integer({ min: 450, max: 1080 }), fc.integer({ min: 450, max: 1350 }));
    fc.assert(
      fc.property(large, chart, ([width, height], value) => {
        expect(isLeftOut(inFrame([0, 0, width, height], value))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('of bars, grouped ones too, has lengths that equal the figures within 0.5 px', () => {
    const bars = chart.filter(
      ({ chart: kind }) => kind === 'batang' || kind === 'kolom' || kind === 'tumpuk',
    );
    fc.assert(
      fc.property(frame, bars, (box, value) => {
        expect(strayPx(inFrame(box, value), value)).toBeLessThan(0.5);
      }),
      { numRuns: 150 },
    );
  });
});

test('what meets, leaves its frame or is shorter than nothing has no room', () => {
  const room = { xPx: 100, yPx: 100, widthPx: 200, heightPx: 100 };
  const bar = (more: object): DisplayItem => ({
    ...{
      kind: 'rect',
      xPx: 110,
      yPx: 110,
      widthPx: 50,
      heightPx: 20,
      radiusPx: 0,
      fill: '#000000',
      stroke: null,
    },
    ...more,
  });
  const isKept = (...items: readonly DisplayItem[]): boolean =>
    keepsRoom({ items, findings: [], fits: [] }, room, faces);
  expect([
    isKept(bar({})),
    isKept(bar({ widthPx: -2 })),
    isKept(bar({ widthPx: 195 })),
    isKept(bar({ yPx: Number.NaN })),
    isKept({ kind: 'circle', center: { xPx: 102, yPx: 150 }, radiusPx: 8, fill: '#000000', stroke: null }),
    isKept({ kind: 'path', d: 'M110 110L320 150Z', fill: '#000000', stroke: null }),
  ]).toEqual([true, false, false, false, false, false]);
});
