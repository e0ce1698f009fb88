import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAP_COLUMNS, MAP_ROWS, PROVINCES, provinceNamed } from '#core/design/chart/provinces.ts';
import type { ChartValue } from '#core/design/chart/chart-value.ts';
import { contrastOf, type RoleColors } from '#core/brand/color-pairs.ts';
import { AA_CONTRAST } from '#core/brand/contrast.ts';
import { deriveColors } from '#core/brand/derive-colors.ts';
import type { PathItem, TextItem } from '#core/design/display-list.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { RenderedDesign } from '#core/design/rendered-design.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { layoutsOf } from '#core/design/template.ts';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { pageProblems } from '../../../helpers/page-problems.ts';

const faces = bundledFaces();
const template = builtInTemplate('data.statistik_perkara.peta');

function map(
  rows: readonly (readonly [string, string])[],
  layout: LayoutId = '4x5',
  colors?: RoleColors,
): RenderedDesign {
  const grafik: ChartValue = {
    kind: 'chart',
    chart: 'peta',
    grid: [['Provinsi', 'Perkara'], ...rows],
    title: 'Perkara',
    unit: 'perkara',
    source: 'buku register',
  };
  const values = { ...sampleValues(template, 'ordinary'), grafik };
  const document = aDocument(template, values);
  const palette = colors === undefined ? document.brand.palette : { id: 'acak', colors };
  return renderDesign({ ...document, brand: { ...document.brand, palette } }, layout, { faces });
}

const hexagons = ({ pages }: RenderedDesign): readonly PathItem[] =>
  pages[0].items.filter(
    (item): item is PathItem => item.kind === 'path' && /^M[^L]+(?:L[^LZ]+){5}Z$/u.test(item.d),
  );
const texts = ({ pages }: RenderedDesign): readonly TextItem[] =>
  pages[0].items.filter((item): item is TextItem => item.kind === 'text');
const words = (page: RenderedDesign): readonly string[] =>
  texts(page).map(({ lines }) => lines.map(({ text }) => text).join(' '));
const ALL = PROVINCES.map(({ name }, index) => [name, String(100 + index * 10)] as const);

describe('the map of provinces', () => {
  test('38 provinces have a code, a name and a place of their own', () => {
    const count = (values: readonly string[]): number => new Set(values).size;
    expect(PROVINCES.length).toBe(38);
    expect(count(PROVINCES.map(({ code }) => code))).toBe(38);
    expect(count(PROVINCES.map(({ name }) => name))).toBe(38);
    expect(count(PROVINCES.map(({ column, row }) => `${column} ${row}`))).toBe(38);
    expect([MAP_COLUMNS, MAP_ROWS]).toEqual([13, 7]);
  });

  test.each([
    ['DKI Jakarta', 'Daerah Khusus Jakarta'],
    ['prov. jawa barat', 'Jawa Barat'],
    ['Kejati Sumatera Utara', 'Sumatera Utara'],
    ['Kep. Riau', 'Kepulauan Riau'],
    ['D.I. Yogyakarta', 'Daerah Istimewa Yogyakarta'],
    ['Babel', 'Kepulauan Bangka Belitung'],
    ['PBD', 'Papua Barat Daya'],
  ])('%s is %s', (typed, name) => {
    expect(provinceNamed(typed)?.name).toBe(name);
  });

  test.each(layoutsOf(template))(
    '%s: one hexagon each, none over another, every text in its place',
    (layout) => {
      const page = map(ALL, layout);
      expect(page.findings).toEqual([]);
      expect(pageProblems(page, faces)).toEqual([]);
      const drawn = hexagons(page);
      expect(drawn.length).toBe(38);
      const middles = drawn.map(middleOf);
      const widthPx = middles[0]?.widthPx ?? 0;
      const apart = middles.flatMap((one, index) =>
        middles.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      );
      expect(Math.min(...apart)).toBeGreaterThan(widthPx);
    },
  );

  test('the larger the figure the deeper the colour, in five steps; without a figure it is pale', () => {
    const page = map([
      ['Aceh', '0'],
      ['Riau', '25'],
      ['Bali', '50'],
      ['Banten', '75'],
      ['Jambi', '100'],
    ]);
    const fillOf = (slot: string): string => hexagons(page).find((one) => one.slot === slot)?.fill as string;
    const fills = [1, 2, 3, 4, 5].map((row) => fillOf(`grafik.r${row}.c1`));
    const pale = hexagons(page).filter(({ slot }) => slot === undefined);
    expect(pale.length).toBe(33);
    const onWhite = [pale[0]?.fill as string, ...fills].map((fill) => contrastOf(fill, '#FFFFFF'));
    expect(onWhite).toEqual([...onWhite].sort((one, other) => one - other));
    expect(new Set(onWhite).size).toBe(6);
    expect(words(page)).toEqual(expect.arrayContaining(['Aceh', '25', 'Jambi', 'Jateng']));
  });

  test('every word on a hexagon can be read on its colour, in whatever two colours an office has', () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
    fc.assert(
      fc.property(color, color, (primary, accent) => {
        const page = map(ALL, '4x5', deriveColors({ primary, accent }));
        const fills = new Map(hexagons(page).map(({ slot, fill }) => [slot, fill as string]));
        const contrasts = texts(page).flatMap(({ slot, color: ink }) => {
          const fill = fills.get(slot);
          return fill === undefined ? [] : [contrastOf(ink, fill)];
        });
        expect(contrasts.length).toBe(38);
        expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(AA_CONTRAST);
      }),
      { numRuns: 100 },
    );
  });

  test('where short names have no room, all are named by their codes', () => {
    expect(words(map(ALL, '4x5'))).toEqual(expect.arrayContaining(['Sumbar', 'Kalteng']));
    expect(words(map(ALL, '1x1'))).toEqual(expect.arrayContaining(['SB', 'KT']));
  });

  test('where there is room under it, the largest are listed with their full names', () => {
    const page = map(ALL, '9x16');
    expect(words(page)).toEqual(expect.arrayContaining(['Papua Selatan', 'Papua Pegunungan']));
  });

  test('a row that is no province, and one that is there twice, are named by their cells', () => {
    const { findings } = map([
      ['Jawa Barat', '10'],
      ['Jabar', '5'],
      ['Kota Bandung', '7'],
      ['', '3'],
    ]);
    expect(findings.map(({ code, slot, params }) => [code, slot, params['value']])).toEqual([
      ['slot-empty', 'grafik.r4.c0', undefined],
      ['chart-province-twice', 'grafik.r2.c0', 'Jawa Barat'],
      ['chart-province-unknown', 'grafik.r3.c0', 'Kota Bandung'],
    ]);
  });
});

function middleOf({ d }: PathItem): { readonly x: number; readonly y: number; readonly widthPx: number } {
  const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/gu)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return { x: middle(xs), y: middle(ys), widthPx: Math.max(...xs) - Math.min(...xs) };
}
