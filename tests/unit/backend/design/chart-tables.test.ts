import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { chartTables } from '#backend/design/chart-tables.ts';
import type { ChartValue } from '#core/design/chart/chart-value.ts';
import type { ExportReport } from '#core/design/export-report.ts';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const template = builtInTemplate('data.capaian_kinerja.grafik');
const CHART: ChartValue = {
  kind: 'chart',
  chart: 'kolom',
  grid: [
    ['Bulan', 'Masuk', 'Selesai'],
    ['Januari; awal', '1.318', '-244'],
    ['=HYPERLINK("http://jahat")', '3,5', '+12'],
  ],
  title: 'Perkara "khusus"',
  unit: 'perkara',
  source: '',
};

function tableOf(value: ChartValue): string {
  const values = { ...sampleValues(template, 'ordinary'), grafik: value };
  const [table] = chartTables(aDocument(template, values));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(table?.bytes);
}

test('the cells of a chart become a table as an Indonesian spreadsheet reads it, with unit and source below', () => {
  const text = tableOf(CHART);
  expect(text.startsWith('\uFEFFBulan;Masuk;Selesai\r\n')).toBe(true);
  expect(Papa.parse<string[]>(text.slice(1), { skipEmptyLines: false }).data).toEqual([
    ['Bulan', 'Masuk', 'Selesai'],
    ['Januari; awal', '1.318', '-244'],
    // Nothing a spreadsheet would run: the text stays to be read.
    [`'=HYPERLINK("http://jahat")`, '3,5', '+12'],
    [''],
    ['Judul', 'Perkara "khusus"'],
    ['Satuan', 'perkara'],
    [''],
  ]);
});

test('a chart without cells, and a design without a chart, have no table', () => {
  const without = aDocument(builtInTemplate('resmi.dpo'), {});
  expect(chartTables(without)).toEqual([]);
  expect(tableOf({ ...CHART, grid: [['', '']] })).toBe('');
});

test('an export writes the table of its chart beside the pictures that show it', async () => {
  const { client } = await openBackend();
  const { uid, rev } = await client.call('design.create', { templateId: template.id, title: 'Perkara 2026' });
  const { judul, grafik } = { judul: { kind: 'text' as const, text: 'Perkara naik' }, grafik: CHART };
  await client.call('design.apply', {
    uid,
    rev,
    gesture: 'isi',
    diff: [
      { path: ['values', 'judul'], value: judul },
      {
        path: ['values', 'grafik'],
        value: { ...grafik, grid: CHART.grid.slice(0, 2).map((row) => [...row]) },
      },
    ],
  });
  const outDir = tempFolder();
  const wish = { uid, outDir, sizes: ['1x1'], types: ['svg' as const], outlined: false, trial: false };
  const report = await endOfJob<ExportReport>(client, () =>
    client.call('design.export', { ...wish, maxBytes: null, budgetBytes: null }),
  );
  expect(report.tables.map((path) => basename(path))).toEqual(['perkara-2026_grafik.csv']);
  expect(readFileSync(join(outDir, 'perkara-2026_grafik.csv'), 'utf8')).toContain('Januari; awal');
});
