import {
  at,
  beginTemplate,
  canvas,
  dragFrom,
  inspector,
  layer,
  layers,
  number,
  untilSaved,
} from './design-mode.ts';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a designer gives a blank template a list, a table and a chart; an officer fills all three', async ({
  desk,
}) => {
  await beginTemplate(desk, 'Rekap layanan');
  await canvas(desk).focus();
  await desk.keyboard.press('d');
  await expect(number(desk, 'Baris terbanyak')).toHaveValue('5');
  await number(desk, 'Baris terbanyak').fill('3');
  await number(desk, 'Baris terbanyak').press('Enter');
  await number(desk, 'Y').fill('60');
  await number(desk, 'Y').press('Enter');
  await number(desk, 'Tinggi').fill('300');
  await number(desk, 'Tinggi').press('Enter');
  await canvas(desk).focus();
  await desk.keyboard.press('m');
  const first = inspector(desk).getByRole('textbox', { name: 'Kolom 1', exact: true });
  await first.fill('Layanan');
  await first.blur();
  await inspector(desk).getByRole('button', { name: 'Tambah kolom' }).click();
  await expect(inspector(desk).getByRole('textbox', { name: 'Kolom 3', exact: true })).toBeVisible();
  await inspector(desk).getByRole('button', { name: 'Hapus kolom Kolom 3' }).click();
  await expect(inspector(desk).getByRole('textbox', { name: 'Kolom 3', exact: true })).toBeHidden();
  await number(desk, 'Y').fill('390');
  await number(desk, 'Y').press('Enter');
  await number(desk, 'Tinggi').fill('360');
  await number(desk, 'Tinggi').press('Enter');
  await canvas(desk).focus();
  await desk.keyboard.press('c');
  await number(desk, 'Y').fill('790');
  await number(desk, 'Y').press('Enter');
  await number(desk, 'Tinggi').fill('500');
  await number(desk, 'Tinggi').press('Enter');
  await expectAccessible(desk);
  await keepScreen(desk, 'templat-isian-baru');
  await desk.getByRole('radio', { name: 'Coba isi' }).click();
  await expect(desk.getByText('Semua isi muat di semua ukuran.')).toBeVisible();
  await desk.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(desk.getByText('Terbit sebagai versi 1.')).toBeVisible();

  await desk.getByRole('button', { name: 'Kembali ke templat kantor' }).click();
  await desk.getByRole('radio', { name: 'Templat', exact: true }).click();
  await desk.getByRole('button', { name: /^Contoh: Rekap layanan/u }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  const list = desk.getByRole('group', { name: 'Daftar', exact: true });
  await list.getByRole('textbox').first().fill('Loket buka pukul 8');
  const table = desk.getByRole('group', { name: 'Tabel', exact: true });
  await table
    .getByRole('textbox', { name: /Layanan/u })
    .first()
    .fill('Konsultasi hukum');
  await table
    .getByRole('textbox', { name: /Jumlah/u })
    .first()
    .fill('17');
  const chart = desk.getByRole('group', { name: 'Grafik', exact: true });
  await chart.getByRole('radio', { name: 'Kolom' }).click();
  await expect(chart.getByRole('grid')).toBeVisible();
  await keepScreen(desk, 'templat-isian-petugas');
  await untilSaved(desk);
});

test('the longest sample is seen on the canvas and changed; the trial names what no longer fits, and goes back', async ({
  desk,
}) => {
  await beginTemplate(desk, 'Daftar nama');
  await canvas(desk).focus();
  await desk.keyboard.press('d');
  await desk.getByRole('radio', { name: 'Isi terpanjang' }).click();
  await expect(desk.getByText('Isi terpanjang muat di ukuran ini.')).toBeVisible();
  await expect(inspector(desk).getByText('Dibuat dari janji isian ini.')).toBeVisible();
  const row = inspector(desk).getByRole('group', { name: 'Contoh terpanjang' }).getByRole('textbox').first();
  await row.fill('Muhammad Syarifuddin Abdurrahman '.repeat(7));
  await expect(desk.getByText(/^\d+ teks tidak muat di ukuran ini\.$/u)).toBeVisible();
  await expect(inspector(desk).getByText('Contoh ini Anda sunting sendiri')).toBeVisible();
  await keepScreen(desk, 'templat-terpanjang');
  await untilSaved(desk);
  await desk.getByRole('radio', { name: 'Coba isi' }).click();
  await expect(
    desk.getByRole('button', { name: /^Feed 4:5, Isi terpanjang, Daftar/u }).first(),
  ).toBeVisible();
  await desk.getByRole('button', { name: 'Terbitkan' }).click();
  // Refused, which shows the trial again: only then is there a way back to the canvas.
  await expect(desk.getByRole('button', { name: 'Terbitkan' })).not.toHaveAttribute('aria-busy', 'true');
  await expect(desk.getByText('Terbit sebagai versi')).toBeHidden();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await layer(desk, 'Daftar').click();
  await desk.getByRole('radio', { name: 'Isi terpanjang' }).click();
  await inspector(desk).getByRole('button', { name: 'Pakai yang dibuat otomatis' }).click();
  await expect(desk.getByText('Isi terpanjang muat di ukuran ini.')).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText(/^\d+ teks tidak muat di ukuran ini\.$/u)).toBeVisible();
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText('Isi terpanjang muat di ukuran ini.')).toBeVisible();
});

test('a list dragged by hand takes its words along, and comes back by one step', async ({ desk }) => {
  await beginTemplate(desk, 'Geser');
  await canvas(desk).focus();
  await desk.keyboard.press('d');
  const x = await number(desk, 'X').inputValue();
  await desk.keyboard.down('Alt');
  await dragFrom(desk, await at(desk, 540, 700), await at(desk, 600, 760));
  await desk.keyboard.up('Alt');
  await expect(number(desk, 'X')).not.toHaveValue(x);
  await desk.keyboard.press('Control+z');
  await expect(number(desk, 'X')).toHaveValue(x);
  await expect(layers(desk).locator('.layer')).toHaveCount(1);
});

test('a chart whose frame is made too small keeps its place, is named in the trial, and is drawn again when it has room', async ({
  desk,
}) => {
  await beginTemplate(desk, 'Grafik sempit');
  await canvas(desk).focus();
  await desk.keyboard.press('c');
  await number(desk, 'Lebar').fill('150');
  await number(desk, 'Lebar').press('Enter');
  await number(desk, 'Tinggi').fill('140');
  await number(desk, 'Tinggi').press('Enter');
  const said = desk.getByRole('button', { name: 'Belum muat: Grafik' });
  await expect(said).toBeVisible();
  await expect(layer(desk, 'Grafik, belum muat')).toBeVisible();
  await expect(inspector(desk).getByText(/^Grafik tidak muat di bingkainya/u)).toBeVisible();
  await keepScreen(desk, 'templat-grafik-sempit');
  await desk.getByRole('radio', { name: 'Coba isi' }).click();
  const named = desk.getByRole('button', { name: /^Feed 4:5, .*Grafik tidak muat di bingkainya/u });
  await expect(named.first()).toBeVisible();
  await keepScreen(desk, 'templat-grafik-sempit-coba');
  await named.first().click();
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('Control+z');
  await expect(said).toBeHidden();
  await desk.getByRole('radio', { name: 'Coba isi' }).click();
  await expect(desk.getByText('Semua isi muat di semua ukuran.')).toBeVisible();
});
