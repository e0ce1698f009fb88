import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { olderTemplateSql } from '../helpers/older-template.ts';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

/** Each test makes a demo library first, which alone can take a minute on a busy computer. */
test.describe.configure({ timeout: 300_000 });
/** Colours that still fade from one theme to the other would be measured half-way. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const SIZES = ['Feed 4:5', 'Persegi 1:1', 'Story 9:16', 'Mendatar 16:9'];
const form = (desk: Page): Locator => desk.getByRole('form', { name: 'Isian' });
/** A field's name ends with its count, which changes with every key. */
const field = (desk: Page, name: string): Locator =>
  form(desk).getByRole('textbox', { name: new RegExp(`^${name}`) });
const size = (desk: Page, name: string): Locator =>
  desk.getByRole('group', { name: 'Ukuran' }).getByRole('button', { name });
const canvas = (desk: Page): Locator => desk.getByRole('group', { name: /^Kanvas/ });
const onPage = (desk: Page, slot: string): Locator =>
  canvas(desk).getByRole('button', { name: `Tulis di tempat: ${slot}`, exact: true });

/** Opens the Studio and a new design from a template. */
async function begin(desk: Page, template: string): Promise<void> {
  await openStudio(desk);
  await desk.getByRole('button', { name: new RegExp(`^Contoh: ${template}`) }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await form(desk).waitFor();
}

async function openStudio(desk: Page): Promise<void> {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('heading', { name: 'Studio', exact: true }).waitFor();
}

async function untilSaved(desk: Page): Promise<void> {
  await expect(desk.getByRole('status').filter({ hasText: /^Tersimpan$/ })).toBeVisible();
}

async function choose(desk: Page, label: string): Promise<void> {
  await form(desk).getByLabel('Label').click();
  await desk.getByRole('option', { name: label, exact: true }).click();
}

async function fillClarification(desk: Page): Promise<void> {
  await choose(desk, 'HOAKS');
  await field(desk, 'Klaim yang beredar').fill('Kejari meminta sumbangan lewat pesan WhatsApp.');
  await field(desk, 'Butir 1: Fakta').fill('Kejari tidak pernah meminta sumbangan.');
  await field(desk, 'Butir 1: Fakta').press('Enter');
  await desk.keyboard.type('Nomor pengirim bukan nomor resmi.');
  await field(desk, 'Kesimpulan').fill('Jangan transfer, laporkan kepada kami.');
  await field(desk, 'Butir 1: Rujukan').fill('Seksi Intelijen');
  await field(desk, 'Jam').fill('09.30');
  await field(desk, 'Jam').press('Enter');
}

/** Which half of the two-coloured photo is seen at four fifths of a slot's width; a scrim may lie over it. */
async function halfIn(desk: Page, slot: string): Promise<'red' | 'blue'> {
  const box = await onPage(desk, slot).boundingBox();
  if (box === null) throw new Error(`${slot} is not on the page`);
  const clip = { x: box.x + box.width * 0.8, y: box.y + box.height / 2, width: 1, height: 1 };
  const pixel = await sharp(await desk.screenshot({ clip, animations: 'disabled' }))
    .removeAlpha()
    .raw()
    .toBuffer();
  return (pixel[0] ?? 0) > (pixel[2] ?? 0) ? 'red' : 'blue';
}

test('a template is chosen and filled, every size says that it fits, and all of it outlives a reload', async ({
  desk,
}) => {
  await begin(desk, 'Klarifikasi hoaks');
  await expect(form(desk).getByText('2 dari 8 siap')).toBeVisible();
  await fillClarification(desk);
  await expect(field(desk, 'Klaim yang beredar')).toHaveAccessibleDescription('Muat, 2 dari 6 baris');
  await expect(form(desk).getByText('2 dari 4 butir')).toBeVisible();
  for (const name of SIZES) await expect(size(desk, name)).toContainText('Siap');
  await expect(form(desk).getByText('8 dari 8 siap')).toBeVisible();
  await field(desk, 'Tautan penjelasan').fill('siaran pers');
  await expect(size(desk, 'Feed 4:5')).toContainText('1 isian perlu diperbaiki');
  await field(desk, 'Tautan penjelasan').fill(
    'https://kejari-telukpadma.example/klarifikasi/2026/sumbangan-lewat-pesan',
  );
  await expect(field(desk, 'Tautan penjelasan')).toHaveAccessibleDescription(
    'Kode QR terlalu kecil untuk dipindai dari ponsel; kosongkan untuk memakai situs kantor',
  );
  await keepScreen(desk, 'studio-qr-kecil');
  await field(desk, 'Tautan penjelasan').fill('');
  await expect(size(desk, 'Feed 4:5')).toContainText('Siap');
  await untilSaved(desk);
  await desk.reload();
  await expect(field(desk, 'Klaim yang beredar')).toHaveValue(
    'Kejari meminta sumbangan lewat pesan WhatsApp.',
  );
  await expect(field(desk, 'Butir 2: Fakta')).toHaveValue('Nomor pengirim bukan nomor resmi.');
  await expect(form(desk).getByLabel('Label')).toHaveText('HOAKS');
  for (const [name, width] of [
    ['Persegi 1:1', 'persegi'],
    ['Story 9:16', 'story'],
    ['Mendatar 16:9', 'mendatar'],
  ] as const) {
    await size(desk, name).click();
    await expect(size(desk, name)).toHaveAttribute('aria-pressed', 'true');
    await keepScreen(desk, `studio-${width}`);
  }
});

test('days are chosen from a month, hours typed as people write them, and both are undone', async ({
  desk,
}) => {
  await begin(desk, 'Klarifikasi hoaks');
  const day = form(desk).getByRole('button', { name: 'Tanggal & jam pengecekan' });
  await day.click();
  await desk.getByRole('gridcell', { name: 'Jumat, 20 November 2026' }).click();
  await field(desk, 'Jam').fill('setengah sembilan');
  await field(desk, 'Jam').press('Enter');
  await expect(field(desk, 'Jam')).toHaveAccessibleDescription('Tulis jam seperti 09.30.');
  await field(desk, 'Jam').fill('8.5');
  await field(desk, 'Jam').press('Enter');
  await expect(field(desk, 'Jam')).toHaveValue('08.05');
  await expect(day).toHaveText('Jumat, 20 November 2026');
  await desk.keyboard.press('Control+z');
  await expect(field(desk, 'Jam')).toHaveValue('');

  await openStudio(desk);
  await begin(desk, 'Agenda kegiatan');
  await form(desk).getByRole('button', { name: 'Sampai' }).click();
  await desk.getByRole('gridcell', { name: 'Jumat, 27 November 2026' }).click();
  await form(desk).getByRole('button', { name: 'Rentang tanggal' }).click();
  await desk.getByRole('gridcell', { name: 'Senin, 23 November 2026' }).click();
  await expect(form(desk).getByRole('button', { name: 'Rentang tanggal' })).toContainText('23 November 2026');
  await expect(form(desk).getByRole('button', { name: 'Sampai', exact: true })).toContainText(
    '27 November 2026',
  );
  await keepScreen(desk, 'studio-rentang');
});

test('rows of a table are added, moved and taken out with the keys', async ({ desk }) => {
  await begin(desk, 'Capaian kinerja');
  await field(desk, 'Butir 1: Nilai').first().fill('Rp18,7');
  await field(desk, 'Butir 1: Satuan').fill('miliar');
  await field(desk, 'Butir 1: Keterangan').fill('uang negara dipulihkan');
  const labels = field(desk, 'Butir \\d: Label');
  await field(desk, 'Butir 1: Label').fill('Penuntutan');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('44');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('Eksekusi');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('banyak');
  await expect(form(desk).getByText('Butir 2: “banyak” bukan angka', { exact: false })).toBeVisible();
  await desk.keyboard.press('ControlOrMeta+A');
  await desk.keyboard.type('31');
  await expect(form(desk).getByText('bukan angka')).toBeHidden();
  await desk.keyboard.press('Alt+ArrowUp');
  await expect(labels).toHaveCount(2);
  await expect(labels.first()).toHaveValue('Eksekusi');
  await desk.keyboard.press('Alt+ArrowDown');
  await desk.getByRole('button', { name: 'Hapus butir 2' }).last().click();
  await expect(labels).toHaveCount(1);
  await expect(labels.first()).toHaveValue('Penuntutan');
});

test('a text that cannot fit is refused by name, and a shorter one for that size is the way out', async ({
  desk,
}) => {
  await begin(desk, 'Siaran pers');
  const title =
    'Penyerahan Pertanggungjawaban Pengelolaan Barang Bukti Perkara Kepada Masyarakat Kabupaten Kepulauan Teluk Padma Raya Utara dan Pulau Kelapa Dua';
  await field(desk, 'Judul').fill(title);
  await expect(field(desk, 'Judul')).toHaveAccessibleDescription(
    'Kelebihan 16 huruf di Persegi 1:1. Ukuran lain muat.',
  );
  await expect(field(desk, 'Judul')).toHaveAttribute('aria-invalid', 'true');
  await expect(size(desk, 'Persegi 1:1')).toContainText('1 isian tidak muat');
  await expect(desk.getByText('Belum muat di Persegi 1:1')).toBeVisible();
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `studio-belum-muat-${theme}`);
  });
  await desk.getByRole('button', { name: 'Tulis versi pendek untuk Persegi 1:1' }).click();
  await expect(size(desk, 'Persegi 1:1')).toHaveAttribute('aria-pressed', 'true');
  await expect(field(desk, 'Judul')).toBeFocused();
  await field(desk, 'Judul').fill('Barang Bukti Kembali kepada Warga');
  await expect(form(desk).getByText('Khusus Persegi 1:1')).toBeVisible();
  await expect(size(desk, 'Persegi 1:1')).not.toContainText('tidak muat');
  await size(desk, 'Feed 4:5').click();
  await expect(field(desk, 'Judul')).toHaveValue(title);
});

test('a slot is written on the page itself, undone, done again, and is there after a reload', async ({
  desk,
}) => {
  await begin(desk, 'Siaran pers');
  await field(desk, 'Judul').fill('Jaksa Menyapa Pelajar');
  await onPage(desk, 'Judul').dblclick();
  const inPlace = canvas(desk).locator('..').getByRole('textbox', { name: 'Judul' });
  await expect(inPlace).toBeFocused();
  await desk.keyboard.type('Jaksa Masuk Sekolah');
  await desk.keyboard.press('Enter');
  await expect(inPlace).toBeHidden();
  await expect(field(desk, 'Judul')).toHaveValue('Jaksa Masuk Sekolah');
  await desk.getByRole('button', { name: 'Urungkan' }).click();
  await expect(field(desk, 'Judul')).toHaveValue('Jaksa Menyapa Pelajar');
  await field(desk, 'Judul').press('ControlOrMeta+Y');
  await expect(field(desk, 'Judul')).toHaveValue('Jaksa Masuk Sekolah');
  await untilSaved(desk);
  await desk.reload();
  await expect(field(desk, 'Judul')).toHaveValue('Jaksa Masuk Sekolah');
  await field(desk, 'Judul').press('ControlOrMeta+Z');
  await expect(field(desk, 'Judul')).toHaveValue('Jaksa Menyapa Pelajar');
});

test('a photo’s focal point and enlargement carry over every size, until one is set apart', async ({
  desk,
}) => {
  const half = (background: string) => ({
    create: { width: 1500, height: 900, channels: 3 as const, background },
  });
  const photo = await sharp({ create: { width: 3000, height: 900, channels: 3, background: '#FFF' } })
    .composite([
      { input: half('#C00000'), left: 0, top: 0 },
      { input: half('#0000C0'), left: 1500, top: 0 },
    ])
    .png()
    .toBuffer();
  await begin(desk, 'Siaran pers');
  await form(desk)
    .getByLabel('Foto')
    .locator('input[type=file]')
    .setInputFiles({ name: 'panggung.png', mimeType: 'image/png', buffer: photo });
  const focal = desk.getByRole('button', { name: /^Titik utama foto/ });
  await focal.waitFor();
  await expect.poll(() => halfIn(desk, 'Foto')).toBe('blue');
  for (let step = 0; step < 5; step += 1) await focal.press('Shift+ArrowLeft');
  const zoom = desk.getByRole('slider', { name: 'Perbesar' });
  await zoom.fill('1.5');
  for (const name of SIZES) {
    await size(desk, name).click();
    await expect.poll(() => halfIn(desk, 'Foto')).toBe('red');
    await expect(zoom).toHaveValue('1.5');
  }
  await size(desk, 'Story 9:16').click();
  await desk.getByRole('checkbox', { name: 'Perbesaran ini hanya untuk Story 9:16' }).check();
  await zoom.fill('2');
  await size(desk, 'Feed 4:5').click();
  await expect(zoom).toHaveValue('1.5');
  await field(desk, 'Teks alternatif').fill('Pelajar duduk di ruang kelas.');
  await untilSaved(desk);
  await desk.reload();
  await expect(zoom).toHaveValue('1.5');
  await expect(field(desk, 'Teks alternatif')).toHaveValue('Pelajar duduk di ruang kelas.');
});

test('a file that is no photo is refused in words and leaves the slot as it was', async ({ desk }) => {
  await begin(desk, 'Siaran pers');
  await form(desk)
    .getByLabel('Foto')
    .locator('input[type=file]')
    .setInputFiles({ name: 'surat.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') });
  await expect(form(desk).getByRole('alert').filter({ hasText: 'foto' })).toBeVisible();
  await expect(desk.getByRole('button', { name: /^Titik utama foto/ })).toBeHidden();
});

test('the stamp stays: no choice in the form, no key and no pointer on the page takes it away', async ({
  desk,
}) => {
  await begin(desk, 'Klarifikasi hoaks');
  await fillClarification(desk);
  await untilSaved(desk);
  await form(desk).getByLabel('Label').click();
  await expect(desk.getByRole('option')).toHaveText([
    'HOAKS',
    'DISINFORMASI',
    'MISINFORMASI',
    'MALINFORMASI',
    'PENIPUAN',
    'BELUM TERBUKTI',
    'BENAR',
  ]);
  await desk.keyboard.press('Escape');
  const page = desk.getByRole('img', { name: /^Contoh: Klarifikasi hoaks/ }).first();
  const before = await stampOf(desk, page);
  // Nothing on the page answers to the stamp's name; the claim beneath it can be written, not uncovered.
  await expect(canvas(desk).getByRole('button', { name: /Label/ })).toHaveCount(0);
  for (const region of await canvas(desk).getByRole('button').all()) {
    await region.focus();
    await desk.keyboard.press('Delete');
    await desk.keyboard.press('Backspace');
  }
  const box = await page.boundingBox();
  if (box === null) throw new Error('the page is not on the screen');
  const centre = { x: box.x + box.width * 0.78, y: box.y + box.height * 0.26 };
  await desk.mouse.move(centre.x, centre.y);
  await desk.mouse.down();
  await desk.mouse.move(centre.x - 200, centre.y + 300, { steps: 4 });
  await desk.mouse.up();
  await desk.mouse.move(0, 0);
  await size(desk, 'Feed 4:5').focus();
  expect(await stampOf(desk, page)).toBe(before);
  await untilSaved(desk);
});

/** The stamp's place on the page as it is on the screen, to compare. */
async function stampOf(desk: Page, page: Locator): Promise<string> {
  const box = await page.boundingBox();
  if (box === null) throw new Error('the page is not on the screen');
  const clip = {
    x: box.x + box.width * 0.62,
    y: box.y + box.height * 0.2,
    width: box.width * 0.3,
    height: box.height * 0.12,
  };
  return (await desk.screenshot({ clip, animations: 'disabled' })).toString('base64');
}

test('by keyboard alone: template, form, page, sizes, undo, and on to Periksa', async ({ desk }) => {
  await desk.keyboard.press('ControlOrMeta+3');
  await desk.getByRole('heading', { name: 'Studio', exact: true }).waitFor();
  await desk.getByRole('button', { name: /^Contoh: DPO/ }).focus();
  for (let step = 0; step < 3; step += 1) await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('button', { name: /^Contoh: Kutipan pimpinan/ })).toBeFocused();
  await desk.keyboard.press('Enter');
  await form(desk).waitFor();
  await tabTo(desk, field(desk, 'Kutipan'));
  await desk.keyboard.type('Masyarakat berhak tahu.');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('Sekar Lituhayu');
  await tabTo(desk, onPage(desk, 'Foto'));
  await desk.keyboard.press('ArrowDown');
  await expect(onPage(desk, 'Nama satker')).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await expect(onPage(desk, 'Kutipan')).toBeFocused();
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('Rakyat berhak tahu.');
  await desk.keyboard.press('Escape');
  await expect(onPage(desk, 'Kutipan')).toBeFocused();
  await expect(field(desk, 'Kutipan')).toHaveValue('Rakyat berhak tahu.');
  await desk.keyboard.press('ControlOrMeta+Z');
  await expect(field(desk, 'Kutipan')).toHaveValue('Masyarakat berhak tahu.');
  await tabTo(desk, size(desk, 'Story 9:16'));
  await desk.keyboard.press('Enter');
  await expect(size(desk, 'Story 9:16')).toHaveAttribute('aria-pressed', 'true');
  await desk.keyboard.press('ControlOrMeta+Enter');
  await expect(
    desk.getByRole('heading', { name: 'Kutipan pimpinan: Masyarakat berhak tahu.' }),
  ).toBeVisible();
  await expect(
    desk.getByText('Agenda “Kutipan pimpinan: Masyarakat berhak tahu.” dibuat tanpa tanggal.', {
      exact: false,
    }),
  ).toBeVisible();
  await expect(desk.getByRole('listitem').filter({ hasText: 'Periksa' })).toHaveAttribute(
    'aria-current',
    'step',
  );
});

/** Presses Tab until the place has the focus; fails when it is never reached. */
async function tabTo(desk: Page, place: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press('Tab');
  }
  await expect(place).toBeFocused();
}

test('a design of a planned story leads back to that story', async ({ desk }) => {
  await openStudio(desk);
  await desk.getByRole('radio', { name: 'Desain saya' }).click();
  await desk.getByRole('button', { name: /^Kutipan Kasi Intelijen/ }).click();
  await form(desk).waitFor();
  await desk.getByRole('button', { name: 'Periksa' }).click();
  await expect(desk.getByRole('heading', { name: /^Kutipan Kasi Intelijen/ })).toBeVisible();
  await expect(desk.getByText('dibuat tanpa tanggal', { exact: false })).toBeHidden();
});

test('gallery, designs and editor are accessible in both themes', async ({ desk }) => {
  await openStudio(desk);
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `studio-galeri-${theme}`);
  });
  await desk.getByRole('radio', { name: 'Desain saya' }).click();
  await desk.getByRole('button', { name: /^Jaksa Masuk Sekolah/ }).waitFor();
  await inBothThemes(desk, () => expectAccessible(desk));
  await desk.getByRole('button', { name: /^Jaksa Masuk Sekolah/ }).click();
  await form(desk).waitFor();
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `studio-isi-${theme}`);
  });
});

test('a design of an older template says so, takes the new sizes when asked, and gives them back', async ({
  desk,
  host,
}) => {
  await begin(desk, 'Klarifikasi hoaks');
  await field(desk, 'Klaim yang beredar').fill('Kejari meminta sumbangan.');
  await untilSaved(desk);
  const library = new DatabaseSync(join(host.folder, 'library.db'));
  library.exec(olderTemplateSql(['layouts."16x9"']));
  library.close();
  await desk.reload();
  await form(desk).waitFor();
  await expect(size(desk, 'Mendatar 16:9')).toBeHidden();
  await expect(desk.getByText('Templat ini punya versi baru')).toBeVisible();
  await keepScreen(desk, 'studio-templat-lama');
  await desk.getByRole('button', { name: 'Perbarui templat' }).click();
  await size(desk, 'Mendatar 16:9').click();
  await expect(desk.getByText('Templat ini punya versi baru')).toBeHidden();
  await expect(field(desk, 'Klaim yang beredar')).toHaveValue('Kejari meminta sumbangan.');
  await desk.getByRole('button', { name: 'Urungkan' }).click();
  await expect(size(desk, 'Mendatar 16:9')).toBeHidden();
  await expect(size(desk, 'Feed 4:5')).toHaveAttribute('aria-pressed', 'true');
});
