import type { Page } from '@playwright/test';
import {
  at,
  beginTemplate,
  canvas,
  design,
  dragFrom,
  inspector,
  layer,
  layers,
  number,
} from './design-mode.ts';
import { expect, expectAccessible, keepScreen, openExport, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const alias = (desk: Page) => inspector(desk).getByRole('textbox', { name: 'Nama lapisan' });

async function click(desk: Page, x: number, y: number): Promise<void> {
  const point = await at(desk, x, y);
  await desk.mouse.click(point.x, point.y);
}

test('what is being written about a part stays with that part when the hand goes on to another, to none, or to its edge', async ({
  desk,
}) => {
  await beginTemplate(desk, 'Dua kotak');
  await canvas(desk).focus();
  await desk.keyboard.press('r');
  await alias(desk).fill('Kiri');
  await number(desk, 'X').fill('100');
  await click(desk, 20, 20);
  await expect(layers(desk).locator('.layer')).toHaveText(['Kiri']);
  await canvas(desk).focus();
  await desk.keyboard.press('o');
  await number(desk, 'Y').fill('900');
  await alias(desk).fill('Kanan');
  await click(desk, 200, 650);
  await expect(layers(desk).locator('.layer')).toHaveText(['Kanan', 'Kiri']);
  await expect(number(desk, 'X')).toHaveValue('100');

  await layer(desk, 'Kiri').click();
  await alias(desk).fill('Alas');
  const corner = await canvas(desk).locator('[data-grip="1 1"]').boundingBox();
  if (corner === null) throw new Error('no handle');
  await dragFrom(desk, { x: corner.x + 5, y: corner.y + 5 }, { x: corner.x + 60, y: corner.y + 40 });
  await expect(number(desk, 'Lebar')).not.toHaveValue('360');
  await expect(layers(desk).locator('.layer')).toHaveText(['Kanan', 'Alas']);
  await layer(desk, 'Kanan').click();
  await expect(number(desk, 'Y')).toHaveValue('900');
});

/** A heading put on a design, being written. */
async function beginHeading(desk: Page): Promise<void> {
  await design(desk, 'Kutipan pimpinan');
  await canvas(desk).focus();
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
}

test('words are seen on the page with every key, and a stretch of them is one step back and forth', async ({
  desk,
}) => {
  await beginHeading(desk);
  const words = inspector(desk).getByRole('textbox', { name: 'Isi teks' });
  await expect(words).toBeFocused();
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('Layanan  ');
  await expect(layer(desk, /^Layanan$/)).toBeVisible();
  await desk.keyboard.type('gratis');
  await expect(layer(desk, /^Layanan gratis$/)).toBeVisible();
  await expect(words).toHaveValue('Layanan  gratis');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Delete');
  await expect(words).toHaveValue('');
  await expect(layer(desk, /^Layanan gratis$/)).toBeVisible();
  await desk.keyboard.type('Buka Sabtu');
  await expect(layer(desk, /^Buka Sabtu$/)).toBeVisible();
  await expect(words).toBeFocused();
  await desk.keyboard.press('Control+z');
  await expect(words).toHaveValue('Tulis di sini');
  await desk.keyboard.press('Control+y');
  await expect(words).toHaveValue('Buka Sabtu');
});

test('words that find no room are said at once, with the reason where they are picked, until they have room', async ({
  desk,
}) => {
  await beginHeading(desk);
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('Layanan hukum gratis tiap Jumat');
  await number(desk, 'Tinggi').fill('60');
  await number(desk, 'Tinggi').press('Enter');
  await number(desk, 'Lebar').fill('300');
  await number(desk, 'Lebar').press('Enter');
  const said = desk.getByRole('button', { name: 'Belum muat: Layanan hukum gratis tiap Jumat' });
  await expect(said).toBeVisible();
  await expect(inspector(desk).getByText(/^Teks belum muat: lebih \d+ huruf/u)).toBeVisible();
  await expect(layer(desk, 'Layanan hukum gratis tiap Jumat, belum muat')).toBeVisible();
  await expectAccessible(desk);
  await keepScreen(desk, 'rancang-belum-muat');
  // In an export it is said of no field, since it stands in none.
  await expect((await openExport(desk)).getByText(/Teks belum muat: lebih \d+ huruf/u)).toHaveText(/^Teks/u);
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await said.click();
  await canvas(desk).press('Escape');
  await expect(inspector(desk).getByText(/^Teks belum muat/u)).toBeHidden();
  await said.click();
  await expect(inspector(desk).getByText(/^Teks belum muat/u)).toBeVisible();
  await number(desk, 'Lebar').fill('900');
  await number(desk, 'Lebar').press('Enter');
  await number(desk, 'Tinggi').fill('200');
  await number(desk, 'Tinggi').press('Enter');
  await expect(said).toBeHidden();
});
