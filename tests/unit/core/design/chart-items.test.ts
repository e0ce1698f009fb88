import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CircleItem, DisplayItem, PathItem, RectItem } from '#core/design/display-list.ts';
import { CHART_KINDS, type ChartKind, type ChartValue } from '#core/design/chart/chart-value.ts';
import { isDrawable } from '#core/design/chart/check-chart.ts';
import { readChart } from '#core/design/chart/read-chart.ts';
import { writeFigure } from '#core/design/chart/read-figure.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { RenderedDesign } from '#core/design/rendered-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { pageProblems } from '../../../helpers/page-problems.ts';

const faces = bundledFaces();
const template = builtInTemplate('data.capaian_kinerja.grafik');

function withChart(chart: ChartKind, grid: ChartValue['grid'], layout: LayoutId = '4x5'): RenderedDesign {
  const value: ChartValue = {
    kind: 'chart',
    chart,
    grid,
    title: 'Perkara',
    unit: 'perkara',
    source: 'buku register',
  };
  const values = { ...sampleValues(template, 'ordinary'), grafik: value };
  return renderDesign(aDocument(template, values), layout, { faces });
}

function marks<Kind extends DisplayItem['kind']>(
  { pages }: RenderedDesign,
  kind: Kind,
): readonly Extract<DisplayItem, { readonly kind: Kind }>[] {
  return pages[0].items.filter(
    (item): item is Extract<DisplayItem, { readonly kind: Kind }> =>
      item.kind === kind && item.slot?.startsWith('grafik.r') === true,
  );
}

const FOUR = [
  ['', 'Selesai'],
  ['Januari', '40'],
  ['Februari', '10'],
  ['Maret', '0'],
  ['April', '-20'],
];

/** The largest distance of `drawn` from lengths that stand to each other as `values` do, in px. */
function strayPx(drawn: readonly number[], values: readonly number[]): number {
  const scale = (drawn[0] ?? 0) / (values[0] ?? 1);
  return Math.max(...drawn.map((length, index) => Math.abs(length - scale * (values[index] ?? 0))));
}

describe('marks equal the figures within 0.5 px', () => {
  test.each([
    ['batang', (bar: RectItem) => bar.widthPx],
    ['kolom', (bar: RectItem) => bar.heightPx],
  ] as const)('%s: lengths, zero and below zero', (kind, length) => {
    const bars = marks(withChart(kind, FOUR), 'rect');
    expect(bars.map(({ slot }) => slot)).toEqual([
      'grafik.r1.c1',
      'grafik.r2.c1',
      'grafik.r3.c1',
      'grafik.r4.c1',
    ]);
    expect(strayPx(bars.map(length), [40, 10, 0, 20])).toBeLessThan(0.5);
  });

  test('bars below zero stand on the other side of the axis', () => {
    const lying = marks(withChart('batang', FOUR), 'rect');
    const zero = lying[0]?.xPx ?? 0;
    expect([lying[1]?.xPx, (lying[3]?.xPx ?? 0) + (lying[3]?.widthPx ?? 0)]).toEqual([zero, zero]);
    const upright = marks(withChart('kolom', FOUR), 'rect');
    expect(upright[3]?.yPx).toBeCloseTo((upright[0]?.yPx ?? 0) + (upright[0]?.heightPx ?? 0), 6);
  });

  test('parts of a stacked bar follow each other without a gap', () => {
    const parts = marks(
      withChart('tumpuk', [
        ['', 'Masuk', 'Selesai'],
        ['Jan', '30', '10'],
        ['Feb', '15', '25'],
      ]),
      'rect',
    );
    expect(
      strayPx(
        parts.map(({ widthPx }) => widthPx),
        [30, 10, 15, 25],
      ),
    ).toBeLessThan(0.5);
    expect(parts[1]?.xPx).toBeCloseTo((parts[0]?.xPx ?? 0) + (parts[0]?.widthPx ?? 0), 6);
  });

  test.each(['garis', 'area'] as const)(
    '%s: points stand as high as their figures, an empty cell leaves a gap',
    (kind) => {
      const grid = [
        ['', 'Selesai'],
        ['Jan', '40'],
        ['Feb', ''],
        ['Mar', '10'],
        ['Apr', '0'],
      ];
      const points: readonly CircleItem[] = marks(withChart(kind, grid), 'circle');
      expect(points.map(({ slot }) => slot)).toEqual(['grafik.r1.c1', 'grafik.r3.c1', 'grafik.r4.c1']);
      const zero = points[2]?.center.yPx ?? 0;
      expect(
        strayPx(
          points.map(({ center }) => zero - center.yPx),
          [40, 10, 0],
        ),
      ).toBeLessThan(0.5);
    },
  );

  test('shares of a ring have the angle of their part of the sum', () => {
    const values = [50, 30, 20];
    const slices = marks(
      withChart('donat', [['', ''], ...values.map((value) => [`Bagian ${value}`, String(value)])]),
      'path',
    );
    const swept = slices.map(sweep);
    const radiusPx = outerRadius(slices[0]);
    const stray = swept.map(
      (angle, index) => Math.abs(angle - ((values[index] ?? 0) / 100) * 2 * Math.PI) * radiusPx,
    );
    expect(Math.max(...stray)).toBeLessThan(0.5);
  });

  test('a track is filled as far as the goal is reached', () => {
    const rects = marks(
      withChart('progres', [
        ['', 'Capaian', 'Target'],
        ['A', '30', '40'],
        ['B', '50', '50'],
      ]),
      'rect',
    );
    const width = (slot: string): number => rects.find((rect) => rect.slot === slot)?.widthPx ?? 0;
    expect(Math.abs(width('grafik.r1.c1') - 0.75 * width('grafik.r1.c2'))).toBeLessThan(0.5);
    expect(Math.abs(width('grafik.r2.c1') - width('grafik.r2.c2'))).toBeLessThan(0.5);
  });

  test('dots stand for one round number each', () => {
    const rows = marks(
      withChart('piktogram', [
        ['', ''],
        ['A', '120'],
        ['B', '30'],
        ['C', '1'],
        ['D', '0'],
      ]),
      'path',
    );
    expect(rows.map(({ d }) => d.split('Z').length - 1)).toEqual([24, 6, 1]);
  });

  test('cards say in words how far a figure rose or fell', () => {
    const page = withChart('angka', [
      ['', 'Kini', 'Dulu'],
      ['Selesai', '1.250', '1.000'],
      ['Masuk', '75', '100'],
      ['Tunggakan', '8', '8'],
    ]);
    const texts = page.pages[0].items.flatMap((item) =>
      item.kind === 'text' ? [item.lines.map(({ text }) => text).join(' ')] : [],
    );
    expect(texts).toEqual(
      expect.arrayContaining(['naik 25% dari 1.000', 'turun 25% dari 100', 'tetap, sebelumnya 8']),
    );
    expect(page.findings).toEqual([]);
  });
});

/** Where a moved ring's arcs begin and end, as an angle about the middle of all points. */
function sweep({ d }: PathItem): number {
  const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([word]) => Number(word));
  // M x y A r r 0 large 1 x y L …: start, radius, whether more than half, end.
  const [x0 = 0, y0 = 0, radius = 1, , , large = 0, , x1 = 0, y1 = 0] = numbers;
  const chord = Math.hypot(x1 - x0, y1 - y0);
  const angle = 2 * Math.asin(Math.min(1, chord / (2 * radius)));
  return large === 1 ? 2 * Math.PI - angle : angle;
}

function outerRadius(item: PathItem | undefined): number {
  return Number(/A(\d+(?:\.\d+)?)/.exec(item?.d ?? '')?.[1] ?? '0');
}

const label = fc.constantFrom(
  'Kejari Bandar Asri',
  'Jan',
  'Pidana umum',
  'II',
  'Penyelamatan keuangan negara',
  'x'.repeat(40),
);
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(writeFigure) },
  { weight: 1, arbitrary: fc.integer({ min: -999, max: -1 }).map(writeFigure) },
  { weight: 1, arbitrary: fc.constantFrom('', '0', 'banyak', '12,5 %', 'Rp1,2 juta') },
);
const grid = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }))
  .chain(([series, rows]) =>
    fc.tuple(
      fc.array(label, { minLength: series, maxLength: series }),
      fc.array(fc.tuple(label, fc.array(cell, { minLength: series, maxLength: series })), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  )
  .map(([names, rows]) => [['', ...names], ...rows.map(([name, cells]) => [name, ...cells])]);

test('whatever is typed, no text leaves the frame or meets another, and every cell is drawn or named', () => {
  fc.assert(
    fc.property(
      grid,
      fc.constantFrom(...CHART_KINDS),
      fc.constantFrom(...layoutsOf(template)),
      (typed, kind, layout) => {
        const page = withChart(kind, typed, layout);
        expect(pageProblems(page, faces)).toEqual([]);
        const value: ChartValue = {
          kind: 'chart',
          chart: kind,
          grid: typed,
          title: '',
          unit: '',
          source: '',
        };
        const named = page.findings.map(({ slot }) => slot ?? '');
        if (!isDrawable(value)) {
          expect(named).toContain('grafik');
          return;
        }
        const shown = page.pages[0].items.map((item) => item.slot ?? '');
        const lost = readChart(value)
          .categories.flatMap(({ cells }) => cells)
          .filter(({ text }) => text !== '')
          .map(({ row, column }) => `grafik.r${row}.c${column}`)
          .filter((slot) => !shown.includes(slot) && !named.includes(slot))
          // A row that names no province has no place on the map: its name is what is said to be wrong.
          .filter((slot) => kind !== 'peta' || !named.includes(slot.replace(/c1$/u, 'c0')));
        expect(lost).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
