import type { Locator } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { expect, keepScreen, openExport, pasteInto, test } from './fixtures.ts';

test.describe.configure({ timeout: 600_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Drawing, encoding and checking run in other processes; a loaded computer takes its time. */
const PATIENT = { timeout: 180_000 };
/** Three lines everywhere but in the square. */
const LONG_TITLE =
  'Penyelesaian perkara pidana umum naik setiap triwulan dan terbanyak masih di Kejaksaan Negeri Bandar Asri serta Kejaksaan';
/** The design was named after its first words, and the item after the design. */
const TITLE = /^Statistik bergrafik: Penyelesaian perkara/u;
const SHORT_TITLE = 'Penyelesaian perkara pidana umum naik setiap triwulan';
const SIZES = ['Feed 4:5', 'Persegi 1:1', 'Story 9:16', 'Mendatar 16:9'];
/** Copied from a spreadsheet: tabs between cells, line breaks between rows. */
const COPIED =
  'Triwulan\tMasuk\tSelesai\r\nTriwulan I\t318\t244\r\nTriwulan II\t342\t297\r\nTriwulan III\t356\tbanyak\r\n';
const OFFICES = [
  'Bandar Asri',
  'Rimba Sari',
  'Teluk Padma',
  'Pulau Kelapa Dua',
  'Kuala Rindang',
  'Tanjung Sari',
];

test('an officer fills a design, gives one size its own words, pastes a chart, merges twelve rows, mends two findings and exports every size', async ({
  desk,
}, info) => {
  const form = desk.getByRole('form', { name: 'Isian' });
  const field = (name: string): Locator =>
    form.getByRole('textbox', { name: new RegExp(`^${name}(?: \\d+/|$)`, 'u') });
  const size = (name: string): Locator =>
    desk.getByRole('group', { name: 'Ukuran' }).getByRole('button', { name });
  const cell = (name: string): Locator =>
    desk.getByRole('grid', { name: 'Tabel grafik' }).getByRole('textbox', { name, exact: true });

  await test.step('fills the form', async () => {
    await desk.keyboard.press('Control+3');
    await desk.getByRole('button', { name: /^Contoh: Statistik bergrafik/u }).click();
    await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
    await field('Judul').fill(LONG_TITLE);
    await field('Keterangan').fill('Perkara pidana umum, Januari–September 2026');
  });

  await test.step('pastes a chart, and mends the cell that is no number', async () => {
    await pasteInto(cell('Sudut tabel'), COPIED);
    await field('Judul grafik').fill('Perkara per triwulan');
    await field('Satuan').fill('perkara');
    await field('Sumber').fill('sistem penanganan perkara, per 30 September 2026');
    await expect(form.getByText('Baris 4, kolom 3: “banyak” bukan angka')).toBeVisible();
    await keepScreen(desk, 'alur-grafik');
    await cell('Triwulan III, Selesai').fill('341');
    await expect(form.getByText('Baris 4, kolom 3: “banyak” bukan angka')).toBeHidden();
  });

  await test.step('gives the square the words that fit it', async () => {
    await expect(size('Persegi 1:1')).toContainText('1 isian tidak muat');
    await size('Persegi 1:1').click();
    await desk.getByRole('button', { name: 'Tulis versi pendek untuk Persegi 1:1' }).click();
    await field('Judul').fill(SHORT_TITLE);
    for (const name of SIZES) await expect(size(name)).toContainText('Siap');
    await keepScreen(desk, 'alur-persegi');
    await size('Feed 4:5').click();
    await expect(field('Judul')).toHaveValue(LONG_TITLE);
  });

  await test.step('merges twelve rows into it', async () => {
    await desk.getByRole('button', { name: 'Gabung data…' }).click();
    const rows = OFFICES.flatMap((office) =>
      ['Januari', 'Februari'].map((month) => `Perkara ${office} naik;Perkara pidana umum, ${month} 2026`),
    );
    const buffer = Buffer.from(['judul;keterangan', ...rows].join('\r\n'));
    await desk.getByLabel('Pilih tabel').setInputFiles({ name: 'perkara.csv', mimeType: 'text/csv', buffer });
    await expect(desk.getByText('Baris 1 dari 12')).toBeVisible();
    const dir = info.outputPath('gabungan');
    await desk.getByRole('textbox', { name: 'Folder tujuan' }).fill(dir);
    await keepScreen(desk, 'alur-gabung');
    await desk.getByRole('button', { name: 'Buat gambar' }).click();
    await expect(desk.getByText('12 gambar dari 12 baris ditulis ke')).toBeVisible(PATIENT);
    expect(readdirSync(dir).length).toBe(12);
    await desk.getByRole('button', { name: 'Kembali ke desain' }).click();
  });

  await test.step('mends two findings of the check', async () => {
    await desk.getByRole('button', { name: /^Periksa/u }).click();
    const findings = desk.getByRole('region', { name: 'Pemeriksaan' });
    await expect(findings.getByRole('button', { name: 'Periksa lagi' })).toBeEnabled(PATIENT);
    await keepScreen(desk, 'alur-periksa');
    await expect(desk.getByText('Belum ada yang akan keluar')).toBeVisible();
    const found = (text: string): Locator => findings.getByRole('listitem').filter({ hasText: text });
    await found('Belum ada kanal yang dipilih').getByRole('button', { name: 'Perbaiki' }).click();

    const panel = desk.getByRole('complementary', { name: TITLE });
    await panel.getByRole('combobox', { name: 'Tambah kanal' }).fill('Instagram Feed 4:5');
    await desk.getByRole('option', { name: 'Instagram Feed 4:5' }).click();
    await expect(panel.getByRole('button', { name: 'Instagram Feed 4:5' }).first()).toBeVisible();
    await panel.getByRole('textbox', { name: 'Takarir' }).fill('Perkara pidana umum selesai lebih cepat.');
    await panel.getByRole('button', { name: 'Periksa dan ajukan' }).click();

    await expect(found('Belum ada kanal yang dipilih')).toBeHidden(PATIENT);
    await keepScreen(desk, 'alur-periksa-kanal');
    await found('Teks alternatif').getByRole('button', { name: 'Pakai teks ini' }).click(PATIENT);
    await expect(found('Teks alternatif')).toHaveCount(0, PATIENT);
    await expect(findings.getByText(/menghalangi/u)).toBeHidden(PATIENT);
    await keepScreen(desk, 'alur-periksa-beres');
  });

  await test.step('exports every size', async () => {
    await desk.getByRole('button', { name: 'Kembali' }).click();
    await desk.getByRole('button', { name: 'Buka desain' }).click();
    const dialog = await openExport(desk);
    await expect(dialog.getByText(/^4 berkas, .+ untuk diunggah$/u)).toBeVisible(PATIENT);
    await dialog.getByRole('button', { name: 'Ekspor', exact: true }).click();
    await expect(dialog.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible(PATIENT);
    const dir = (await dialog.locator('.path').textContent()) ?? '';
    expect(
      readdirSync(dir)
        .map((name) => name.replace(/^.+_/u, ''))
        .toSorted(),
    ).toEqual(['16x9.png', '1x1.png', '4x5.png', '9x16.png', 'grafik.csv']);
    await keepScreen(desk, 'alur-ekspor');
  });
});
