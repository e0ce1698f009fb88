import { expect, type Locator, type Page } from '@playwright/test';

/** The surface parts are moved on. */
export const canvas = (desk: Page): Locator => desk.getByRole('application', { name: 'Kanvas rancang' });
/** The list of what a page is made of. */
export const layers = (desk: Page): Locator => desk.getByRole('region', { name: 'Lapisan' });
/** The first layer of this name. */
export const layer = (desk: Page, name: string | RegExp): Locator =>
  layers(desk).getByRole('button', { name }).first();
/** What can be said of what is picked. */
export const inspector = (desk: Page): Locator => desk.getByRole('complementary', { name: 'Tampilan' });
/** A field for a number of what is picked. */
export const number = (desk: Page, name: string): Locator =>
  inspector(desk).getByRole('spinbutton', { name, exact: true });

/** A new design from a template, in design mode. */
export async function design(desk: Page, template: string): Promise<void> {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('button', { name: new RegExp(`^Contoh: ${template}`) }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await canvas(desk).waitFor();
}

/** A blank template of the office, in design mode. */
export async function beginTemplate(desk: Page, name: string): Promise<void> {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('radio', { name: 'Templat kantor' }).click();
  await desk.getByRole('button', { name: 'Templat baru' }).first().click();
  const ask = desk.getByRole('dialog', { name: 'Templat baru' });
  await ask.getByRole('textbox', { name: 'Nama templat' }).fill(name);
  await ask.getByRole('button', { name: 'Mulai merancang' }).click();
  await canvas(desk).waitFor();
}

/** Puts something on the page from the menu. */
export async function insert(desk: Page, what: string): Promise<void> {
  await desk.getByRole('button', { name: 'Sisipkan' }).click();
  await desk.getByRole('menuitem', { name: what, exact: true }).click();
}

/** Until everything done so far is stored. */
export async function untilSaved(desk: Page): Promise<void> {
  await expect(desk.getByRole('status').filter({ hasText: /^Tersimpan$/ })).toBeVisible();
}

/** Where a point of the page stands on the screen; the canvas is as wide as the page's `wide` px. */
export async function at(desk: Page, x: number, y: number, wide = 1080): Promise<{ x: number; y: number }> {
  const box = await canvas(desk).boundingBox();
  if (box === null) throw new Error('no canvas');
  return { x: box.x + (x * box.width) / wide, y: box.y + (y * box.width) / wide };
}

/** A drag of the hand in a few steps. */
export async function dragFrom(
  desk: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await desk.mouse.move(from.x, from.y);
  await desk.mouse.down();
  await desk.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await desk.mouse.move(to.x, to.y, { steps: 4 });
  await desk.mouse.up();
}
