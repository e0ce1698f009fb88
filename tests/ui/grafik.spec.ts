import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, keepScreen, pasteInto, test } from './fixtures.ts';

/** Each test makes a demo library first, which alone can take a minute on a busy computer. */
test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sheet = (desk: Page): Locator => desk.getByRole('grid', { name: 'Tabel grafik' });
const cell = (desk: Page, name: string): Locator => sheet(desk).getByRole('textbox', { name, exact: true });
/** Copied from a spreadsheet: tabs between cells, line breaks between rows. */
const COPIED = 'Bulan\tMasuk\tSelesai\r\nJanuari\t318\t244\r\nFebruari\t342\t297\r\nMaret\t356\t1.341\r\n';

test('an officer adds a chart from pasted cells, by keys, and takes the whole block back in one step', async ({
  desk,
}) => {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('button', { name: /^Contoh: Statistik bergrafik/ }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await sheet(desk).waitFor();

  await pasteInto(cell(desk, 'Sudut tabel'), COPIED);
  await expect(cell(desk, 'Maret, Selesai')).toHaveValue('1.341');
  await expectAccessible(desk);

  // The kind is chosen by arrows, the sheet walked by Enter and arrows.
  await desk.getByRole('radio', { name: 'Batang' }).press('ArrowRight');
  await expect(desk.getByRole('radio', { name: 'Kolom' })).toBeChecked();
  await cell(desk, 'Januari, Masuk').press('Enter');
  await expect(cell(desk, 'Februari, Masuk')).toBeFocused();
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('ArrowUp');
  await expect(cell(desk, 'Angka 1')).toBeFocused();

  await cell(desk, 'Januari, Masuk').fill('banyak');
  await expect(desk.getByText('Baris 2, kolom 2: “banyak” bukan angka')).toBeVisible();
  await expect(cell(desk, 'Januari, Masuk')).toHaveAttribute('aria-invalid', 'true');
  await cell(desk, 'Januari, Masuk').fill('318');
  await expect(desk.getByText('Baris 2, kolom 2: “banyak” bukan angka')).toBeHidden();
  await keepScreen(desk, 'studio-grafik');

  await pasteInto(cell(desk, 'Maret, Selesai'), '1\t2\r\n3\t4\r\n');
  await expect(cell(desk, 'Nama baris 4')).toHaveCount(1);
  await desk.keyboard.press('Control+z');
  await expect(cell(desk, 'Nama baris 4')).toHaveCount(0);
  await expect(cell(desk, 'Maret, Selesai')).toHaveValue('1.341');
});

test('an officer fills the map of provinces from names that are put there', async ({ desk }) => {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('button', { name: /^Contoh: Peta wilayah/ }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await expect(cell(desk, 'Nama baris 1')).toHaveAttribute('placeholder', 'Jawa Timur');
  await desk.getByRole('button', { name: 'Isi nama 38 provinsi' }).click();
  await expect(cell(desk, 'Nama baris 38')).toHaveValue('Papua Selatan');
  const cut = await sheet(desk)
    .getByRole('textbox', { name: /^Nama baris/u })
    .evaluateAll((cells) =>
      cells
        .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
        .map((one) => (one as HTMLTextAreaElement).value),
    );
  expect(cut).toEqual([]);
  await cell(desk, 'Jawa Barat, Angka 1').fill('143');
  await cell(desk, 'Bali, Angka 1').fill('41');
  await expect(desk.getByRole('button', { name: 'Isi nama 38 provinsi' })).toHaveCount(0);
  await cell(desk, 'Nama baris 1').fill('Kota Bandung');
  await expect(desk.getByText('Baris 2, kolom 1: “Kota Bandung” bukan nama provinsi')).toBeVisible();
  await cell(desk, 'Nama baris 1').fill('Aceh');
  await expect(desk.getByText('Baris 2, kolom 1: “Kota Bandung” bukan nama provinsi')).toBeHidden();
  await expectAccessible(desk);
  await keepScreen(desk, 'studio-peta');
});

test('a chart has one frame on the page while its table is written; each of its numbers leads to its cell', async ({
  desk,
}) => {
  await desk.keyboard.press('Control+3');
  await desk.getByRole('button', { name: /^Contoh: Statistik bergrafik/u }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await pasteInto(cell(desk, 'Sudut tabel'), COPIED);
  const places = desk.getByRole('group', { name: /^Kanvas/u }).getByRole('button', { name: /Grafik r2/u });
  await places.last().click();
  await expect(cell(desk, 'Februari, Selesai')).toBeFocused();
  await expect(desk.locator('.frame')).toHaveCount(1);
  await keepScreen(desk, 'studio-grafik-bingkai');
});
