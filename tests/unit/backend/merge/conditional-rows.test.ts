import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '#contract/contract.ts';
import type { TextItem } from '#core/design/display-list.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import type { MergeReport } from '#core/design/merge-report.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { wholeText } from '#core/design/whole-text.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const faces = bundledFaces();

/** A table over a template: what a dry run says of it, and what a row of it shows on one size. */
async function aTable(templateId: string, rows: readonly (readonly string[])[]) {
  const { client } = await openBackend();
  const dataFile = join(tempFolder(), 'tabel.csv');
  writeFileSync(dataFile, rows.map((cells) => `${cells.join(';')}\n`).join(''));
  const order = { templateId, dataFile, formats: ['4x5', '1x1'] };
  const merge: Input<'design.merge'> = { ...order, outDir: null, fileType: 'png', dryRun: true };
  const { rows: merged } = await endOfJob<MergeReport>(client, () => client.call('design.merge', merge));
  return {
    sizes: merged.map(({ files }) => files.map(({ size }) => size)),
    // Once for a cell, on however many sizes it is so.
    errors: [
      ...new Set(
        merged.flatMap(({ findings }) =>
          findings
            .filter(({ severity }) => severity === 'error')
            .map(({ row, field = '', code }) => `${row} ${field} ${code}`),
        ),
      ),
    ],
    async texts(row: number, layout: LayoutId): Promise<readonly string[]> {
      const { document } = await client.call('merge.preview', { ...order, row });
      const [{ items }] = renderDesign(document, layout, { faces }).pages;
      return items.filter((item): item is TextItem => item.kind === 'text').map(wholeText);
    },
  };
}

const ABOUT = ['judul', 'periode', 'total.1.nilai', 'total.1.label', 'sumber', 'posisi_data'];
const FILLED = ['Tilang naik', '2026', '12', 'perkara', 'SIPP', '2026-10-31'];

test('a text shown only where it is filled, the rows of a table and sizes of its own are each row’s alone', async () => {
  const heading = [
    ...ABOUT,
    'catatan',
    ...[1, 2, 3].flatMap((row) => [`seri.${row}.label`, `seri.${row}.nilai`]),
    'ukuran',
  ];
  const table = await aTable('data.statistik_perkara', [
    heading,
    [...FILLED, 'Sejak putusan.', 'Asri', '31', 'Sari', '24', 'Jati', '16', ''],
    [...FILLED, '', 'Asri', '1.031', '', '', '', '', '9:16'],
    // The second row of the table is left out: the third one moves up, and nothing is drawn for what is missing.
    [...FILLED, 'Hanya kota.', 'Asri', '7', '', '', 'Jati', '5', '16x9, 4x5'],
    // All that is wrong is told at once, though nobody knows on which size.
    [...FILLED, '', 'Asri', 'tujuh', '', '', '', '', 'baliho'],
  ]);
  expect([table.sizes, table.errors]).toEqual([
    [['4x5', '1x1'], ['9x16'], ['16x9', '4x5'], []],
    ['5 ukuran size-unknown', '5 seri.1.nilai number-unreadable'],
  ]);
  const shown = async (row: number, layout: LayoutId) => {
    const texts = await table.texts(row, layout);
    return ['Sejak putusan.', 'Hanya kota.', 'Asri', 'Sari', 'Jati', '1.031', '24', '5'].filter((text) =>
      texts.includes(text),
    );
  };
  expect([await shown(1, '1x1'), await shown(2, '9x16'), await shown(3, '16x9')]).toEqual([
    ['Sejak putusan.', 'Asri', 'Sari', 'Jati', '24'],
    ['Asri', '1.031'],
    ['Hanya kota.', 'Asri', 'Jati', '5'],
  ]);
});

test('the cells of a chart, its unit and source, and a text shown only where it is filled are each row’s alone', async () => {
  const cells = [1, 2, 3].flatMap((row) => [
    `grafik.${row}.label`,
    `grafik.${row}.nilai`,
    `grafik.${row}.nilai2`,
  ]);
  const about = ['grafik.jenis', 'grafik.satuan', 'grafik.sumber', 'grafik.seri.nilai', 'grafik.seri.nilai2'];
  const table = await aTable('data.capaian_kinerja.grafik', [
    ['judul', 'keterangan', ...about, ...cells, 'ukuran'],
    [
      ...['Perkara naik', 'Pidana umum', 'kolom', 'perkara', 'SIPP', 'Masuk', 'Selesai'],
      ...['Jan', '31', '24', 'Feb', '34', '29', 'Mar', '35', '34', ''],
    ],
    [
      'Tilang turun',
      '',
      'batang',
      'lembar',
      'ETLE',
      '',
      '',
      'Jan',
      '1.204',
      '',
      '',
      '',
      '',
      'Mar',
      '98,5',
      '',
      '9x16',
    ],
    ['Rusak', '', '', '', '', '', '', 'Jan', 'dua belas', '', '', '7', '', '', '', '', '1x1'],
  ]);
  expect([table.sizes, table.errors]).toEqual([
    [['4x5', '1x1'], ['9x16'], []],
    ['4 grafik.2.label slot-empty', '4 grafik.1.nilai number-unreadable'],
  ]);
  const shown = async (row: number, layout: LayoutId) => {
    const texts = await table.texts(row, layout);
    return ['Pidana umum', 'Masuk', 'Selesai', 'Jan', 'Feb', 'Mar', '24', '1.204', '98,5'].filter((text) =>
      texts.some((one) => one.includes(text)),
    );
  };
  expect([await shown(1, '4x5'), await shown(2, '9x16')]).toEqual([
    ['Pidana umum', 'Masuk', 'Selesai', 'Jan', 'Feb', 'Mar', '24'],
    ['Jan', 'Mar', '1.204', '98,5'],
  ]);
});
