import type { Page } from '@playwright/test';
import { beginTemplate, insert, inspector, untilSaved } from './design-mode.ts';
import { expect, newRelease, test } from './fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/**
 * Holds a call on its way to the host, presses Ctrl Z while it is under way, and lets it go.
 * @param act sends the call
 */
async function undoBehind(desk: Page, call: string, act: () => Promise<void>): Promise<void> {
  const pressed = Promise.withResolvers<undefined>();
  const asked = desk.waitForRequest(`**/api/${call}`);
  await desk.route(`**/api/${call}`, async (route) => {
    await pressed.promise;
    await route.continue();
  });
  await act();
  await asked;
  await desk.keyboard.press('Control+z');
  pressed.resolve(undefined);
}

test('Ctrl Z right behind putting an item into the bin takes that back, not the step before it', async ({
  desk,
}) => {
  const day = (name: string) => desk.getByRole('gridcell', { name: new RegExp(`${name} November 2026`) });
  const chip = day('Rabu, 25').getByRole('button', { name: /Guru Nasional, / });
  await day('Jumat, 6').focus();
  await desk.keyboard.press('n');
  await desk.getByRole('textbox', { name: 'Judul' }).fill('Jaksa Masuk Pesantren');
  await desk.keyboard.press('Enter');
  const before = day('Jumat, 6').getByRole('button', { name: /^Jaksa Masuk Pesantren/ });
  await expect(before).toBeVisible();
  await chip.focus();
  await undoBehind(desk, 'plan.delete', () => desk.keyboard.press('Delete'));
  await expect(desk.getByText(/^Diurungkan: .*Guru Nasional/u)).toBeVisible();
  await expect(chip).toBeVisible();
  await expect(before).toBeVisible();
});

test('Ctrl Z right behind putting a design into the bin waits for it and brings it back', async ({
  desk,
}) => {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('radio', { name: 'Desain saya' }).click();
  const title = 'Kutipan Kasi Intelijen: jangan transfer, simpan buktinya';
  const design = desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: title }) });
  await undoBehind(desk, 'design.remove', () =>
    design.getByRole('button', { name: 'Pindahkan ke Sampah' }).click(),
  );
  await expect(desk.getByText(/^Diurungkan: .*Kasi Intelijen/u)).toBeVisible();
  await expect(design).toBeVisible();
});

test('Ctrl Z right behind putting a release into the bin waits for it and brings it back', async ({
  desk,
}) => {
  const row = await newRelease(desk, 'Rilis yang terhapus');
  await row.click();
  await undoBehind(desk, 'release.delete', () =>
    desk.getByRole('button', { name: 'Pindahkan ke Sampah' }).click(),
  );
  await expect(desk.getByText(/^Diurungkan: .*Rilis yang terhapus/u)).toBeVisible();
  await expect(row).toBeVisible();
});

test('a template of the office that was taken out of the Studio comes back by Ctrl Z', async ({ desk }) => {
  await beginTemplate(desk, 'Layanan Jumat');
  await insert(desk, 'Judul');
  await inspector(desk).getByRole('button', { name: 'Jadikan isian' }).click();
  await untilSaved(desk);
  await desk.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(desk.getByText('Terbit sebagai versi 1.')).toBeVisible();
  await desk.getByRole('button', { name: 'Kembali ke templat kantor' }).click();
  await expect(desk.getByText('Terbit, versi 1')).toBeVisible();
  await undoBehind(desk, 'template.remove', () =>
    desk.getByRole('button', { name: 'Tarik dari Studio' }).click(),
  );
  await expect(desk.getByText(/^Diurungkan: .*Layanan Jumat/u)).toBeVisible();
  await expect(desk.getByText('Terbit, versi 1')).toBeVisible();
});
