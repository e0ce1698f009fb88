import type { Locator, Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  beginTemplate,
  canvas,
  design,
  insert,
  inspector,
  layer,
  layers,
  number,
  untilSaved,
} from './design-mode.ts';
import { expect, expectAccessible, inBothThemes, keepScreen, openExport, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Drawing and encoding run in other processes; a loaded computer takes its time. */
const PATIENT = { timeout: 120_000 };
const strip = (desk: Page): Locator => desk.getByRole('region', { name: 'Halaman' });
const leaf = (desk: Page, number: number): Locator =>
  strip(desk).getByRole('tab', { name: new RegExp(`^Halaman ${number} dari`) });
const act = (desk: Page, name: string): Locator => desk.getByRole('button', { name, exact: true });

/** Which page is shown, and of how many. */
async function pageIs(desk: Page, number: number, count: number): Promise<void> {
  await expect(strip(desk).getByRole('tab')).toHaveCount(count);
  await expect(leaf(desk, number)).toHaveAttribute('aria-selected', 'true');
}

/** A heading on the page that is shown, asked for under this name. */
async function askFor(desk: Page, field: string): Promise<void> {
  await insert(desk, 'Judul');
  await inspector(desk).getByRole('button', { name: 'Jadikan isian' }).click();
  const name = inspector(desk).getByRole('textbox', { name: 'Nama isian' });
  await name.fill(field);
  await name.blur();
  await desk.keyboard.press('Escape');
}

test('a designer builds five pages from a blank one, and an officer fills them and exports a carousel and one PDF', async ({
  desk,
  host,
}) => {
  await test.step('pages by mouse, by key and back', async () => {
    await beginTemplate(desk, 'Langkah mengurus tilang');
    await askFor(desk, 'Sampul');
    await act(desk, 'Tambah halaman').click();
    await pageIs(desk, 2, 2);
    await expect(leaf(desk, 2)).toBeFocused();
    await expect(layers(desk).getByText('Halaman ini masih kosong.')).toBeVisible();
    await askFor(desk, 'Langkah satu');
    await leaf(desk, 2).focus();
    await desk.keyboard.press('+');
    await pageIs(desk, 3, 3);
    await askFor(desk, 'Langkah dua');
    await leaf(desk, 3).focus();
    await desk.keyboard.press('Control+d');
    await pageIs(desk, 4, 4);
    await expect(layer(desk, 'Langkah dua')).toBeVisible();
    await desk.keyboard.press('Control+z');
    await pageIs(desk, 3, 3);
    await act(desk, 'Tambah halaman').click();
    await askFor(desk, 'Penutup');
    await leaf(desk, 4).focus();
    await desk.keyboard.press('Alt+ArrowLeft');
    await pageIs(desk, 3, 4);
    await act(desk, 'Pindahkan halaman ke kanan').click();
    await pageIs(desk, 4, 4);
    await leaf(desk, 3).click();
    await act(desk, 'Tambah halaman').click();
    await pageIs(desk, 4, 5);
    await askFor(desk, 'Langkah tiga');
    await keepScreen(desk, 'rancang-halaman');
    await desk.setViewportSize({ width: 1366, height: 768 });
    await keepScreen(desk, 'rancang-halaman-1366');
    await inBothThemes(desk, () => expectAccessible(desk));
    await canvas(desk).focus();
    await desk.keyboard.press('PageUp');
    await pageIs(desk, 3, 5);
    await expect(layer(desk, 'Langkah dua')).toBeVisible();
  });

  await test.step('a bare page is named, shown and taken away', async () => {
    await leaf(desk, 5).click();
    await desk.keyboard.press('+');
    await pageIs(desk, 6, 6);
    await act(desk, 'Terbitkan').click();
    const verdict = desk.getByRole('complementary', { name: 'Hasil uji' });
    await verdict.getByRole('button', { name: 'Feed 4:5, halaman 6: halamannya masih kosong.' }).click();
    await pageIs(desk, 6, 6);
    await leaf(desk, 6).focus();
    await desk.keyboard.press('Delete');
    await pageIs(desk, 5, 5);
    await desk.getByRole('radio', { name: 'Coba isi' }).click();
    await expect(desk.getByText('Semua isi muat di semua ukuran.')).toBeVisible();
    await keepScreen(desk, 'rancang-halaman-coba');
    await act(desk, 'Terbitkan').click();
    await expect(desk.getByText('Terbit sebagai versi 1.')).toBeVisible();
  });

  await test.step('filled and exported', async () => {
    await act(desk, 'Kembali ke templat kantor').click();
    await desk.getByRole('radio', { name: 'Templat', exact: true }).click();
    await desk.getByRole('button', { name: /^Contoh: Langkah mengurus tilang/ }).click();
    await act(desk, 'Pakai templat ini').click();
    const form = desk.getByRole('form', { name: 'Isian' });
    for (const [field, words] of [
      ['Sampul', 'Kena tilang? Ini urutannya'],
      ['Langkah satu', 'Catat nomor berkas'],
      ['Langkah dua', 'Bayar di bank mana pun'],
      ['Langkah tiga', 'Ambil SIM di loket'],
      ['Penutup', 'Tanpa calo, tanpa biaya lain'],
    ] as const)
      await form.getByRole('textbox', { name: new RegExp(`^${field}`) }).fill(words);
    await pageIs(desk, 5, 5);
    await untilSaved(desk);
    await keepScreen(desk, 'rancang-halaman-diisi');
    const panel = await openExport(desk);
    await panel.getByRole('checkbox', { name: /^PDF/u }).check();
    await panel.getByRole('textbox', { name: /^Folder/u }).fill(join(host.folder, 'karya'));
    await expect(panel.getByText(/^6 berkas, .+ untuk diunggah$/u)).toBeVisible(PATIENT);
    await panel.getByRole('button', { name: 'Ekspor', exact: true }).click();
    await expect(panel.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible(PATIENT);
    const dir = (await panel.locator('.path').textContent()) ?? '';
    expect(
      readdirSync(dir)
        .toSorted()
        .map((name) => name.replace(/^.*_4x5/u, '')),
    ).toEqual(['.pdf', '_01.png', '_02.png', '_03.png', '_04.png', '_05.png']);
  });
});

test('page number and page marks come onto a carousel by menu and key, readable on a dark page; one page alone has none', async ({
  desk,
}) => {
  await beginTemplate(desk, 'Tips singkat');
  await desk.getByRole('button', { name: 'Sisipkan' }).click();
  for (const what of ['Nomor halaman', 'Penanda halaman'])
    await expect(desk.getByRole('menuitem', { name: what, exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('radio', { name: 'Utama gelap', exact: true }).check();
  await act(desk, 'Tambah halaman').click();
  await leaf(desk, 1).click();
  await insert(desk, 'Nomor halaman');
  await expect(layer(desk, 'Nomor halaman')).toBeVisible();
  await expect(inspector(desk).getByRole('radio', { name: 'Di atas gelap', exact: true })).toBeChecked();
  await canvas(desk).focus();
  await desk.keyboard.press('u');
  await expect(layer(desk, 'Penanda halaman')).toBeVisible();
  await desk.keyboard.press('j');
  await desk.keyboard.press('c');
  await desk.keyboard.press('k');
  await keepScreen(desk, 'rancang-nomor-halaman');
  await leaf(desk, 2).click();
  await inspector(desk).getByRole('radio', { name: 'Kertas', exact: true }).check();
  await canvas(desk).focus();
  await desk.keyboard.press('n');
  await expect(inspector(desk).getByRole('radio', { name: 'Utama', exact: true })).toBeChecked();
  await desk.keyboard.press('t');
  await desk.keyboard.press('m');
  await keepScreen(desk, 'rancang-nomor-halaman-terang');
  await desk.setViewportSize({ width: 1920, height: 1080 });
  await keepScreen(desk, 'rancang-nomor-halaman-1920');
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('Control+z');
  await expect(layers(desk).getByText('Halaman ini masih kosong.')).toBeVisible();
});

test('a page is dragged to another place in the row of pages, and goes back by one step', async ({
  desk,
}) => {
  await beginTemplate(desk, 'Urutan halaman');
  const side = (name: string): Locator => inspector(desk).getByRole('radio', { name, exact: true });
  for (const color of ['Utama', 'Aksen', 'Kertas']) {
    await side(color).check();
    if (color !== 'Kertas') await act(desk, 'Tambah halaman').click();
  }
  await pageIs(desk, 3, 3);
  await leaf(desk, 1).hover();
  await desk.mouse.down();
  await leaf(desk, 3).hover({ position: { x: 48, y: 30 } });
  await leaf(desk, 3).hover({ position: { x: 46, y: 30 } });
  await keepScreen(desk, 'rancang-halaman-seret');
  await desk.mouse.up();
  await pageIs(desk, 3, 3);
  await expect(side('Utama')).toBeChecked();
  await expect(leaf(desk, 3)).toBeFocused();
  await leaf(desk, 3).dragTo(leaf(desk, 2), { targetPosition: { x: 4, y: 30 } });
  await pageIs(desk, 2, 3);
  await expect(side('Utama')).toBeChecked();
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('Control+z');
  for (const [at, color] of ['Utama', 'Aksen', 'Kertas'].entries()) {
    await leaf(desk, at + 1).click();
    await expect(side(color)).toBeChecked();
  }
  await expectAccessible(desk);
});

test('in a design, pages of its own stand among those of the template, which stay where they are', async ({
  desk,
}) => {
  await design(desk, 'Carousel edukasi');
  await pageIs(desk, 1, 3);
  await leaf(desk, 1).focus();
  await desk.keyboard.press('Delete');
  const refused = desk.getByText('Halaman ini dikunci templatnya, jadi tetap di tempatnya.');
  await expect(refused).toBeVisible();
  await desk.keyboard.press('Alt+ArrowRight');
  await expect(refused).toBeVisible();
  await keepScreen(desk, 'rancang-halaman-terkunci');
  await leaf(desk, 2).click();
  await leaf(desk, 1).dragTo(leaf(desk, 3), { targetPosition: { x: 46, y: 30 } });
  await expect(refused).toBeVisible();
  await pageIs(desk, 2, 3);
  await act(desk, 'Salin halaman ini').click();
  await expect(
    desk.getByText('Halaman ini dibuat dari baris isian, jadi tidak disalin di sini.'),
  ).toBeVisible();
  await pageIs(desk, 2, 3);

  await leaf(desk, 3).click();
  await act(desk, 'Salin halaman ini').click();
  await pageIs(desk, 4, 4);
  await expect(refused).toBeHidden();
  await layers(desk).getByRole('listitem').first().getByRole('button').first().click();
  await canvas(desk).focus();
  await desk.keyboard.press('Delete');
  await leaf(desk, 4).focus();
  await desk.keyboard.press('Alt+ArrowLeft');
  await pageIs(desk, 3, 4);
  await untilSaved(desk);
  await desk.reload();
  await strip(desk).getByRole('tab').nth(-2).click();
  await expect(act(desk, 'Halaman ini diatur di Rancang')).toBeDisabled();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await leaf(desk, 3).click();
  await act(desk, 'Hapus halaman ini').click();
  await pageIs(desk, 3, 3);
  for (let step = 0; step < 4; step += 1) await desk.keyboard.press('Control+z');
  await untilSaved(desk);
  await pageIs(desk, 3, 3);
});

test('a page of rows is copied as its row while it is filled', async ({ desk }) => {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('button', { name: /^Contoh: Carousel edukasi/ }).click();
  await act(desk, 'Pakai templat ini').click();
  const points = desk.getByRole('form', { name: 'Isian' }).getByRole('textbox', { name: /: Inti$/ });
  await points.first().fill('Minta uang');
  await strip(desk).getByRole('tab').nth(1).click();
  await desk.keyboard.press('Control+d');
  await expect(points).toHaveCount(2);
  await expect(points.nth(1)).toHaveValue('Minta uang');
  await pageIs(desk, 3, 4);
});

test('a part pasted onto a smaller page stands on it whole, and goes again by one step back', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Kotak');
  await number(desk, 'Y').fill('1100');
  await number(desk, 'Y').press('Enter');
  const height = Number(await number(desk, 'Tinggi').inputValue());
  await canvas(desk).focus();
  await desk.keyboard.press('Control+c');
  await desk.getByRole('radio', { name: 'Mendatar 16:9' }).click();
  const before = await layers(desk).getByRole('listitem').count();
  await canvas(desk).focus();
  await desk.keyboard.press('Control+v');
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before + 1);
  await expect(number(desk, 'Y')).toHaveValue(String(675 - height));
  await expect(number(desk, 'Tinggi')).toHaveValue(String(height));
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before);
});
