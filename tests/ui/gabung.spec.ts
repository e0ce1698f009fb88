import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { workbookOf } from '../helpers/workbook.ts';
import { expect, expectAccessible, keepScreen, openQuote, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });

const HEADING = ['Cap', 'Klaim', 'Fakta 1', 'Kesimpulan', 'Sumber', 'Hari periksa'];
const rows = Array.from({ length: 12 }, (_, at) => [
  'HOAKS',
  `Nomor palsu ke-${at + 1}.`,
  'Bukan nomor resmi kejaksaan.',
  'Jangan transfer.',
  'Seksi Intelijen',
  '20/11/2026 11.05',
]);

/** The merge of the clarification, from its card in the gallery. */
async function openMerge(desk: Page): Promise<void> {
  await desk.keyboard.press('Control+3');
  await desk
    .getByRole('button', { name: /^Contoh: Klarifikasi hoaks/u })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Gabung data' }).click();
}

test('an officer merges twelve rows: two columns are paired by hand, rows looked at, pictures found', async ({
  desk,
}) => {
  await openMerge(desk);
  const csv = [HEADING, ...rows].map((cells) => cells.join(';')).join('\n');
  await desk
    .getByLabel('Pilih tabel')
    .setInputFiles({ name: 'klarifikasi.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  // What stands in the way is said beside the keys, which are on the screen whatever the column is scrolled to.
  await expect(
    desk.getByText(/^Belum ada kolom untuk isian wajib: Label.* dan Tanggal & jam/u),
  ).toBeInViewport();
  for (const name of ['Periksa semua baris', 'Buat gambar']) {
    const key = desk.getByRole('button', { name });
    await expect(key).toBeInViewport({ ratio: 1 });
    await expect(key).toHaveAttribute('aria-disabled', 'true');
  }
  await expectAccessible(desk);
  await keepScreen(desk, 'gabung-kolom');
  for (const [column, place] of [
    ['Cap', /^Label.* \(wajib\)$/u],
    ['Hari periksa', /^Tanggal & jam.* \(wajib\)$/u],
  ] as const) {
    await desk.getByLabel(`Isian untuk kolom ${column}`).click();
    await desk.getByRole('option', { name: place }).first().click();
  }
  await expect(desk.getByText('Baris 1 dari 12')).toBeVisible();
  await desk.getByRole('button', { name: 'Baris berikutnya' }).press('Enter');
  await expect(desk.getByText('Baris 2 dari 12')).toBeVisible();
  await desk.getByRole('button', { name: 'Periksa semua baris' }).click();
  await expect(desk.getByText('12 baris siap, 0 perlu diperbaiki')).toBeVisible({ timeout: 60_000 });
  await desk.getByRole('button', { name: 'Buat gambar' }).click();
  await expect(desk.getByText('12 gambar dari 12 baris ditulis ke')).toBeVisible({ timeout: 120_000 });
  const dir = (await desk.locator('.path').textContent()) ?? '';
  expect(readdirSync(dir).length).toBe(12);
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.getByRole('button', { name: 'Salin alamat folder' }).click();
  await expect(desk.getByText('Alamat folder tersalin')).toBeVisible();
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(dir);
  await keepScreen(desk, 'gabung-selesai');
});

test('a table is merged into an open design: its own values stay where there is no column, as JPEG in the folder chosen', async ({
  desk,
}, info) => {
  await openQuote(desk);
  await desk.getByRole('button', { name: 'Gabung data…' }).click();
  const table = 'kutipan\nSatu kutipan.\nDua kutipan.\n';
  await desk
    .getByLabel('Pilih tabel')
    .setInputFiles({ name: 'kutipan.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(desk.getByText('Baris 1 dari 2')).toBeVisible();
  await desk.getByRole('radio', { name: 'JPEG, kecil' }).click();
  const folder = desk.getByRole('textbox', { name: 'Folder tujuan' });
  await folder.fill('gambar');
  await expect(desk.getByText(/^Tulis alamat lengkapnya/u)).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Buat gambar' })).toHaveAttribute('aria-disabled', 'true');
  const dir = info.outputPath('gabungan');
  await folder.fill(dir);
  await desk.getByRole('button', { name: 'Buat gambar' }).click();
  await expect(desk.getByText('2 gambar dari 2 baris ditulis ke')).toBeVisible({ timeout: 120_000 });
  expect(readdirSync(dir).toSorted()).toEqual(['001_4x5.jpg', '002_4x5.jpg']);
  await keepScreen(desk, 'gabung-desain');
  await desk.getByRole('button', { name: 'Kembali ke desain' }).click();
  await expect(desk.getByRole('button', { name: 'Gabung data…' })).toBeVisible();
});

test('a workbook is merged as a CSV is, and a row that cannot be drawn is named with its column', async ({
  desk,
}) => {
  await openMerge(desk);
  const own = ['label', 'klaim', 'fakta.1', 'kesimpulan', 'sumber.1', 'waktu_cek'];
  const broken = [...(rows[0] ?? []).slice(0, 5), 'kemarin'];
  const buffer = Buffer.from(workbookOf({ name: 'November', rows: [own, ...rows.slice(0, 2), broken] }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await desk.getByLabel('Pilih tabel').setInputFiles({ name: 'klarifikasi-dua.xlsx', mimeType, buffer });
  await expect(desk.getByText('Baris 1 dari 3')).toBeVisible();
  await desk.getByRole('button', { name: 'Periksa semua baris' }).click();
  await expect(desk.getByText('2 baris siap, 1 perlu diperbaiki')).toBeVisible({ timeout: 60_000 });
  await expect(desk.getByRole('list', { name: 'Yang perlu diperbaiki' })).toContainText(
    'Baris 4, kolom waktu_cek: “kemarin” belum terbaca sebagai tanggal.',
  );
  await keepScreen(desk, 'gabung-temuan');
});

test('cells pasted from a spreadsheet are a table, and a merge that was stopped goes on behind what is finished', async ({
  desk,
}) => {
  await openMerge(desk);
  await expect(desk.getByText(/^CSV atau Excel/u)).toBeVisible();
  const own = ['label', 'klaim', 'fakta.1', 'kesimpulan', 'sumber.1', 'waktu_cek'];
  const many = Array.from({ length: 5 }, () => rows).flat();
  const cells = [own, ...many].map((row) => row.join('\t')).join('\n');
  await desk.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
  }, cells);
  await expect(desk.getByText('Baris 1 dari 60')).toBeVisible();
  await desk.getByRole('button', { name: 'Buat gambar' }).click();
  const bar = desk.getByRole('progressbar', { name: 'Membuat gambar' });
  await expect(bar).toHaveAttribute('aria-valuemax', '60');
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(1);
  await desk.getByRole('button', { name: 'Batalkan' }).click();
  await desk.getByRole('button', { name: 'Lanjutkan' }).click({ timeout: 60_000 });
  await expect(desk.getByText('60 gambar dari 60 baris ditulis ke')).toBeVisible({ timeout: 200_000 });
  const dir = (await desk.locator('.path').textContent()) ?? '';
  expect(readdirSync(dir).length).toBe(60);
});

test('an empty table is saved with its headings and one example row, which merges as it is', async ({
  desk,
}) => {
  await openMerge(desk);
  const saving = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Simpan tabel kosong (CSV)' }).press('Enter');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('tabel-klarifikasi-hoaks.csv');
  await expectAccessible(desk);
  await keepScreen(desk, 'gabung-mulai');
  const buffer = readFileSync(await download.path());
  await desk
    .getByLabel('Pilih tabel')
    .setInputFiles({ name: download.suggestedFilename(), mimeType: 'text/csv', buffer });
  await expect(desk.getByText('Baris 1 dari 1')).toBeVisible();
  await desk.getByRole('button', { name: 'Periksa semua baris' }).click();
  await expect(desk.getByText('1 baris siap, 0 perlu diperbaiki')).toBeVisible({ timeout: 60_000 });
});

test('of a workbook with several sheets the one that is chosen is merged', async ({ desk }) => {
  await openMerge(desk);
  const own = ['label', 'klaim', 'fakta.1', 'kesimpulan', 'sumber.1', 'waktu_cek'];
  const buffer = Buffer.from(
    workbookOf(
      { name: 'Oktober', rows: [own, ...rows.slice(0, 2)] },
      { name: 'November', rows: [own, ...rows.slice(0, 5)] },
    ),
  );
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await desk.getByLabel('Pilih tabel').setInputFiles({ name: 'klarifikasi.xlsx', mimeType, buffer });
  await expect(desk.getByText('Baris 1 dari 2')).toBeVisible();
  await desk.getByLabel('Lembar').click();
  await desk.getByRole('option', { name: 'November' }).click();
  await expect(desk.getByText('Baris 1 dari 5')).toBeVisible();
  await desk.getByRole('button', { name: 'Periksa semua baris' }).click();
  await expect(desk.getByText('5 baris siap, 0 perlu diperbaiki')).toBeVisible({ timeout: 60_000 });
});

test('each row finds its photo by the name of its file, and one that is not there is named', async ({
  desk,
}) => {
  await openQuote(desk);
  await desk.getByRole('button', { name: 'Gabung data…' }).click();
  const table = ['kutipan;foto', 'Satu.;apel.jpg', 'Dua *kali.;sidang.jpg', 'Tiga.;hilang.jpg'].join('\n');
  await desk
    .getByLabel('Pilih tabel')
    .setInputFiles({ name: 'kutipan.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(desk.getByText('Baris 1 dari 3')).toBeVisible();
  await expect(desk.getByText('0 dari 3 foto yang disebut tabel sudah ada')).toBeVisible();
  const folder = test.info().outputPath('foto');
  mkdirSync(folder, { recursive: true });
  for (const name of ['Apel.JPG', 'sidang.jpg', 'tidak-disebut.jpg']) {
    const plain = { width: 1200, height: 1500, channels: 3 as const, background: '#2b7355' };
    await sharp({ create: plain }).jpeg().toFile(join(folder, name));
  }
  await desk.getByLabel('Foto untuk baris').setInputFiles(join(folder, 'Apel.JPG'));
  await expect(desk.getByText('1 dari 3 foto yang disebut tabel sudah ada')).toBeVisible();
  await desk.getByLabel('Pilih folder foto', { exact: true }).first().setInputFiles(folder);
  await expect(desk.getByText('2 dari 3 foto yang disebut tabel sudah ada')).toBeVisible();
  await expect(desk.getByText('Belum ada: hilang.jpg.')).toBeVisible();
  await desk.getByRole('button', { name: 'Periksa semua baris' }).click();
  await expect(desk.getByText('2 baris siap, 1 perlu diperbaiki')).toBeVisible({ timeout: 60_000 });
  await expect(desk.getByRole('list', { name: 'Yang perlu diperbaiki' })).toHaveText(
    /^\s*Baris 4, kolom foto: Berkas hilang\.jpg tidak ditemukan\.\s+[^.]+\.\s*$/u,
  );
  await expect(desk.getByRole('list', { name: 'Yang sebaiknya dilihat lagi' })).toContainText(
    'Baris 3, kolom kutipan: Ada tanda * yang tidak berpasangan',
  );
  await keepScreen(desk, 'gabung-foto');
});
