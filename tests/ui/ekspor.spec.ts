import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, keepScreen, openQuote, openExport, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });

const SIZES: Readonly<Record<string, number>> = { KB: 1_000, MB: 1_000_000 };

/** Whether “4 berkas, 512 KB, sekitar 32 detik untuk diunggah” is right for a speed, both figures being rounded. */
function isTimeAt(kbps: number, told: string): boolean {
  const [, size = '', unit = ''] = /, ([\d.,]+)\s(KB|MB),/u.exec(told) ?? [];
  const part = (name: string): number => Number(new RegExp(`(\\d+)\\s${name}`, 'u').exec(told)?.[1] ?? 0);
  const seconds = part('menit') * 60 + part('detik');
  const bytes = Number(size.replaceAll('.', '').replace(',', '.')) * (SIZES[unit] ?? NaN);
  const roundingSeconds = part('menit') > 0 ? 60 : 1;
  return Math.abs(seconds - (bytes * 8) / (kbps * 1_000)) <= 0.05 * seconds + roundingSeconds;
}

test('an officer exports all sizes of a design: what they weigh is known before, where they lie after', async ({
  desk,
}) => {
  await desk.clock.install();
  await openQuote(desk);
  const panel = await openExport(desk);
  await expect(panel.getByRole('checkbox', { name: /^PNG/u })).toBeChecked();
  const total = panel.getByText(/^4 berkas, .+ untuk diunggah$/u);
  await expect(total).toBeVisible({ timeout: 120_000 });
  for (const [speed, kbps] of [
    ['2 Mbps', 2_000],
    ['512 kbps', 512],
    ['128 kbps', 128],
  ] as const) {
    await panel.getByRole('radio', { name: speed }).click();
    await expect.poll(async () => isTimeAt(kbps, (await total.textContent()) ?? '')).toBe(true);
  }
  const feed = panel.getByRole('list', { name: /4:5/u }).getByRole('listitem');
  await expect(feed).toHaveText([/^PNG\s*.+ KB, .+, mutu (?:8\d|9\d|100)$/u]);
  await expectAccessible(desk);
  await keepScreen(desk, 'ekspor');

  await panel.getByRole('checkbox', { name: /^Videotron|16:9/u }).uncheck();
  await panel.getByRole('checkbox', { name: /^PDF/u }).check();
  await expect(panel.getByText(/^6 berkas, .+ untuk diunggah$/u)).toBeVisible({ timeout: 120_000 });
  await panel.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible({ timeout: 60_000 });
  // What was written stays until something else is asked for, however long that takes.
  await desk.clock.fastForward(60_000);
  await expect(panel.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible();
  const dir = (await panel.locator('.path').textContent()) ?? '';
  expect(existsSync(`${dir}/kutipan-kasi-intelijen-jangan-transfer-simpan_4x5.pdf`)).toBe(true);
  await keepScreen(desk, 'ekspor-selesai');
});

test('a limit that cannot be met, and a choice of nothing, are said in words', async ({ desk }) => {
  await openQuote(desk);
  const panel = await openExport(desk);
  await panel.getByRole('checkbox', { name: /^PNG/u }).uncheck();
  await expect(panel.getByText('Pilih sedikitnya satu ukuran dan satu jenis berkas.')).toBeVisible();
  await panel.getByRole('checkbox', { name: /^JPEG/u }).check();
  await panel.getByLabel('Paling besar per berkas (KB)').fill('lima');
  await expect(panel.getByText('Tulis angka KB, misalnya 500.').first()).toBeVisible();
  await panel.getByLabel('Paling besar per berkas (KB)').fill('5');
  await expect(panel.getByText('JPG tidak bisa sekecil itu tanpa rusak').first()).toBeVisible({
    timeout: 120_000,
  });
  await expect(
    panel.getByText('Belum ada berkas yang bisa dibuat. Sebabnya tertulis di atas.'),
  ).toBeVisible();
});

test('a limit for all files together lowers the quality until they fit, and holds back the export where they cannot', async ({
  desk,
}) => {
  await openQuote(desk);
  const panel = await openExport(desk);
  await panel.getByRole('checkbox', { name: /^PNG/u }).uncheck();
  await panel.getByRole('checkbox', { name: /^JPEG/u }).check();
  const total = panel.getByText(/^4 berkas, .+ untuk diunggah$/u);
  await expect(total).toBeVisible({ timeout: 120_000 });
  await panel.getByLabel('Seluruhnya paling besar (KB)').fill('20');
  const refusal = panel.getByText(/^Seluruhnya tidak muat walau mutunya paling rendah/u);
  await expect(refusal.first()).toBeVisible({ timeout: 120_000 });
  await expect(panel.getByRole('button', { name: 'Ekspor', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await keepScreen(desk, 'ekspor-tidak-muat');
});

test('what is asked for before the sizes are known is written all the same, with the words that are still being typed on the page', async ({
  desk,
}) => {
  await openQuote(desk);
  const panel = await openExport(desk);
  await panel.getByRole('checkbox', { name: /^PNG/u }).uncheck();
  await panel.getByRole('checkbox', { name: /^SVG/u }).check();
  await desk.getByRole('button', { name: 'Tulis di tempat: Kutipan', exact: true }).dblclick();
  await desk.keyboard.press('ControlOrMeta+A');
  await desk.keyboard.type('Simpan buktinya.');
  await panel.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible({ timeout: 120_000 });
  const dir = (await panel.locator('.path').textContent()) ?? '';
  const svg = readFileSync(`${dir}/kutipan-kasi-intelijen-jangan-transfer-simpan_4x5.svg`, 'utf8');
  expect(svg).toContain('Simpan buktinya.');
});

test('what is said of a size leads there: the size is shown and its nearest field is ready to be written', async ({
  desk,
}) => {
  await openQuote(desk);
  const form = desk.getByRole('form', { name: 'Isian' });
  const shown = (name: RegExp) => desk.getByRole('group', { name: 'Ukuran' }).getByRole('button', { name });
  const panel = await openExport(desk);
  const open = (name: RegExp) => panel.getByRole('button', { name });
  await expect(panel.getByText(/^Tidak tampil di ukuran ini: /u).first()).toBeVisible({ timeout: 120_000 });
  await open(/^Buka di sana: .*9:16/u).click();
  await expect(form.getByRole('textbox', { name: /^Acara & tanggal/u })).toBeFocused();
  await keepScreen(desk, 'ekspor-buka-di-sana');
  await panel.getByRole('button', { name: 'Tutup' }).click();
  await expect(shown(/9:16/u)).toHaveAttribute('aria-pressed', 'true');

  await form.getByRole('textbox', { name: /^Kutipan/u }).fill('');
  await desk.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await expect(panel.getByText(/^Kutipan: /u)).toHaveCount(1, { timeout: 120_000 });
  await open(/^Buka di sana: Semua ukuran/u)
    .first()
    .click();
  await expect(form.getByRole('textbox', { name: /^Kutipan/u })).toBeFocused();
  await panel.getByRole('button', { name: 'Tutup' }).click();
  await expect(shown(/4:5/u)).toHaveAttribute('aria-pressed', 'true');
});

test('a photo described by the name of its file is said at its field, in the export and in the check, and each leads to the field', async ({
  desk,
}) => {
  await openQuote(desk);
  const form = desk.getByRole('form', { name: 'Isian' });
  const alt = form.getByRole('textbox', { name: 'Teks alternatif' });
  await alt.fill('IMG_2034.JPG');
  await expect(alt).toHaveAccessibleDescription(/^Ini nama berkas, jadi tidak ikut ke teks alternatif/u);
  const panel = await openExport(desk);
  const said = panel.getByText(/^Foto.*: diterangkan dengan nama berkas/u);
  await expect(said).toBeVisible();
  await keepScreen(desk, 'ekspor-nama-berkas');
  await panel.getByRole('button', { name: /^Buka di sana: Foto/u }).click();
  await expect(alt).toBeFocused();
  await panel.getByRole('button', { name: 'Tutup' }).click();

  await desk.keyboard.press('Control+Enter');
  const findings = desk.getByRole('region', { name: 'Pemeriksaan' });
  const finding = findings
    .getByRole('listitem')
    .filter({ hasText: 'Foto ini diterangkan dengan nama berkasnya (IMG_2034.JPG)' });
  await expect(finding).toHaveCount(1, { timeout: 120_000 });
  await keepScreen(desk, 'periksa-nama-berkas');
  await finding.getByRole('button', { name: 'Perbaiki' }).click();
  await expect(alt).toBeFocused();
  await alt.fill('Kasi Intelijen berbicara di balai desa');
  await expect(alt).toHaveAccessibleDescription(/^Satu kalimat untuk pembaca layar/u);
  await desk.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await expect(panel.getByText(/^4 berkas/u)).toBeVisible({ timeout: 120_000 });
  await expect(said).toBeHidden();
});

test('what every size lacks is said once, and leads to its field', async ({ desk }) => {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('button', { name: /^Contoh: Klarifikasi hoaks/ }).dblclick();
  const form = desk.getByRole('form', { name: 'Isian' });
  await form.waitFor();
  const panel = await openExport(desk);
  await expect(panel.getByText('Kesimpulan: Isian wajib ini masih kosong.')).toHaveCount(1);
  await expect(panel.getByText('Semua ukuran', { exact: true })).toBeVisible();
  await keepScreen(desk, 'ekspor-kosong');
  await panel.getByRole('button', { name: 'Buka di sana: Semua ukuran' }).first().click();
  await expect(form.getByRole('textbox', { name: /^Klaim yang beredar/ })).toBeFocused();
});

test('the same bytes are written from a screen of any density, however large the window and the page are shown on it', async ({
  browser,
  host,
}) => {
  const SCREENS = [
    { density: 1, width: 1366, height: 768, zoom: 'Perkecil' },
    // A window enlarged by a quarter, as Ctrl + does: a higher density and fewer px to lay out.
    { density: 1.25, width: 1093, height: 614, zoom: 'Perbesar' },
    { density: 2, width: 1366, height: 768, zoom: 'Perbesar' },
  ];
  const written: (readonly string[])[] = [];
  for (const { density, width, height, zoom } of SCREENS) {
    const page = await browser.newPage({ deviceScaleFactor: density, viewport: { width, height } });
    await page.goto(host.address);
    await page.getByRole('navigation', { name: 'Ruang' }).waitFor();
    await openQuote(page);
    for (let press = 0; press < 4; press += 1)
      await page.getByRole('button', { name: zoom, exact: true }).click();
    const panel = await openExport(page);
    await panel.getByRole('button', { name: 'Ekspor', exact: true }).click();
    await expect(panel.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible({ timeout: 120_000 });
    const dir = (await panel.locator('.path').textContent()) ?? '';
    written.push(readdirSync(dir).map((name) => `${name} ${readFileSync(join(dir, name), 'base64')}`));
    rmSync(dir, { recursive: true });
    await page.close();
  }
  const [first = []] = written;
  expect(first).toHaveLength(4);
  // Compared as a whole: a megabyte of differences would tell nobody anything.
  expect(written.map((files) => files.join() === first.join())).toEqual([true, true, true]);
});
