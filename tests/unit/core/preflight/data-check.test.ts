import { expect, test } from 'vitest';
import type { ChartValue } from '#core/design/chart/chart-value.ts';
import { checkData } from '#core/preflight/data-check.ts';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';

const template = builtInTemplate('data.capaian_kinerja.grafik');

function found(
  source: string,
  on: string | null,
  grid: ChartValue['grid'] = [
    ['', 'Masuk'],
    ['Jan', '3'],
  ],
) {
  const grafik: ChartValue = { kind: 'chart', chart: 'kolom', grid, title: '', unit: '', source };
  const document = aDocument(template, { ...sampleValues(template, 'ordinary'), grafik });
  return checkData('agenda-1', document, on);
}

const place = { severity: 'advice', subject: 'agenda-1', slot: 'grafik' } as const;

test('figures counted more than a quarter before posting are asked about, with the last day that is named', () => {
  expect(found('register perkara, 1 Januari–30 Juni 2026', '2026-11-27')).toEqual([
    { code: 'chart-data-old', ...place, params: { counted: '2026-06-30', days: 150 } },
  ]);
});

test.each([
  ['per 31 Agustus 2026', '2026-11-27'],
  ['register perkara', '2026-11-27'],
  ['per 30 Juni 2024', null],
  ['per 30 Desember 2026', '2026-11-27'],
])('“%s” on %s says nothing about age', (source, on) => {
  expect(found(source, on)).toEqual([]);
});

test('a chart without a source is asked for one; one without cells is not', () => {
  expect(found(' ', '2026-11-27')).toEqual([{ code: 'chart-source-missing', ...place, params: {} }]);
  expect(found('', '2026-11-27', [['', '']])).toEqual([]);
});
