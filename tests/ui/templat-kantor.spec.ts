import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const canvas = (desk: Page): Locator => desk.getByRole('application', { name: 'Kanvas rancang' });
const layers = (desk: Page): Locator => desk.getByRole('region', { name: 'Lapisan' });
const layer = (desk: Page, name: string | RegExp): Locator =>
  layers(desk).getByRole('button', { name }).first();
const inspector = (desk: Page): Locator => desk.getByRole('complementary', { name: 'Tampilan' });
const number = (desk: Page, name: string): Locator =>
  inspector(desk).getByRole('spinbutton', { name, exact: true });

async function insert(desk: Page, what: string): Promise<void> {
  await desk.getByRole('button', { name: 'Sisipkan' }).click();
  await desk.getByRole('menuitem', { name: what, exact: true }).click();
}

async function write(desk: Page, field: string, text: string): Promise<void> {
  const box = inspector(desk).getByRole('textbox', { name: field });
  await box.fill(text);
  await box.blur();
}

async function setNumber(desk: Page, field: string, value: number): Promise<void> {
  await number(desk, field).fill(String(value));
  await number(desk, field).press('Enter');
}

async function toStudio(desk: Page): Promise<void> {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
}

async function untilSaved(desk: Page): Promise<void> {
  await expect(desk.getByRole('status').filter({ hasText: /^Tersimpan$/ })).toBeVisible();
}

test('a designer builds a template from a blank page, locks and publishes it; an officer fills it and cannot break it', async ({
  desk,
  host,
}) => {
  // All of them: the clock of the demo stands still, so none is the newest.
  const stored = (): string => {
    const library = new DatabaseSync(join(host.folder, 'library.db'), { readOnly: true });
    const rows = library.prepare('SELECT uid, document FROM design ORDER BY uid').all();
    library.close();
    return JSON.stringify(rows);
  };
  await toStudio(desk);
  await desk.getByRole('radio', { name: 'Templat kantor' }).click();
  await desk.getByRole('button', { name: 'Templat baru' }).first().click();
  const ask = desk.getByRole('dialog', { name: 'Templat baru' });
  await ask.getByRole('button', { name: 'Mulai merancang' }).click();
  await expect(ask.getByText('Beri nama dahulu.')).toBeVisible();
  await ask.getByRole('textbox', { name: 'Nama templat' }).fill('Layanan Jumat');
  await expect(ask.getByText('Beri nama dahulu.')).toBeHidden();
  await keepScreen(desk, 'templat-baru');
  await ask.getByRole('button', { name: 'Mulai merancang' }).click();
  await canvas(desk).waitFor();

  await insert(desk, 'Kepala surat');
  await insert(desk, 'Judul');
  await write(desk, 'Isi teks', 'Layanan hukum gratis tiap Jumat');
  await setNumber(desk, 'Y', 260);
  await setNumber(desk, 'Tinggi', 420);
  await inspector(desk).getByRole('button', { name: 'Jadikan isian' }).click();
  await write(desk, 'Nama isian', 'Judul layanan');
  await write(desk, 'Petunjuk untuk petugas', 'Layanan apa, kapan');
  await inspector(desk).getByRole('checkbox', { name: 'Boleh menebalkan kata' }).check();
  await keepScreen(desk, 'templat-isian');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Kelola ukuran' }).click();
  await desk.getByRole('menuitem', { name: /^Tambah Persegi 1:1/ }).click();
  await expect(layer(desk, /Judul layanan/)).toBeVisible();

  await desk.getByRole('radio', { name: 'Coba isi' }).click();
  await expect(desk.getByText('Semua isi muat di semua ukuran.')).toBeVisible();
  await keepScreen(desk, 'templat-coba');
  await expectAccessible(desk);
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await canvas(desk).focus();
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('button', { name: 'Kunci semua unsur' }).click();
  await untilSaved(desk);
  await desk.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(desk.getByText('Terbit sebagai versi 1.')).toBeVisible();

  await desk.getByRole('button', { name: 'Kembali ke templat kantor' }).click();
  await expect(desk.getByText('Terbit, versi 1')).toBeVisible();
  await keepScreen(desk, 'templat-kantor');
  await desk.getByRole('radio', { name: 'Templat', exact: true }).click();
  await desk.getByRole('button', { name: /^Contoh: Layanan Jumat/ }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  const field = desk.getByRole('textbox', { name: /^Judul layanan/ });
  const bar = desk.getByRole('toolbar', { name: 'Bentuk teks: Judul layanan' });
  await expect(bar.getByRole('button')).toHaveCount(1);
  await field.fill('Konsultasi hukum gratis di balai desa, Jumat pukul 09.00');
  await untilSaved(desk);
  const filled = stored();
  await keepScreen(desk, 'templat-diisi');

  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await canvas(desk).waitFor();
  const before = await layers(desk).getByRole('listitem').count();
  await layer(desk, /^Judul layanan, terkunci/).click();
  const place = await number(desk, 'Y').inputValue();
  const page = await canvas(desk).boundingBox();
  if (page === null) throw new Error('no canvas');
  await desk.mouse.move(page.x + page.width / 2, page.y + page.height * 0.3);
  await desk.mouse.down();
  await desk.mouse.move(page.x + page.width / 2 + 60, page.y + page.height * 0.3 + 60, { steps: 4 });
  await desk.mouse.up();
  await layer(desk, /^Judul layanan, terkunci/).click();
  await canvas(desk).focus();
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.keyboard.press('Delete');
  await expect(desk.getByText('dikunci templatnya, jadi tidak diubah')).toBeVisible();
  await expect(number(desk, 'Y')).toHaveValue(place);
  await expect(number(desk, 'Y')).toBeDisabled();
  await desk.keyboard.press('Control+c');
  await desk.keyboard.press('Control+v');
  await expect(desk.getByText('Templat ini tidak mengizinkan halaman diubah seperti itu.')).toBeVisible();
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before);
  await untilSaved(desk);
  expect(stored() === filled).toBe(true);
  // A step back takes back words, not locks; another forth is what was there.
  await desk.keyboard.press('Control+z');
  await expect(layer(desk, /^Judul layanan, terkunci/)).toBeVisible();
  await expect.poll(() => stored() === filled).toBe(false);
  await desk.keyboard.press('Control+y');
  await expect.poll(() => stored() === filled).toBe(true);
  await expect(number(desk, 'Y')).toHaveValue(place);
});

test('what does not fit is named with its size, and publishing waits until it is mended', async ({
  desk,
}) => {
  await toStudio(desk);
  await desk.getByRole('radio', { name: 'Templat kantor' }).click();
  await desk.getByRole('button', { name: 'Templat baru' }).first().click();
  const ask = desk.getByRole('dialog', { name: 'Templat baru' });
  await ask.getByRole('textbox', { name: 'Nama templat' }).fill('Terlalu sempit');
  await ask.getByRole('button', { name: 'Mulai merancang' }).click();
  await insert(desk, 'Judul');
  await inspector(desk).getByRole('button', { name: 'Jadikan isian' }).click();
  await setNumber(desk, 'Huruf terbanyak', 400);
  await desk.getByRole('button', { name: 'Terbitkan' }).click();
  const verdict = desk.getByRole('complementary', { name: 'Hasil uji' });
  await expect(
    verdict.getByRole('button', { name: /^Feed 4:5.*Isi terpanjang.*Teks belum muat/ }),
  ).toBeVisible();
  await keepScreen(desk, 'templat-tidak-muat');
  await verdict
    .getByRole('button', { name: /^Feed 4:5/ })
    .first()
    .click();
  await layer(desk, /^Judul/).click();
  await setNumber(desk, 'Huruf terbanyak', 40);
  await desk.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(desk.getByText('Terbit sebagai versi 1.')).toBeVisible();
});

test('a template of ours is copied, changed, undone and outlives a reload as it was left', async ({
  desk,
}) => {
  await toStudio(desk);
  await desk
    .getByRole('button', { name: /^Contoh: Kutipan pimpinan/ })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Berkas templat' }).click();
  await desk.getByRole('menuitem', { name: 'Salin jadi templat kantor' }).click();
  await canvas(desk).waitFor();
  const before = await layers(desk).getByRole('listitem').count();
  await layers(desk).getByRole('listitem').first().getByRole('button').first().click();
  await canvas(desk).focus();
  await desk.keyboard.press('Delete');
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before - 1);
  await untilSaved(desk);
  await desk.reload();
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before - 1);
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before);
});

test('a place for a photo comes with a field of its own, and both go by one step back', async ({ desk }) => {
  await toStudio(desk);
  await desk.getByRole('radio', { name: 'Templat kantor' }).click();
  await desk.getByRole('button', { name: 'Templat baru' }).first().click();
  const ask = desk.getByRole('dialog', { name: 'Templat baru' });
  await ask.getByRole('textbox', { name: 'Nama templat' }).fill('Foto kegiatan');
  await ask.getByRole('button', { name: 'Mulai merancang' }).click();
  await insert(desk, 'Foto');
  await expect(layer(desk, 'Foto')).toBeVisible();
  await expect(inspector(desk).getByRole('textbox', { name: 'Nama isian' })).toHaveValue('Foto');
  const frame = inspector(desk).getByRole('radiogroup', { name: 'Bingkai foto' });
  await frame.getByRole('radio', { name: 'Persegi' }).focus();
  await desk.keyboard.press('ArrowRight');
  await expect(frame.getByRole('radio', { name: 'Oval' })).toBeChecked();
  await expect(inspector(desk).getByRole('spinbutton', { name: 'Sudut membulat' })).toBeHidden();
  await keepScreen(desk, 'templat-foto');
  await desk.getByRole('radio', { name: 'Coba isi' }).click();
  await expect(desk.getByText('Semua isi muat di semua ukuran.')).toBeVisible();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await layer(desk, 'Foto').click();
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(frame.getByRole('radio', { name: 'Persegi' })).toBeChecked();
  await desk.keyboard.press('Control+z');
  await expect(layers(desk).getByText('Halaman ini masih kosong.')).toBeVisible();
});
