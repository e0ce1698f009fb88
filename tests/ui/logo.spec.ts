import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './fixtures.ts';

test.use({ library: 'empty' });
test.describe.configure({ timeout: 180_000 });

/** A colour that no palette and no template has. */
const MAGENTA = { r: 255, g: 0, b: 200 };
const LOGO = sharp({ create: { width: 512, height: 512, channels: 3, background: MAGENTA } }).png();
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect width="10" height="10" fill="#ff00c8"/></svg>';

const chosen = (desk: Page): Locator => desk.getByRole('img', { name: 'Logo kantor yang dipilih' });

/** Fills the first two steps and stands at the third, where the logo is asked for. */
async function toLogoStep(desk: Page): Promise<void> {
  await desk.getByLabel('Nama resmi kantor').fill('Kejaksaan Negeri Teluk Padma');
  await desk.getByLabel('Nama singkat').fill('Kejari Teluk Padma');
  await desk.getByLabel('Kota pada titimangsa').fill('Teluk Padma');
  await desk.getByRole('button', { name: 'Lanjut' }).click();
  await desk.getByLabel('Nama dan gelar').fill('Sekar Lituhayu, S.H., M.H.');
  await desk.getByRole('button', { name: 'Lanjut' }).click();
  await desk.getByLabel('Logo kantor').waitFor();
}

async function finish(desk: Page): Promise<void> {
  for (const next of ['Lanjut', 'Lanjut', 'Buka meja kerja'])
    await desk.getByRole('button', { name: next }).click();
  await desk.getByRole('navigation', { name: 'Ruang' }).waitFor();
}

/** Share of a picture that has the logo's colour, in percent, rounded down. */
async function magentaPercent(picture: Buffer): Promise<number> {
  const pixels = await sharp(picture).removeAlpha().raw().toBuffer();
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3);
    if (Math.abs(r - MAGENTA.r) + Math.abs(g - MAGENTA.g) + Math.abs(b - MAGENTA.b) < 12) count += 1;
  }
  return Math.floor((count * 300) / pixels.length);
}

test('a file that is no picture is refused by its name, and a logo picked instead is in Pengaturan and in the head of a design', async ({
  desk,
}) => {
  await toLogoStep(desk);
  const field = desk.getByLabel('Logo kantor');
  for (const [name, mimeType, text] of [
    ['surat.pdf', 'application/pdf', '%PDF-1.7 bukan gambar'],
    ['lambang.png', 'image/png', 'hanya namanya gambar'],
  ] as const) {
    await field.setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
    await expect(desk.getByText(`“${name}” bukan gambar yang bisa dibaca.`)).toBeVisible();
  }
  await expect(desk.getByText('Pakai JPG, PNG, WebP, atau SVG.')).toBeVisible();
  await expect(chosen(desk)).toBeHidden();

  await field.setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: await LOGO.toBuffer() });
  await expect(chosen(desk)).toBeVisible();
  await expect(desk.getByText('bukan gambar yang bisa dibaca')).toBeHidden();
  await finish(desk);

  await desk.keyboard.press('Control+6');
  await expect(chosen(desk)).toBeVisible();
  await expect.poll(async () => magentaPercent(await chosen(desk).screenshot())).toBeGreaterThan(50);

  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('button', { name: /^Contoh: Klarifikasi hoaks/ }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await expect(desk.getByText('Belum ada logo', { exact: false })).toBeHidden();
  const page = desk.getByRole('group', { name: /^Kanvas/ });
  const head = async (): Promise<Buffer> => {
    const box = await page.boundingBox();
    if (box === null) throw new Error('There is no page');
    return desk.screenshot({ clip: { ...box, height: box.height / 5 }, animations: 'disabled' });
  };
  await expect.poll(async () => magentaPercent(await head())).toBeGreaterThan(0);
});

test('an SVG logo is taken as sharp pixels, so that designs can draw it', async ({ desk }) => {
  await toLogoStep(desk);
  await desk
    .getByLabel('Logo kantor')
    .setInputFiles({ name: 'lambang.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG) });
  await expect(chosen(desk)).toHaveJSProperty('naturalWidth', 1024);
  await expect(desk.getByText('Agar tajam di gambar', { exact: false })).toBeHidden();
});
