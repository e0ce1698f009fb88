import { expect, keepScreen, pasteInto, test } from './fixtures.ts';
import { canvas, design, insert, inspector, layer, layers, number, untilSaved } from './design-mode.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const COPIED = 'Bulan\tPerkara\r\nJanuari\t318\r\nFebruari\t342\r\n';

test('a chart is put into a design, filled from pasted cells where it is picked, found in Isi, and goes with its data by one step back and forth', async ({
  desk,
}) => {
  await design(desk, 'Pengumuman layanan');
  const before = await layers(desk).locator('.layer').count();
  await insert(desk, 'Grafik');
  const cell = (name: string) =>
    inspector(desk).getByRole('grid', { name: 'Tabel grafik' }).getByRole('textbox', { name, exact: true });
  await pasteInto(cell('Sudut tabel'), COPIED);
  await expect(cell('Februari, Perkara')).toHaveValue('342');
  await keepScreen(desk, 'rancang-grafik');
  await untilSaved(desk);

  const field = desk.getByRole('form', { name: 'Isian' }).getByRole('group', { name: 'Grafik tambahan' });
  await desk.getByRole('radio', { name: 'Isi', exact: true }).click();
  await expect(field.getByRole('textbox', { name: 'Februari, Perkara', exact: true })).toHaveValue('342');
  const size = (name: RegExp) => desk.getByRole('group', { name: 'Ukuran' }).getByRole('button', { name });
  await expect(size(/^Persegi 1:1/)).toContainText('Tidak tampil di sini: Grafik tambahan');
  await expect(size(/^Feed 4:5/)).not.toContainText('Grafik tambahan');
  await keepScreen(desk, 'isi-tidak-tampil');

  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await layer(desk, 'Grafik tambahan').click();
  await canvas(desk).focus();
  await desk.keyboard.press('Delete');
  await expect(layers(desk).locator('.layer')).toHaveCount(before);
  await desk.getByRole('radio', { name: 'Isi', exact: true }).click();
  await expect(field).toHaveCount(0);
  await desk.getByRole('button', { name: 'Urungkan' }).click();
  await expect(field.getByRole('textbox', { name: 'Februari, Perkara', exact: true })).toHaveValue('342');
});

test('a map of the provinces is put into a design, its names filled by one button, and its figures shown', async ({
  desk,
}) => {
  await design(desk, 'Pengumuman layanan');
  await insert(desk, 'Peta provinsi');
  await inspector(desk).getByRole('button', { name: 'Isi nama 38 provinsi' }).click();
  const cell = (name: string) =>
    inspector(desk).getByRole('grid', { name: 'Tabel grafik' }).getByRole('textbox', { name, exact: true });
  await cell('Jawa Timur, Angka 1').fill('168');
  await cell('Papua, Angka 1').fill('16');
  await expect(cell('Papua Barat Daya, Angka 1')).toHaveValue('');
  await untilSaved(desk);
  await keepScreen(desk, 'rancang-peta');
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(cell('Papua, Angka 1')).toHaveValue('');
});

test('a chart is copied to another design by keys and brings its data, as a field of that design', async ({
  desk,
}) => {
  await design(desk, 'Pengumuman layanan');
  await insert(desk, 'Grafik');
  const cell = (name: string) =>
    inspector(desk).getByRole('grid', { name: 'Tabel grafik' }).getByRole('textbox', { name, exact: true });
  await pasteInto(cell('Sudut tabel'), COPIED);
  await canvas(desk).focus();
  await desk.keyboard.press('Control+c');
  await untilSaved(desk);

  await design(desk, 'Kutipan pimpinan');
  await canvas(desk).focus();
  await desk.keyboard.press('Control+v');
  await expect(layer(desk, 'Grafik tambahan')).toBeVisible();
  await expect(cell('Februari, Perkara')).toHaveValue('342');
  await untilSaved(desk);
  await desk.getByRole('radio', { name: 'Isi', exact: true }).click();
  const field = desk.getByRole('form', { name: 'Isian' }).getByRole('group', { name: 'Grafik tambahan' });
  await expect(field.getByRole('textbox', { name: 'Januari, Perkara', exact: true })).toHaveValue('318');
  await desk.getByRole('button', { name: 'Urungkan' }).click();
  await expect(field).toHaveCount(0);
});

test('a text is set in a style of the office for the shape of its page, and one that was changed by hand says so', async ({
  desk,
}) => {
  await design(desk, 'Pengumuman layanan');
  await insert(desk, 'Judul');
  const role = inspector(desk).getByLabel('Gaya teks');
  await expect(role).toHaveText('Judul');
  await role.click();
  await desk.getByRole('option', { name: 'Kutipan' }).click();
  await expect(inspector(desk).getByLabel('Huruf', { exact: true })).toHaveText('Newsreader');
  await expect(number(desk, 'Ukuran terbesar')).toHaveValue('80');
  await number(desk, 'Ukuran terbesar').fill('70');
  await number(desk, 'Ukuran terbesar').press('Enter');
  await expect(role).toHaveText('Gaya sendiri');
  await desk.keyboard.press('Control+z');
  await expect(role).toHaveText('Kutipan');
  await desk.keyboard.press('Control+z');
  await expect(role).toHaveText('Judul');
  await keepScreen(desk, 'rancang-gaya-teks');
});
