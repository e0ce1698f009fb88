import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { design, insert, inspector, number, untilSaved } from './design-mode.ts';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

/** How many pixels of a picture have the colour of the logo that these tests choose. */
async function pinkIn(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width * info.height }, (_, at) => at * info.channels).filter(
    (at) => data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 200,
  ).length;
}

/** Until the office is stored with this in it. */
const saved = (desk: Page, words: string) =>
  desk.waitForResponse(
    (response) =>
      response.url().endsWith('/api/office.save') &&
      (response.request().postData()?.includes(words) ?? false),
  );

test.beforeEach(async ({ desk }) => {
  await desk.keyboard.press('Control+6');
  await desk.getByRole('button', { name: 'Merek' }).click();
});

test('an office chooses two colours, sees its pages in them, and renews the designs it ticks, undoably', async ({
  desk,
}) => {
  const dated = desk.getByRole('checkbox', { name: /^Perbarui “/u });
  await desk.getByRole('button', { name: 'Buat warna kantor sendiri' }).click();
  const main = desk.getByRole('textbox', { name: 'Warna utama', exact: true });
  await expect(main).toHaveValue('#0E4D34');
  await main.fill('7fc8a9');
  await main.press('Enter');
  await expect(
    desk.getByText('#7FC8A9 terlalu terang untuk judul; di gambar dipakai #4C7865.'),
  ).toBeVisible();
  await expect(desk.getByText(/^25 pasangan teks dan latar terbaca; yang terlemah 4,5 : 1/u)).toBeVisible();
  await expect(desk.getByRole('img', { name: /^Contoh: / })).toHaveCount(2);

  await expect(dated.first()).toBeVisible();
  await keepScreen(desk, 'merek');
  const count = await dated.count();
  await dated.first().uncheck();
  await desk.getByRole('button', { name: `Perbarui ${count - 1} desain` }).click();
  await expect(desk.getByText(`${count - 1} desain diperbarui`).first()).toBeVisible();
  await expect(dated).toHaveCount(1);
  await desk.keyboard.press('Control+z');
  await expect(dated).toHaveCount(count);
});

test('with colours of its own the office finds them first among those of the gallery, and nothing of it leaves the screen at any text size', async ({
  desk,
}) => {
  await desk.getByRole('button', { name: 'Buat warna kantor sendiri' }).click();
  await expect(desk.getByText('Data kantor diperbarui').first()).toBeVisible();
  for (const size of ['Biasa', 'Lebih besar']) {
    await desk.keyboard.press('Control+6');
    await desk.getByRole('button', { name: 'Meja ini' }).click();
    await desk.getByRole('radio', { name: size, exact: true }).click();
    await desk.keyboard.press('Control+3');
    const colors = desk.getByRole('radiogroup', { name: 'Warna' }).getByRole('radio');
    await expect(colors).toHaveCount(6);
    await expect(colors.first()).toBeChecked();
    for (const key of [colors.last(), desk.getByRole('button', { name: 'Pakai templat ini' })])
      await expect(key).toBeInViewport({ ratio: 1 });
    await keepScreen(desk, `studio-galeri-warna-${size === 'Biasa' ? '100' : '125'}`);
  }
});

test('a colour that is none is refused in words and nothing is saved', async ({ desk }) => {
  await desk.getByRole('button', { name: 'Buat warna kantor sendiri' }).click();
  const main = desk.getByRole('textbox', { name: 'Warna utama', exact: true });
  await main.fill('hijau');
  await main.press('Enter');
  await expect(
    desk.getByText('Tulis sebagai # dan enam angka atau huruf A sampai F, misalnya #0E4D34.'),
  ).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('textbox', { name: 'Warna utama', exact: true })).toHaveValue('#0E4D34');
});

test('a pack of an institution brings its required parts, which stay editable, and Ctrl Z takes it back', async ({
  desk,
}) => {
  const genre = desk.getByRole('group', { name: 'Tabur (buronan diamankan)' });
  await expect(genre.getByRole('checkbox', { name: /^Foto/u })).not.toBeChecked();
  await desk.getByRole('button', { name: 'Mulai dari paket Kejaksaan' }).click();
  await expect(desk.getByText('Paket Kejaksaan dipakai').first()).toBeVisible();
  await expect(genre.getByRole('checkbox', { name: /^Foto/u })).toBeChecked();
  await desk.keyboard.press('Control+z');
  await expect(genre.getByRole('checkbox', { name: /^Foto/u })).not.toBeChecked();
});

test('the room around the logo and its least width are chosen in words, named in the designs they change, and taken back', async ({
  desk,
}) => {
  const dated = desk.getByRole('checkbox', { name: /^Perbarui “/u });
  await expect(desk.getByText('Semua desain memakai tampilan kantor yang sekarang.')).toBeVisible();
  await desk.getByRole('combobox', { name: 'Ruang kosong di sekitar logo' }).click();
  await desk.getByRole('option', { name: '25 % dari sisi terpendek logo' }).click();
  await expect(dated.first()).toBeVisible();
  await expect(desk.getByText('Berubah: aturan logo').first()).toBeVisible();
  await desk.getByRole('combobox', { name: 'Logo paling kecil' }).click();
  await keepScreen(desk, 'merek-logo');
  await desk.getByRole('option', { name: '80 px' }).click();
  await desk.reload();
  await expect(desk.getByRole('combobox', { name: 'Logo paling kecil' })).toHaveText(/80 px/u);
  await expect(desk.getByRole('combobox', { name: 'Ruang kosong di sekitar logo' })).toHaveText(/25 %/u);
  await desk.getByRole('button', { name: 'Mulai dari paket Kejaksaan' }).click();
  await expect(desk.getByText('Paket Kejaksaan dipakai').first()).toBeVisible();
  await expect(desk.getByRole('combobox', { name: 'Logo paling kecil' })).toHaveText(/48 px/u);
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('combobox', { name: 'Logo paling kecil' })).toHaveText(/80 px/u);
  await expectAccessible(desk);
});

test('the type scale is one of three, shown at once, followed by texts in the office’s styles, and left by a text given a size of its own', async ({
  desk,
}) => {
  const scale = desk.getByRole('radiogroup', { name: 'Ukuran huruf' });
  await scale.getByRole('radio', { name: 'Lapang' }).click();
  await expect(desk.getByText(/^Huruf lebih besar dan baris lebih longgar/u)).toBeVisible();
  await expect(desk.getByRole('img', { name: 'Teks bergaya kantor dalam ukuran ini' })).toBeVisible();
  await desk.getByRole('img', { name: 'Teks bergaya kantor dalam ukuran ini' }).scrollIntoViewIfNeeded();
  await keepScreen(desk, 'merek-huruf');
  await expectAccessible(desk);
  await expect(desk.getByText('Data kantor diperbarui').first()).toBeVisible();

  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Judul');
  const style = inspector(desk).getByLabel('Gaya teks');
  await expect(style).toHaveText('Judul');
  await expect(number(desk, 'Ukuran terbesar')).toHaveValue('110');
  await number(desk, 'Ukuran terbesar').fill('100');
  await number(desk, 'Ukuran terbesar').press('Enter');
  await expect(style).toHaveText('Gaya sendiri');
  await expect(number(desk, 'Ukuran terbesar')).toHaveValue('100');
  await untilSaved(desk);

  await desk.keyboard.press('Control+6');
  await desk.getByRole('button', { name: 'Merek' }).click();
  await expect(scale.getByRole('radio', { name: 'Lapang' })).toBeChecked();
});

test('the part has nothing serious against it in either theme', async ({ desk }) => {
  await desk.getByRole('button', { name: 'Buat warna kantor sendiri' }).click();
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `merek-${theme}`);
  });
});

test('what another window changes of the office is taken in, and not saved over', async ({ desk, host }) => {
  const other = await desk.context().newPage();
  await other.goto(host.address);
  await other.getByRole('navigation', { name: 'Ruang' }).waitFor();
  await other.keyboard.press('Control+6');
  await other.getByRole('button', { name: 'Merek' }).click();
  await other.getByRole('button', { name: 'Tambah warna terlarang' }).click();
  const first = { name: 'Warna terlarang 1', exact: true };
  await expect(desk.getByRole('textbox', first)).toHaveValue('#FF0000');
  await desk.getByRole('button', { name: 'Tambah warna terlarang' }).click();
  await expect(other.getByRole('textbox', { name: 'Warna terlarang 2', exact: true })).toHaveValue('#FF0000');
  await other.close();
});

test('what the office was a moment ago, heard of late, takes back nothing that was written since', async ({
  desk,
}) => {
  const late = Promise.withResolvers<undefined>();
  const asked = desk.waitForRequest('**/api/office.get');
  await desk.route(
    '**/api/office.get',
    async (route) => {
      const response = await route.fetch();
      await late.promise;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await desk.getByRole('button', { name: 'Tambah warna terlarang' }).click();
  await asked;
  const color = desk.getByRole('textbox', { name: 'Warna terlarang 1', exact: true });
  await color.fill('c00000');
  await Promise.all([saved(desk, '#C00000'), color.press('Enter')]);
  // Whatever is asked from here on stays unanswered: what came late has the last word, if it has one.
  await desk.route('**/api/office.get', () => undefined);
  const heard = desk.waitForResponse('**/api/office.get');
  late.resolve(undefined);
  await heard;
  await desk
    .getByRole('radiogroup', { name: 'Berlaku untuk warna 1' })
    .getByRole('radio', { name: 'hanya di atas warna lain' })
    .click();
  await expect(color).toHaveValue('#C00000');
});

test('a forbidden colour is kept with the office, on one ground only where that is meant, and Ctrl Z brings back the one removed', async ({
  desk,
}) => {
  await desk.getByRole('button', { name: 'Tambah warna terlarang' }).click();
  const color = desk.getByRole('textbox', { name: 'Warna terlarang 1', exact: true });
  await color.fill('c00000');
  await color.press('Enter');
  await desk
    .getByRole('radiogroup', { name: 'Berlaku untuk warna 1' })
    .getByRole('radio', { name: 'hanya di atas warna lain' })
    .click();
  const ground = desk.getByRole('textbox', { name: 'Di atas (warna 1)', exact: true });
  await ground.fill('0a5c36');
  await Promise.all([saved(desk, '#0A5C36'), ground.press('Enter')]);
  await keepScreen(desk, 'merek-terlarang');
  await desk.reload();
  await expect(color).toHaveValue('#C00000');
  await expect(ground).toHaveValue('#0A5C36');

  await desk.getByRole('button', { name: 'Hapus warna terlarang 1' }).click();
  await expect(color).toBeHidden();
  await desk.keyboard.press('Control+z');
  await expect(color).toHaveValue('#C00000');
});

test('the line at the foot, a logo for dark grounds and the days they hold are kept, taken on by designs, and said when they are over', async ({
  desk,
}) => {
  const day = (label: string) => desk.getByRole('button', { name: new RegExp(`^${label}`, 'u') });
  const choose = async (label: string, name: string) => {
    await day(label).click();
    await desk.getByRole('gridcell', { name, exact: true }).click();
    await expect(day(label)).toHaveAccessibleDescription(name);
  };
  await desk.getByRole('textbox', { name: 'Baris kaki' }).fill('Melayani sepenuh hati');
  const buffer = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#ff00c8' } })
    .png()
    .toBuffer();
  await desk
    .getByLabel('Logo untuk latar gelap', { exact: true })
    .setInputFiles({ name: 'putih.png', mimeType: 'image/png', buffer });
  const chosen = desk.getByRole('img', { name: 'Logo untuk latar gelap yang dipilih' });
  await expect(chosen).toBeVisible();
  // The page on a dark ground among the samples shows the logo as soon as it is chosen.
  const sample = desk.getByRole('img', { name: /^Contoh: Kutipan/u });
  await expect.poll(async () => pinkIn(await sample.screenshot())).toBeGreaterThan(100);
  await choose('Berlaku mulai', 'Selasa, 24 November 2026');
  await choose('Berlaku sampai', 'Minggu, 22 November 2026');
  await expect(desk.getByText('Hari terakhir mendahului hari pertama.')).toBeVisible();
  await choose('Berlaku mulai', 'Senin, 2 November 2026');
  await expect(desk.getByText(/^Untuk lambang atau nama yang akan diganti/u)).toBeVisible();
  await expect(desk.getByText('Berubah: logo, kontak, masa berlaku').first()).toBeVisible();
  await keepScreen(desk, 'merek-masa-berlaku');
  await desk.reload();
  await expect(desk.getByRole('textbox', { name: 'Baris kaki' })).toHaveValue('Melayani sepenuh hati');
  await expect(chosen).toBeVisible();
  await desk.getByRole('button', { name: /^Perbarui \d+ desain$/u }).click();
  await expect(desk.getByText(/desain diperbarui$/u).first()).toBeVisible();

  await desk.keyboard.press('Control+1');
  const title = 'Klarifikasi: pesan permintaan sumbangan mengatasnamakan Kajari';
  await desk.getByRole('button', { name: `10.30, ${title}, Ide`, exact: true }).click();
  await desk
    .getByRole('complementary', { name: title })
    .getByRole('button', { name: 'Periksa dan ajukan' })
    .click();
  const findings = desk.getByRole('region', { name: 'Pemeriksaan' });
  await expect(
    findings.getByText('tidak berlaku pada hari tayang (2 November 2026 sampai 22 November 2026)').first(),
  ).toBeVisible({ timeout: 120_000 });
  await keepScreen(desk, 'merek-tidak-berlaku');
});
