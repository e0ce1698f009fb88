import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { packOwnTemplate } from '#backend/design/write-package.ts';
import { builtInTemplate } from '../helpers/design-fixtures.ts';
import { RESOURCES } from '../helpers/open-backend.ts';
import { repack } from '../helpers/template-package.ts';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

const NAME = 'Agenda Bidang Pembinaan Kejaksaan Negeri Kabupaten Kepulauan Siau';
const own = await packOwnTemplate(RESOURCES, builtInTemplate('hangat.agenda_kegiatan'));
const guest = await repack(own, {
  template: (template) => ({
    ...template,
    id: 'siau.agenda',
    version: 2,
    author: 'Kejari Kepulauan Siau',
    name: { id: NAME, en: 'Agenda of Siau' },
  }),
});
const PACKAGE = {
  name: 'agenda-siau.mejatemplate',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(guest),
};
const card = (desk: Page) => desk.getByRole('button', { name: new RegExp(NAME) });

test('a template file is installed beside a damaged one that is named, used, saved again, removed and taken back', async ({
  desk,
}) => {
  await desk.keyboard.press('Control+3');
  await desk.getByRole('button', { name: 'Berkas templat' }).click();
  const [chooser] = await Promise.all([
    desk.waitForEvent('filechooser'),
    desk.getByRole('menuitem', { name: 'Pasang dari berkas…' }).click(),
  ]);
  const damaged = { ...PACKAGE, name: 'rusak.mejatemplate', buffer: Buffer.from('Bukan templat') };
  await chooser.setFiles([damaged, PACKAGE]);
  await expect(desk.getByText(`“${NAME}” terpasang, versi 2.`)).toBeVisible();
  await expect(desk.getByText('rusak.mejatemplate: Berkas ini bukan templat Meja Humas.')).toBeVisible();
  await expect(card(desk)).toHaveAttribute('aria-pressed', 'true');
  await expect(card(desk)).toBeInViewport();
  await expect(card(desk).getByText('Kejari Kepulauan Siau, versi 2')).toBeVisible();
  await expectAccessible(desk);
  await keepScreen(desk, 'berkas-templat');
  await desk.getByRole('button', { name: 'Tutup' }).click();
  await desk
    .getByRole('navigation', { name: 'Gaya' })
    .getByRole('button', { name: /^Dari berkas/ })
    .click();
  await expect(desk.getByRole('button', { name: /^Contoh/ })).toHaveCount(1);

  await desk.getByRole('button', { name: 'Berkas templat' }).click();
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('menuitem', { name: `Simpan “${NAME}” sebagai berkas` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('siau.agenda-v2.mejatemplate');
  expect(readFileSync(await download.path()).equals(Buffer.from(guest))).toBe(true);

  await desk.getByRole('button', { name: 'Berkas templat' }).click();
  await desk.getByRole('menuitem', { name: `Hapus “${NAME}”` }).click();
  await expect(desk.getByText(`“${NAME}” dipindah ke Sampah. Desainnya tetap.`)).toBeVisible();
  await expect(card(desk)).toHaveCount(0);
  await desk.keyboard.press('Control+z');
  await expect(card(desk)).toHaveCount(1);
});

test('a template file is installed by dropping it on the gallery', async ({ desk }) => {
  await desk.keyboard.press('Control+3');
  await expect(desk.getByRole('button', { name: 'Pakai templat ini' })).toBeVisible();
  const transfer = await desk.evaluateHandle(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    { name: PACKAGE.name, bytes: [...guest] },
  );
  const target = desk.getByRole('button', { name: /^Contoh/ }).first();
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(desk.getByText('Lepaskan untuk memasang templat')).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(card(desk)).toHaveAttribute('aria-pressed', 'true');
});
