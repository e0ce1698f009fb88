import type { Input } from '#contract/contract.ts';
import type { MergeReport } from '#core/design/merge-report.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';
import { workbookOf } from '../../../helpers/workbook.ts';

type Order = Partial<Input<'design.merge'>> & { readonly table: string | Uint8Array };

const HOAX = 'resmi.klarifikasi_hoaks';

async function aMerge() {
  const { client } = await openBackend();
  const folder = tempFolder();
  const outDir = join(folder, 'keluar');
  const dataFile = join(folder, 'tabel.csv');
  const dryRun = async ({ table, ...order }: Order): Promise<MergeReport> => {
    writeFileSync(dataFile, table);
    const report = await endOfJob<MergeReport>(client, () =>
      client.call('design.merge', {
        templateId: HOAX,
        formats: ['ig_story'],
        fileType: 'png',
        dryRun: true,
        ...{ dataFile, outDir },
        ...order,
      }),
    );
    expect(existsSync(outDir)).toBe(false);
    return report;
  };
  return { client, folder, dataFile, dryRun };
}

const errors = (report: MergeReport) =>
  report.rows.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ row, field, code, params }) => [row, field ?? '', code, params['value'] ?? '']),
  );
const sizes = (report: MergeReport) => report.rows.map(({ files }) => files.map(({ size }) => size));

const ROW = {
  label: 'HOAKS',
  klaim: 'Nomor palsu.',
  'fakta.1': 'Bukan nomor resmi.',
  kesimpulan: 'Jangan transfer.',
  'sumber.1': 'Kasi Intelijen',
  waktu_cek: '2026-11-20T11:05',
  tautan: 'kejari.example/cek/20',
};
const csv = (...rows: readonly Readonly<Record<string, string>>[]) =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => `${cells.join(';')}\n`)
    .join('');

describe('a dry run names what is wrong by row of the file and column, and writes nothing', () => {
  test('the good rows stand, and columns that go nowhere are told', async () => {
    const { dryRun } = await aMerge();
    const report = await dryRun({
      table: csv({ ...ROW, asing: 'x' }, { ...ROW, label: 'SALAH', asing: 'x' }),
    });
    expect(errors(report)).toEqual([[3, 'label', 'stamp-without-label', '']]);
    expect([sizes(report), report.unknownColumns]).toEqual([[['ig_story'], []], ['asing']]);
  });

  test('a required cell left empty, a text that fits nowhere, a day that is none, a picture that is not there', async () => {
    const { dryRun } = await aMerge();
    const report = await dryRun({
      table: csv(
        { ...ROW, tangkapan: '' },
        { ...ROW, kesimpulan: '', tangkapan: '' },
        { ...ROW, klaim: 'Kajari meminta sumbangan lewat pesan berantai. '.repeat(30).trim(), tangkapan: '' },
        { ...ROW, waktu_cek: '31/02/2026', tangkapan: '' },
        { ...ROW, tangkapan: 'hilang.jpg' },
      ),
    });
    expect(errors(report)).toEqual([
      [3, 'kesimpulan', 'slot-empty', ''],
      [4, 'klaim', 'text-too-long', ''],
      [5, 'waktu_cek', 'date-unreadable', '31/02/2026'],
      [6, 'tangkapan', 'file-missing', ''],
    ]);
  });

  test('a sign that no face can draw, with its row, its column and itself', async () => {
    const { dryRun } = await aMerge();
    const report = await dryRun({
      table: csv(ROW, { ...ROW, kesimpulan: 'Jangan transfer 🎉 apa pun.' }, { ...ROW, 'fakta.1': '人民' }),
    });
    const named = report.rows.flatMap(({ files, findings }) =>
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ row, field, code, params }) => [files.length, row, field, code, params['character']]),
    );
    expect(named).toEqual([
      [0, 3, 'kesimpulan', 'glyph-missing', '🎉'],
      [0, 4, 'fakta.1', 'glyph-missing', '人'],
    ]);
  });

  test('a number that is none', async () => {
    const { dryRun } = await aMerge();
    const table =
      'judul;periode;posisi_data;angka_utama.1.nilai;angka_utama.1.label;sumber;seri.1.label;seri.1.nilai\nCapaian;2026;20/11/2026;12;Perkara;SIPP;Tilang;dua puluh\n';
    const report = await dryRun({ table, templateId: 'data.capaian_kinerja' });
    expect(errors(report)).toContainEqual([2, 'seri.1.nilai', 'number-unreadable', 'dua puluh']);
  });

  test('a row with more cells than the heading, while one with fewer is only warned of', async () => {
    const { dryRun } = await aMerge();
    const report = await dryRun({
      table: `${csv({ ...ROW, tangkapan: '' }, ROW)}${Object.values(ROW).join(';')};;lebih\n`,
    });
    expect(
      report.rows.map(({ line, files, findings }) => [line, files.length, findings.map(({ code }) => code)]),
    ).toEqual([
      [2, 1, ['logo-missing']],
      [3, 1, ['row-cells-few', 'logo-missing']],
      [4, 0, ['row-cells-many', 'logo-missing']],
    ]);
  });

  test('a formula’s error in a workbook', async () => {
    const { dryRun } = await aMerge();
    const cells = Object.values(ROW);
    const book = workbookOf({
      name: 'Satu',
      rows: [Object.keys(ROW), cells, [...cells.slice(0, 5), { t: 'e', v: 42 }]],
    });
    expect(errors(await dryRun({ table: book }))).toContainEqual([3, 'waktu_cek', 'cell-error', '#N/A']);
  });
});

describe('columns go where they are sent', () => {
  const table = csv({
    Cap: 'HOAKS',
    Klaim: 'Nomor palsu.',
    'Fakta 1': 'Bukan.',
    Kesimpulan: 'Jangan.',
    Sumber: 'Kasi',
    'Waktu cek': '20/11/2026 11.05',
    Tautan: 'kejari.example/cek/20',
  });

  test('a required slot without a column is refused before anything is written, and one choice mends it', async () => {
    const { dryRun } = await aMerge();
    await expect(dryRun({ table })).rejects.toMatchObject({
      code: 'table-column-missing',
      params: { columns: 'label' },
    });
    const report = await dryRun({ table, mapping: [{ column: 'Cap', target: 'label' }] });
    expect([errors(report), report.unknownColumns]).toEqual([[], []]);
  });

  test('a mapping that cannot be is refused by column and slot', async () => {
    const { dryRun } = await aMerge();
    await expect(dryRun({ table, mapping: [{ column: 'Cap', target: 'stempel' }] })).rejects.toMatchObject({
      code: 'table-mapping-unfit',
      params: { reason: 'no-target', column: 'Cap', target: 'stempel' },
    });
  });
});

describe('rows', () => {
  test('name their own sizes; an unknown one is a finding with its cell', async () => {
    const { dryRun } = await aMerge();
    const report = await dryRun({
      table: csv({ ...ROW, ukuran: '' }, { ...ROW, ukuran: '4x5, 1:1' }, { ...ROW, ukuran: 'baliho' }),
    });
    expect(sizes(report)).toEqual([['ig_story'], ['4x5', '1x1'], []]);
    expect(errors(report)).toEqual([[4, 'ukuran', 'size-unknown', 'baliho']]);
  });

  test('find their pictures in a chosen folder, whatever the case of the name, none outside it and no HEIC', async () => {
    const { dryRun } = await aMerge();
    const photoDir = tempFolder();
    await sharp({ create: { width: 800, height: 600, channels: 3, background: '#446688' } })
      .jpeg()
      .toFile(join(photoDir, 'Panen.JPG'));
    writeFileSync(
      join(photoDir, 'ponsel.jpg'),
      Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
    );
    const photos = ['panen.jpg', '../../etc/hosts', 'ponsel.jpg'];
    const report = await dryRun({
      table: ['judul;tanggal;foto', ...photos.map((name) => `Panen;2026-11-20;${name}`)].join('\n'),
      templateId: 'resmi.siaran_pers_visual',
      photoDir,
    });
    expect(errors(report)).toEqual([
      [3, 'foto', 'file-missing', ''],
      [4, 'foto', 'photo-heic', ''],
    ]);
  });

  test('fill a design instead of a template: what the table does not serve stays, an empty cell empties', async () => {
    const { client, dryRun, dataFile } = await aMerge();
    const design = await client.call('design.create', { templateId: HOAX });
    const texts = {
      label: 'HOAKS',
      klaim: 'Lama.',
      kesimpulan: 'Jangan.',
      waktu_cek: '2026-11-20T11:05',
      tautan: 'kejari.example',
    };
    const lists = { fakta: 'Bukan nomor resmi.', sumber: 'Kasi Intelijen' };
    await client.call('design.apply', {
      uid: design.uid,
      rev: design.rev,
      gesture: 'isi',
      diff: [
        ...Object.entries(texts).map(([slot, text]) => ({
          path: ['values', slot] as ['values', string],
          value: { kind: 'text' as const, text },
        })),
        ...Object.entries(lists).map(([slot, text]) => ({
          path: ['values', slot] as ['values', string],
          value: { kind: 'list' as const, items: [text] },
        })),
      ],
    });
    const subject = { templateId: undefined, designUid: design.uid };
    const report = await dryRun({ ...subject, table: 'Klaim;Kesimpulan\nBaru.;Laporkan.\nLain.;\n' });
    expect(errors(report)).toEqual([[3, 'Kesimpulan', 'slot-empty', '']]);
    const { document } = await client.call('merge.preview', { designUid: design.uid, dataFile, row: 1 });
    expect([document.values['klaim'], document.values['kesimpulan'], document.values['fakta']]).toEqual([
      { kind: 'text', text: 'Baru.' },
      { kind: 'text', text: 'Laporkan.' },
      { kind: 'list', items: ['Bukan nomor resmi.'] },
    ]);
  });
});

test('a table is opened with its sheets, where its columns would go, and a sample of each', async () => {
  const { client, dataFile } = await aMerge();
  writeFileSync(
    dataFile,
    workbookOf(
      {
        name: 'Agustus',
        rows: [
          ['Klaim', 'Catatan'],
          ['', 'x'],
          ['Nomor palsu.', 'y'],
        ],
      },
      { name: 'September', rows: [['Klaim'], ['Lain.']] },
    ),
  );
  expect(await client.call('merge.open', { templateId: HOAX, dataFile })).toEqual({
    sheets: ['Agustus', 'September'],
    sheet: 'Agustus',
    rowCount: 2,
    mapping: [
      { column: 'Klaim', target: 'klaim' },
      { column: 'Catatan', target: '' },
    ],
    isRemembered: false,
    missing: ['label', 'fakta.1', 'kesimpulan', 'sumber.1', 'waktu_cek', 'tautan'],
    samples: ['Nomor palsu.', 'x'],
    pictures: [],
  });
});

test('a mapping is remembered by template and headings once pictures were asked for, and can be changed again', async () => {
  const { client, folder, dataFile } = await aMerge();
  const open = () => client.call('merge.open', { templateId: HOAX, dataFile });
  const told = async () => {
    const { isRemembered, mapping } = await open();
    return [isRemembered, mapping.map(({ target }) => target)];
  };
  writeFileSync(
    dataFile,
    csv({
      Cap: 'BOHONG',
      Isi: 'Nomor palsu.',
      'Fakta 1': 'Bukan.',
      Sumber: 'Kasi',
      Kesimpulan: 'Jangan.',
      'Waktu cek': '20/11/2026',
      Tautan: 'kejari.example',
    }),
  );
  const sent = [
    { column: 'Cap', target: 'label' },
    { column: 'Isi', target: 'klaim' },
  ];
  const merge = (dryRun: boolean, mapping: typeof sent) =>
    endOfJob<MergeReport>(client, () =>
      client.call('design.merge', {
        templateId: HOAX,
        ...{ dataFile, mapping, dryRun },
        outDir: join(folder, 'keluar'),
        formats: [],
        fileType: 'png',
      }),
    );
  await merge(true, sent);
  expect(await told()).toEqual([false, ['', '', 'fakta.1', 'sumber.1', 'kesimpulan', 'waktu_cek', 'tautan']]);
  // Its one row is refused: nothing is drawn, and where its columns go is known all the same.
  await merge(false, sent);
  expect(await told()).toEqual([
    true,
    ['label', 'klaim', 'fakta.1', 'sumber.1', 'kesimpulan', 'waktu_cek', 'tautan'],
  ]);
  writeFileSync(
    dataFile,
    csv({
      CAP: 'HOAKS',
      isi: 'Lain.',
      'fakta 1': 'Bukan.',
      kesimpulan: 'Jangan.',
      sumber: 'Kasi',
      'waktu cek': '20/11/2026',
      tautan: 'kejari.example',
    }),
  );
  expect(await told()).toEqual([
    true,
    ['label', 'klaim', 'fakta.1', 'kesimpulan', 'sumber.1', 'waktu_cek', 'tautan'],
  ]);
});
