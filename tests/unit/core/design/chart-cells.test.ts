import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastRatio, luminance, parseHexColor } from '#core/brand/contrast.ts';
import { altTextProposal } from '#core/design/alt-text.ts';
import type { ChartValue } from '#core/design/chart/chart-value.ts';
import { checkChart } from '#core/design/chart/check-chart.ts';
import { readPasted, withBlock } from '#core/design/chart/paste-grid.ts';
import { readFigure, writeFigure } from '#core/design/chart/read-figure.ts';
import {
  leastDistance,
  seriesColors,
  SERIES_DISTANCE,
  SHAPE_CONTRAST,
} from '#core/design/chart/series-colors.ts';
import { resolveRow } from '#core/design/resolve-row.ts';
import {
  aDocument,
  builtInTemplate,
  bundledPalettes,
  sampleValues,
} from '../../../helpers/design-fixtures.ts';

const template = builtInTemplate('data.capaian_kinerja.grafik');
const aChart = (change: Partial<ChartValue>): ChartValue => ({
  kind: 'chart',
  chart: 'batang',
  grid: [],
  title: '',
  unit: '',
  source: '',
  ...change,
});

describe('figures', () => {
  test.each([
    ['1.250,5', 1250.5],
    ['12,5 %', 12.5],
    ['Rp1,2 juta', 1_200_000],
    ['-3', -3],
    ['−1.000', -1000],
    ['Rp18,7 miliar', 18_700_000_000],
    ['0', 0],
    ['', null],
    ['1,250.5', null],
    ['12 perkara', null],
    ['banyak', null],
    ['1.25', null],
  ])('%s reads as %s: never guessed', (text, value) => {
    expect(readFigure(text)).toBe(value);
  });

  test('what is written reads back to the tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (tenths) => {
        expect(readFigure(writeFigure(tenths / 10))).toBe(tenths / 10 || 0);
      }),
    );
  });
});

describe('a pasted block', () => {
  test('keeps its cells, with tabs, line breaks and quotes as spreadsheets copy them', () => {
    expect(readPasted('Bulan\tSelesai\r\n"Januari\n2026"\t1.250\r\nFeb "dua"\t\r\n')).toEqual([
      ['Bulan', 'Selesai'],
      ['Januari 2026', '1.250'],
      ['Feb "dua"', ''],
    ]);
  });

  const cell = fc
    .string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', ',', '.') })
    .map((text) => text.replace(/\s+/g, ' ').trim());
  test('of any cells is read back as it was copied', () => {
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        const quoted = (text: string): string =>
          text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
        const copied = rows.map((cells) => `${cells.map(quoted).join('\t')}\r\n`).join('');
        expect(readPasted(copied)).toEqual(rows);
      }),
    );
  });

  test('changes only the cells it covers, and is refused whole where it would outgrow the chart', () => {
    expect(
      withBlock(
        [
          ['', 'A'],
          ['x', '1'],
        ],
        { row: 1, column: 1 },
        [
          ['2', '3'],
          ['4', '5'],
        ],
      ),
    ).toEqual([
      ['', 'A', ''],
      ['x', '2', '3'],
      ['', '4', '5'],
    ]);
    expect(
      withBlock(
        [],
        { row: 0, column: 0 },
        Array.from({ length: 61 }, () => ['1']),
      ),
    ).toBeNull();
  });
});

describe('findings name the cell', () => {
  const named = (chart: ChartValue): readonly string[] =>
    checkChart('grafik', chart).map(({ code, severity, slot }) => `${severity} ${code} ${slot}`);

  test('text where a number belongs, a row without a name, below zero where a kind cannot show it', () => {
    const grid = [
      ['', 'Selesai'],
      ['Jan', 'banyak'],
      ['', '4'],
      ['Mar', '-2'],
    ];
    expect(named(aChart({ chart: 'donat', grid }))).toEqual([
      'error slot-empty grafik.r2.c0',
      'error number-unreadable grafik.r1.c1',
      'error chart-negative grafik.r3.c1',
    ]);
  });

  test('more series than a kind shows, and percentages above 100 as advice', () => {
    expect(
      named(
        aChart({
          chart: 'area',
          grid: [
            ['', 'A', 'B'],
            ['x', '1', '2'],
          ],
        }),
      ),
    ).toEqual(['error chart-series-too-many grafik']);
    expect(
      named(
        aChart({
          chart: 'donat',
          unit: '%',
          grid: [
            ['', ''],
            ['x', '60'],
            ['y', '50'],
          ],
        }),
      ),
    ).toEqual(['advice chart-above-hundred grafik']);
  });
});

test.each(bundledPalettes())(
  'series of $id are told apart by every reader and stand out from their ground',
  ({ colors }) => {
    const series = seriesColors(colors.primary, colors.paper, 5);
    const light = (color: string): number => luminance(parseHexColor(color));
    const apart = series.flatMap((one, index) =>
      series.slice(index + 1).map((other) => leastDistance(one, other)),
    );
    expect([series.length, Math.min(...apart) >= SERIES_DISTANCE]).toEqual([5, true]);
    expect(series.every((color) => contrastRatio(light(color), light(colors.paper)) >= SHAPE_CONTRAST)).toBe(
      true,
    );
  },
);

test('series stay apart whatever colour an office has for its own, as long as that one stands out', () => {
  const light = (color: string): number => luminance(parseHexColor(color));
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`)
    .filter((own) => contrastRatio(light(own), light('#FFFFFF')) >= SHAPE_CONTRAST);
  fc.assert(
    fc.property(hex, fc.integer({ min: 2, max: 5 }), (own, count) => {
      const series = seriesColors(own, '#FFFFFF', count);
      const apart = series.flatMap((one, index) =>
        series.slice(index + 1).map((other) => leastDistance(one, other)),
      );
      expect([series[0], series.length]).toEqual([own, count]);
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(SERIES_DISTANCE);
    }),
    {
      numRuns: 300,
      examples: [
        ['#CD51A1', 5],
        ['#627C30', 5],
      ],
    },
  );
});

test('the alt text says a chart in words: highest, lowest, total, and the trend of a course', () => {
  const say = (chart: ChartValue['chart']): string => {
    const grid = [
      ['', 'Selesai'],
      ['Jan', '40'],
      ['Feb', '10'],
      ['Mar', '1.250'],
    ];
    const grafik = aChart({ chart, grid, title: 'Perkara', unit: 'perkara', source: 'register' });
    const proposal = altTextProposal(aDocument(template, { ...sampleValues(template, 'ordinary'), grafik }));
    return proposal.slice(proposal.indexOf('Grafik'));
  };
  expect([say('batang'), say('garis')]).toEqual([
    'Grafik batang Perkara (perkara). Selesai: tertinggi Mar 1.250, terendah Feb 10, jumlah 1.300. Sumber: register.',
    'Grafik garis Perkara (perkara). Selesai: tertinggi Mar 1.250, terendah Feb 10, naik dari 40 (Jan) menjadi 1.250 (Mar). Sumber: register.',
  ]);
});

test('a row of a table fills a chart by columns like grafik.1.label and grafik.1.nilai', () => {
  const formats = { note: '', formats: {} };
  const row = {
    'grafik.jenis': 'garis',
    'grafik.satuan': 'perkara',
    'grafik.seri.nilai': 'Masuk',
    'grafik.seri.nilai2': 'Selesai',
    'grafik.1.label': 'Jan',
    'grafik.1.nilai': '12',
    'grafik.2.label': 'Feb',
    'grafik.2.nilai2': '1.250,5',
  };
  expect(resolveRow(template, formats, row).values['grafik']).toEqual(
    aChart({
      chart: 'garis',
      unit: 'perkara',
      grid: [
        ['', 'Masuk', 'Selesai'],
        ['Jan', '12', ''],
        ['Feb', '', '1.250,5'],
      ],
    }),
  );
});
