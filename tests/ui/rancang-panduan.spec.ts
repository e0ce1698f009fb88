import type { Locator, Page } from '@playwright/test';
import { at, canvas, design, dragFrom, insert, number, untilSaved } from './design-mode.ts';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const panel = (desk: Page): Locator => desk.getByRole('region', { name: 'Panduan' });
const upright = (desk: Page): Locator => desk.getByRole('slider', { name: 'Garis bantu tegak' });
const level = (desk: Page): Locator => desk.getByRole('slider', { name: 'Garis bantu mendatar' });

/** A point of the ruler at the left of the canvas, beside the middle of the page. */
async function leftRuler(desk: Page): Promise<{ x: number; y: number }> {
  const box = await desk.locator('.ruler.y').boundingBox();
  if (box === null) throw new Error('no ruler');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('guides are pulled out of the ruler, draw parts to them, and are taken away by dragging back; each is one step', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Kotak');
  // With Alt it goes where the hand goes, past the edges of parts nearby.
  await desk.keyboard.down('Alt');
  await dragFrom(desk, await leftRuler(desk), await at(desk, 200, 400));
  await desk.keyboard.up('Alt');
  await expect(upright(desk)).toBeFocused();
  const place = Number(await upright(desk).getAttribute('aria-valuenow'));
  expect(Math.abs(place - 200)).toBeLessThan(4);
  await panel(desk).getByRole('spinbutton', { name: 'Tegak 1' }).fill('213');
  await panel(desk).getByRole('spinbutton', { name: 'Tegak 1' }).press('Enter');
  await expect(upright(desk)).toHaveAttribute('aria-valuetext', '213 px');
  // The left edge of the box comes near the guide and is drawn to it.
  await dragFrom(desk, await at(desk, 500, 690), await at(desk, 500 - 360 + 218, 760));
  await expect(number(desk, 'X')).toHaveValue('213');
  await keepScreen(desk, 'rancang-panduan');
  await dragFrom(desk, await at(desk, 213, 300), await leftRuler(desk));
  await expect(upright(desk)).toBeHidden();
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(upright(desk)).toHaveAttribute('aria-valuetext', '213 px');
  await untilSaved(desk);
  await desk.reload();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await expect(upright(desk)).toHaveAttribute('aria-valuetext', '213 px');
  await desk.getByRole('radio', { name: 'Persegi 1:1' }).click();
  await expect(upright(desk)).toBeHidden();
});

test('by keys alone: guides are added, moved, removed and undone; grid and rulers are shown and hidden', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await canvas(desk).focus();
  await desk.keyboard.press('Shift+v');
  await expect(level(desk)).toBeFocused();
  await expect(level(desk)).toHaveAttribute('aria-valuetext', '675 px');
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.keyboard.press('ArrowUp');
  await expect(level(desk)).toHaveAttribute('aria-valuetext', '684 px');
  await desk.keyboard.press('Delete');
  await expect(level(desk)).toBeHidden();
  await expect(canvas(desk)).toBeFocused();
  await desk.keyboard.press('Control+z');
  await expect(level(desk)).toHaveAttribute('aria-valuetext', '684 px');
  await desk.keyboard.press('g');
  await expect(panel(desk).getByRole('switch', { name: 'Kisi' })).toBeChecked();
  await panel(desk).getByRole('spinbutton', { name: 'Jarak kisi (px)' }).fill('50');
  await panel(desk).getByRole('spinbutton', { name: 'Jarak kisi (px)' }).press('Enter');
  await insert(desk, 'Kotak');
  await dragFrom(desk, await at(desk, 450, 620), await at(desk, 450 - 112, 620 + 41));
  await expect(number(desk, 'X')).toHaveValue('250');
  await expect(number(desk, 'Y')).toHaveValue('600');
  await expectAccessible(desk);
  await keepScreen(desk, 'rancang-kisi');
  await canvas(desk).focus();
  await desk.keyboard.press('Shift+r');
  await expect(desk.locator('.ruler')).toHaveCount(0);
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('garis bantu tegak');
  await expect(desk.getByRole('option', { name: /Tambah garis bantu tegak/u })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(upright(desk)).toHaveAttribute('aria-valuetext', '540 px');
  await desk.reload();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await expect(panel(desk).getByRole('switch', { name: 'Kisi' })).toBeChecked();
  await expect(panel(desk).getByRole('switch', { name: 'Penggaris' })).not.toBeChecked();
});

test('what channels show whole is marked, told in words, draws parts to it, and is switched off by a key that is remembered', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await desk.getByRole('radio', { name: 'Story 9:16' }).click();
  const told = panel(desk).getByRole('listitem').filter({ hasText: 'Instagram Story' });
  await expect(told).toHaveText('Instagram Story: atas 270, kanan 65, bawah 380, kiri 65 px');
  await expect(canvas(desk).getByText('area aman')).toBeVisible();
  await keepScreen(desk, 'rancang-area-aman');
  await insert(desk, 'Kotak');
  const y = Number(await number(desk, 'Y').inputValue());
  // The box comes near the 115 px that a videotron covers at the head.
  await dragFrom(desk, await at(desk, 540, y + 120), await at(desk, 540, 117 + 120));
  await expect(number(desk, 'Y')).toHaveValue('115');
  await desk.keyboard.press('Control+z');
  await expect(number(desk, 'Y')).toHaveValue(String(y));
  await desk.keyboard.press('Shift+a');
  await expect(panel(desk).getByRole('switch', { name: 'Area aman' })).not.toBeChecked();
  await expect(canvas(desk).getByText('area aman')).toBeHidden();
  await dragFrom(desk, await at(desk, 540, y + 120), await at(desk, 540, 117 + 120));
  await expect(number(desk, 'Y')).not.toHaveValue('115');
  await desk.reload();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await expect(panel(desk).getByRole('switch', { name: 'Area aman' })).not.toBeChecked();
  await panel(desk).getByRole('switch', { name: 'Area aman' }).click();
  await expect(panel(desk).getByRole('listitem').first()).toBeVisible();
  await expectAccessible(desk);
});

test('rulers follow the page when it is enlarged and moved', async ({ desk }) => {
  await design(desk, 'Kutipan pimpinan');
  await canvas(desk).focus();
  const corner = async () => {
    const page = await canvas(desk).boundingBox();
    const zero = await desk.locator('.ruler.x span').filter({ hasText: /^0$/u }).boundingBox();
    return Math.round((zero?.x ?? 0) - (page?.x ?? 0));
  };
  await expect.poll(corner).toBe(0);
  await desk.keyboard.press('+');
  await desk.keyboard.press('+');
  await expect.poll(corner).toBe(0);
  await desk.locator('.stage-scroll').evaluate((pane) => pane.scrollBy(60, 40));
  await expect.poll(corner).toBe(0);
});
