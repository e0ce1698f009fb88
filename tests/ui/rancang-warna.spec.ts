import { canvas, design, insert, inspector, number, untilSaved } from './design-mode.ts';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a shape is filled with a gradient by keys alone: colours, places, direction, each a step back', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Elips');
  const side = inspector(desk);
  const kind = side.getByRole('radiogroup', { name: 'Jenis isi' });
  await kind.getByRole('radio', { name: 'Satu warna' }).focus();
  await desk.keyboard.press('ArrowRight');
  const gradient = side.getByRole('group', { name: 'Gradasi' });
  const stop = (which: number) => gradient.getByRole('slider', { name: `Titik warna ${which}` });
  await expect(stop(1)).toHaveAttribute('aria-valuetext', '0%, Aksen');
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '100%, Utama gelap');
  await stop(2).focus();
  for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft']) await desk.keyboard.press(key);
  await expect(number(desk, 'Letak (%)')).toHaveValue('79');
  await gradient.getByRole('radio', { name: 'Utama', exact: true }).focus();
  await desk.keyboard.press('Space');
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '79%, Utama');
  await gradient.getByRole('button', { name: 'Tambah titik warna' }).press('Enter');
  await expect(gradient.getByRole('slider')).toHaveCount(3);
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '40%, Aksen');
  await gradient.getByRole('button', { name: 'Balik urutan warna' }).press('Enter');
  await expect(stop(1)).toHaveAttribute('aria-valuetext', '21%, Utama');
  await number(desk, 'Sudut arah (°)').fill('30');
  await number(desk, 'Sudut arah (°)').press('Enter');
  await expect(gradient.getByText('Arah lain')).toBeVisible();
  await expectAccessible(desk);
  await keepScreen(desk, 'rancang-gradasi');
  await canvas(desk).focus();
  for (let step = 0; step < 3; step += 1) await desk.keyboard.press('Control+z');
  await expect(gradient.getByRole('slider')).toHaveCount(2);
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '79%, Utama');
  await desk.keyboard.press('Control+z');
  // However many keys it took to push it, the stop goes back at once.
  await desk.keyboard.press('Control+z');
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '100%, Utama gelap');
  await kind.getByRole('radio', { name: 'Satu warna' }).click();
  await expect(side.getByRole('radio', { name: 'Aksen', exact: true }).first()).toBeChecked();
  await untilSaved(desk);
});
