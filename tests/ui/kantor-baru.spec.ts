import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

/** Making a library and starting its process takes its time on a loaded computer. */
const PATIENT = { timeout: 60_000 };

test('"Buat kantor baru…" makes an office in a folder of its own: wizard, empty Kalender, and the old office as it was', async ({
  desk,
  host,
}) => {
  const newFolder = `${host.folder}-baru`;
  const folder = desk.getByLabel('Folder kantor baru');
  const open = desk.getByRole('button', { name: 'Buat dan buka' });
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: /Cari naskah/ }).fill('buat kantor baru');
  await desk.keyboard.press('Enter');
  await expect(folder).toHaveValue(join(dirname(host.folder), 'kantor-baru'));

  await folder.fill('kantor-baru');
  await expect(folder).toHaveAccessibleDescription(
    'Tulis alamat lengkapnya, misalnya D:\\Humas\\kantor-baru.',
  );
  await expect(open).toHaveAttribute('aria-disabled', 'true');
  await folder.fill(host.folder);
  await open.click();
  await expect(desk.getByText(/^Folder kerja sedang dipakai di komputer/)).toBeVisible(PATIENT);
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `kantor-baru-${theme}`);
  });

  await folder.fill(newFolder);
  await folder.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Kantor Anda' })).toBeVisible(PATIENT);
  await expect(desk.getByLabel('Nama resmi kantor')).toHaveValue('');
  await desk.getByLabel('Nama resmi kantor').fill('Kejaksaan Negeri Karang Baru');
  await desk.getByLabel('Nama singkat').fill('Kejari Karang Baru');
  await desk.getByLabel('Kota pada titimangsa').fill('Karang Baru');
  for (const next of ['Lanjut', 'Lanjut', 'Lanjut', 'Lanjut', 'Buka meja kerja'])
    await desk.getByRole('button', { name: next }).click();
  await expect(desk.getByText('Kalender masih kosong')).toBeVisible();
  await expect(desk.getByRole('banner')).toContainText('Kejaksaan Negeri Karang Baru');

  await desk.goto(host.address);
  await expect(desk.getByRole('banner')).toContainText('Kejaksaan Negeri Teluk Padma');
  rmSync(newFolder, { recursive: true, force: true });
});
