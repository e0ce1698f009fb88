import { expect, keepScreen, test } from './fixtures.ts';
import { canvas, design, insert, inspector, layer, layers, untilSaved } from './design-mode.ts';

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
  await cell('Sudut tabel').evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, COPIED);
  await expect(cell('Februari, Perkara')).toHaveValue('342');
  await keepScreen(desk, 'rancang-grafik');
  await untilSaved(desk);

  const field = desk.getByRole('form', { name: 'Isian' }).getByRole('group', { name: 'Grafik tambahan' });
  await desk.getByRole('radio', { name: 'Isi', exact: true }).click();
  await expect(field.getByRole('textbox', { name: 'Februari, Perkara', exact: true })).toHaveValue('342');

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
