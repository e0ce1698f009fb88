import sharp from 'sharp';
import { at, beginTemplate, canvas, design, inspector, layer, layers, untilSaved } from './design-mode.ts';
import { expect, expectAccessible, keepScreen, openQuote, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a single key puts in what the menu offers under that key, and none works while words are written', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  const count = () => layers(desk).locator('.layer').count();
  const before = await count();
  await canvas(desk).focus();
  const keys = ['j', 't', 'r', 'o', 'e', 'l', 'a', 'q', 's', 'k', 'h'];
  for (const [index, key] of keys.entries()) {
    await desk.keyboard.press(key);
    await expect(layers(desk).locator('.layer')).toHaveCount(before + index + 1);
  }
  await expect(layer(desk, 'Gradasi')).toBeVisible();
  await desk.keyboard.press('f');
  await expect(layers(desk).locator('.layer')).toHaveCount(before + keys.length);
  await desk.keyboard.press('t');
  await expect(layer(desk, 'Tulis di sini')).toBeVisible();
  await desk.keyboard.press('Enter');
  const words = inspector(desk).getByRole('textbox', { name: 'Isi teks' });
  await expect(words).toBeFocused();
  await words.fill('');
  await words.pressSequentially('tarik oleh lajur?');
  await expect(words).toHaveValue('tarik oleh lajur?');
  await expect(layers(desk).locator('.layer')).toHaveCount(before + keys.length + 1);
  await expect(desk.getByRole('dialog')).toBeHidden();
  // The words that were just written are what is taken back, and come again: not the text they stand in.
  await desk.keyboard.press('Control+z');
  await expect(words).toHaveValue('Tulis di sini');
  await desk.keyboard.press('Control+y');
  await expect(words).toHaveValue('tarik oleh lajur?');
  await desk.keyboard.press('Control+z');
  await expect(words).toHaveValue('Tulis di sini');
  await layer(desk, 'Tulis di sini').focus();
  await desk.keyboard.press('i');
  await expect(desk.getByRole('dialog', { name: 'Pilih ikon' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Sisipkan' }).click();
  await expect(desk.getByRole('menuitem', { name: 'Elips', exact: true })).toHaveAttribute(
    'aria-keyshortcuts',
    'O E',
  );
  await keepScreen(desk, 'rancang-sisipkan');
  await desk.keyboard.press('r');
  await desk.keyboard.press('Escape');
  await expect(layers(desk).locator('.layer')).toHaveCount(before + keys.length + 1);
  await untilSaved(desk);
});

test('keys of the canvas enlarge the view and fit it again', async ({ desk }) => {
  await design(desk, 'Kutipan pimpinan');
  await canvas(desk).focus();
  await expect(desk.getByRole('button', { name: 'Pas layar' })).toBeVisible();
  await desk.keyboard.press('+');
  await expect(desk.getByRole('button', { name: /^\d+%$/u })).toBeVisible();
  await desk.keyboard.press('0');
  await expect(desk.getByRole('button', { name: 'Pas layar' })).toBeVisible();
});

test('the window of shortcuts opens by ? and Ctrl+/ with the way of working that is open', async ({
  desk,
}) => {
  await openQuote(desk);
  await desk.getByRole('button', { name: 'Pintasan', exact: true }).focus();
  await desk.keyboard.press('?');
  const window = desk.getByRole('dialog', { name: 'Pintasan Studio' });
  await expect(window.getByRole('radio', { name: 'Isi' })).toBeChecked();
  await expect(window.getByRole('region', { name: 'Di baris daftar dan tabel' })).toContainText(
    'Naikkan baris',
  );
  await desk.keyboard.press('Escape');
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await canvas(desk).waitFor();
  // A changed setting tells the window's own commands anew; those of the room still come first.
  await canvas(desk).press('g');
  await expect(desk.getByRole('switch', { name: 'Kisi' })).toBeChecked();
  await desk.keyboard.press('Control+/');
  await expect(window.getByRole('radio', { name: 'Rancang' })).toBeChecked();
  const inserts = window.getByRole('region', { name: 'Sisipkan' });
  for (const offered of ['Elips', 'Daftar', 'Tabel', 'Grafik']) await expect(inserts).toContainText(offered);
  await expect(window.getByText('Isian foto')).toBeHidden();
  await expectAccessible(desk);
  await keepScreen(desk, 'studio-pintasan');
});

test('a design without words shows what belongs on it here too, faint, and what is written stands plain', async ({
  desk,
}) => {
  /** How much the ink of the quote's place differs from its paper: 0 is an empty sheet. */
  const inkOfQuote = async (): Promise<number> => {
    const [from, to] = [await at(desk, 80, 400), await at(desk, 900, 800)];
    const clip = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
    const { channels } = await sharp(await desk.screenshot({ clip })).stats();
    return Math.max(...channels.map(({ stdev }) => stdev));
  };
  await design(desk, 'Kutipan pimpinan');
  await expect.poll(inkOfQuote).toBeGreaterThan(5);
  const faint = await inkOfQuote();
  await keepScreen(desk, 'rancang-belum-terisi');
  await desk.getByRole('radio', { name: 'Isi' }).click();
  await desk
    .getByRole('textbox', { name: 'Kutipan' })
    .fill('Masyarakat berhak mengetahui apa yang kami kerjakan dan menilai hasilnya.');
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await canvas(desk).waitFor();
  await expect.poll(inkOfQuote).toBeGreaterThan(2 * faint);
});

test('all that can be put on a page is seen at once on a small screen', async ({ desk }) => {
  await beginTemplate(desk, 'Pengumuman apel');
  await desk.getByRole('button', { name: 'Sisipkan' }).click();
  const offers = await desk.getByRole('menuitem').all();
  expect(offers.length).toBeGreaterThan(15);
  for (const offer of offers) await expect(offer).toBeInViewport({ ratio: 1 });
});
