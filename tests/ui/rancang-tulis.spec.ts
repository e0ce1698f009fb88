import type { Page } from '@playwright/test';
import { at, beginTemplate, canvas, dragFrom, inspector, layer, layers, number } from './design-mode.ts';
import { expect, test } from './fixtures.ts';

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
