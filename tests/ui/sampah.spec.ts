import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, inBothThemes, keepScreen, newRelease, test } from './fixtures.ts';

const bin = (page: Page): Locator => page.getByRole('listitem');

async function openBin(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Cari naskah/ }).fill('buka sampah');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sampah', exact: true }).waitFor();
}

test('a deleted item is named in a toast that brings it back, and otherwise waits in the bin', async ({
  desk,
}) => {
  const chip = desk
    .getByRole('gridcell', { name: /25 November 2026/ })
    .getByRole('button', { name: /Guru Nasional, / });
  await chip.focus();
  await desk.keyboard.press('Delete');
  await expect(chip).toBeHidden();
  const toast = desk.getByRole('status').filter({ hasText: 'Ucapan Hari Guru Nasional' });
  await toast.getByRole('button', { name: 'Urungkan' }).click();
  await expect(chip).toBeVisible();

  await chip.focus();
  await desk.keyboard.press('Delete');
  await expect(chip).toBeHidden();
  await openBin(desk);
  const entry = bin(desk).filter({ hasText: 'Ucapan Hari Guru Nasional' });
  await expect(entry).toContainText('Agenda, dihapus');
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `sampah-${theme}`);
  });
  await entry.getByRole('button', { name: 'Pulihkan' }).click();
  await expect(desk.getByText('Sampah kosong')).toBeVisible();
  await desk.keyboard.press('Control+1');
  await expect(chip).toBeVisible();
});

test('a deleted release waits in the bin with its kind and comes back to the archive', async ({ desk }) => {
  const row = await newRelease(desk, 'Rilis yang terhapus');
  await row.click();
  await desk.getByRole('button', { name: 'Pindahkan ke Sampah' }).click();
  await expect(row).toBeHidden();

  await openBin(desk);
  const entry = bin(desk).filter({ hasText: 'Rilis yang terhapus' });
  await expect(entry).toContainText('Naskah, dihapus');
  await entry.getByRole('button', { name: 'Pulihkan' }).click();
  await expect(desk.getByText('Sampah kosong')).toBeVisible();
  await desk.getByRole('button', { name: 'Naskah', exact: true }).click();
  await expect(row).toBeVisible();
});

test('a deleted design waits in the bin with its kind and title and comes back to Desain saya', async ({
  desk,
}) => {
  const title = 'Kutipan Kasi Intelijen: jangan transfer, simpan buktinya';
  const design = desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: title }) });
  const openDesigns = async (): Promise<void> => {
    await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
    await desk.getByRole('radio', { name: 'Desain saya' }).click();
    // The list is there as soon as any design is.
    await desk.getByRole('button', { name: /^Jaksa Masuk Sekolah/ }).waitFor();
  };
  await openDesigns();
  await design.getByRole('button', { name: 'Pindahkan ke Sampah' }).click();
  await expect(design).toBeHidden();

  await openBin(desk);
  const entry = bin(desk).filter({ hasText: title });
  await expect(entry).toContainText('Desain, dihapus');
  await entry.getByRole('button', { name: 'Pulihkan' }).click();
  await expect(desk.getByText('Sampah kosong')).toBeVisible();
  await openDesigns();
  await expect(design).toBeVisible();
});
