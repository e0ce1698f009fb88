import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

const FIRST = 'Jaksa menyapa lima puluh pelajar di aula sekolah pada Senin pagi.';
/** So much shorter that the older text is kept as a version, however soon it is replaced. */
const SECOND = 'Jaksa menyapa tiga puluh pelajar.';

const lead = (desk: Page): Locator => desk.locator('[data-lead]');
/** A version is told by its reason and length: in the example library every moment is the same. */
const version = (desk: Page, about: string): Locator =>
  desk
    .getByRole('complementary', { name: 'Tentang naskah ini' })
    .getByRole('listitem')
    .filter({ hasText: about });

async function write(desk: Page, text: string): Promise<void> {
  await lead(desk).click({ clickCount: 3 });
  await desk.keyboard.insertText(text);
  await expect(lead(desk)).toHaveText(text);
  await expect(desk.getByRole('status').and(desk.getByText('Tersimpan', { exact: true }))).toBeVisible();
}

test('two versions are compared word by word, and the older one restored stands in the editor while the newer stays a version', async ({
  desk,
}) => {
  const changes = desk.getByRole('group', { name: /terhadap sekarang$/ });
  await desk.getByRole('button', { name: 'Naskah', exact: true }).click();
  await desk.getByRole('button', { name: 'Naskah baru' }).click();
  await desk.getByRole('textbox', { name: 'Judul' }).fill('Jaksa Menyapa');
  await write(desk, FIRST);
  await write(desk, SECOND);

  const older = version(desk, 'Selama menulis, 11 kata');
  await older.getByRole('button', { name: 'Bandingkan dengan sekarang' }).click();
  await expect(changes.getByRole('deletion')).toHaveText(['lima', 'di aula sekolah pada Senin pagi']);
  await expect(changes.getByRole('insertion')).toHaveText(['tiga']);
  await expectAccessible(desk);
  await keepScreen(desk, 'naskah-banding');
  await desk.getByRole('button', { name: 'Pulihkan sebagai versi baru' }).click();
  await expect(lead(desk)).toHaveText(FIRST);

  const newer = version(desk, 'Sebelum dipulihkan, 5 kata');
  await newer.getByRole('button', { name: 'Bandingkan dengan sekarang' }).click();
  await expect(changes.getByRole('deletion')).toHaveText(['tiga']);
  await expect(changes.getByRole('insertion')).toHaveText(['lima', 'di aula sekolah pada Senin pagi']);
  await desk.reload();
  await expect(lead(desk)).toHaveText(FIRST);
  await expect(newer).toBeVisible();
});
