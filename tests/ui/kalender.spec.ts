import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

test.use({ library: 'demo' });

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Agenda November 2026' });
const day = (page: Page, name: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`${name} November 2026`) });
const tray = (page: Page): Locator => page.getByRole('region', { name: 'Belum dijadwal' });

/** Adds an item by keyboard alone, on the day that has the keyboard. */
async function add(page: Page, title: string): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Judul' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: title })).toBeVisible();
}

test('an item is made by N, a title and Enter, and stands on its day', async ({ desk }) => {
  await expect(grid(desk)).toBeVisible();
  await day(desk, 'Jumat, 6').focus();
  await add(desk, 'Jaksa Masuk Pesantren');
  await expect(
    day(desk, 'Jumat, 6').getByRole('button', { name: 'Jaksa Masuk Pesantren, Terlambat' }),
  ).toBeVisible();
  await keepScreen(desk, 'kalender-bulan');
});

test('the month is asked for once when the window opens', async ({ desk }) => {
  const items = grid(desk).locator('[data-uid]');
  await expect(items.first()).toBeVisible();
  const asked: string[] = [];
  desk.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.url().replace(/^.*\/api\//, ''));
  });
  // The host greets every window, which then reads again what it shows.
  await desk.routeWebSocket(/\/events$/, () => undefined);
  await desk.reload();
  await expect(items.first()).toBeVisible();
  expect(asked.filter((call) => call === 'plan.list')).toEqual(['plan.list']);
});

test('three items at one minute all stand in the month, and "+n lagi" opens the rest', async ({ desk }) => {
  await day(desk, 'Kamis, 5').focus();
  for (const title of ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam']) {
    await add(desk, title);
    await desk.keyboard.press('Escape');
    await day(desk, 'Kamis, 5').focus();
  }
  await day(desk, 'Kamis, 5')
    .getByRole('button', { name: /agenda lagi pada Kamis, 5 November/ })
    .click();
  const panel = desk.getByRole('complementary', { name: 'Kamis, 5 November 2026' });
  for (const title of ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam']) {
    await expect(panel.getByRole('button', { name: title })).toBeVisible();
  }
});

test('an item moves by drag, and Ctrl Z brings it back', async ({ desk }) => {
  await day(desk, 'Rabu, 4').focus();
  await add(desk, 'Antar barang bukti');
  await day(desk, 'Rabu, 4')
    .getByRole('button', { name: /Antar barang bukti/ })
    .dragTo(day(desk, 'Jumat, 6'));
  await expect(day(desk, 'Jumat, 6').getByRole('button', { name: /Antar barang bukti/ })).toBeVisible();
  await grid(desk).press('Control+z');
  await expect(day(desk, 'Rabu, 4').getByRole('button', { name: /Antar barang bukti/ })).toBeVisible();
});

test('by keyboard alone an item moves to a typed day, by one day, and back', async ({ desk }) => {
  await day(desk, 'Selasa, 3').focus();
  await add(desk, 'Klinik merek');
  await desk.keyboard.press('Escape');
  await day(desk, 'Selasa, 3')
    .getByRole('button', { name: /Klinik merek/ })
    .focus();
  await desk.keyboard.press('m');
  await desk.keyboard.type('jumat');
  await desk.keyboard.press('Enter');
  const onFriday = day(desk, 'Jumat, 6').getByRole('button', { name: /Klinik merek/ });
  await expect(onFriday).toBeFocused();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(day(desk, 'Kamis, 5').getByRole('button', { name: /Klinik merek/ })).toBeFocused();
  await desk.keyboard.press('Control+z');
  await expect(onFriday).toBeVisible();
});

test('the tray gives an item a day and takes it away again, and nothing else changes', async ({ desk }) => {
  await day(desk, 'Senin, 2').focus();
  await add(desk, 'Serah terima jabatan');
  const chip = day(desk, 'Senin, 2').getByRole('button', { name: /Serah terima jabatan/ });
  await chip.dragTo(tray(desk));
  const card = tray(desk).getByRole('button', { name: /Serah terima jabatan/ });
  await expect(card).toBeVisible();
  await card.dragTo(day(desk, 'Selasa, 3'));
  await expect(
    day(desk, 'Selasa, 3').getByRole('button', { name: 'Serah terima jabatan, Terlambat' }),
  ).toBeVisible();
});

test('a caption is overridden for one channel, counted by its rule, and inherits again', async ({ desk }) => {
  await day(desk, 'Senin, 2').focus();
  await add(desk, 'Ucapan');
  const panel = desk.getByRole('complementary', { name: 'Ucapan' });
  await panel.getByRole('combobox', { name: 'Tambah kanal' }).fill('X (Twitter) 16');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Takarir' }).fill('a'.repeat(300));
  await expect(panel.getByText('300/280')).toBeVisible();
  await expect(panel.getByText('Kelebihan 20. Pendekkan; tidak ada yang dipotong sendiri.')).toBeVisible();
  await panel.getByRole('button', { name: 'Sunting khusus kanal ini' }).click();
  const ownCaption = panel.getByRole('textbox', { name: 'Takarir' }).first();
  await expect(ownCaption).toBeFocused();
  await ownCaption.fill('Selamat https://kejari.go.id/berita/panjang-sekali');
  await expect(panel.getByText('31/280')).toBeVisible();
  await panel.getByRole('button', { name: 'Kembali ke takarir induk' }).click();
  await expect(panel.getByText('300/280')).toBeVisible();
});

test('month and list show the same items under one filter', async ({ desk }) => {
  await desk.getByRole('button', { name: 'Saring' }).click();
  await desk.getByRole('searchbox').fill('ucapan');
  await desk.getByRole('radio', { name: 'Daftar' }).click();
  const listed = await desk.getByRole('list', { name: 'Agenda November 2026' }).getByRole('button').count();
  await desk.getByRole('radio', { name: 'Bulan' }).click();
  await expect(grid(desk).getByRole('button', { name: /ucapan/i })).toHaveCount(listed);
});

test('postponing needs a reason, which then stands on the item', async ({ desk }) => {
  await day(desk, 'Senin, 9').focus();
  await add(desk, 'Poster DPO');
  const panel = desk.getByRole('complementary', { name: 'Poster DPO' });
  await panel.getByRole('button', { name: 'Tindakan lain' }).click();
  await desk.getByRole('menuitem', { name: 'Tunda…' }).click();
  await panel.getByRole('textbox', { name: 'Mengapa ditunda?' }).fill('Menunggu surat penetapan');
  await panel.getByRole('button', { name: 'Tunda agenda' }).click();
  await expect(panel.getByText('Ditunda: Menunggu surat penetapan')).toBeVisible();
});

test('month, list and panel have nothing serious against them in either theme', async ({ desk }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme });
    await grid(desk).getByRole('button').first().click();
    await expectAccessible(desk);
    await desk.getByRole('radio', { name: 'Daftar' }).click();
    await expectAccessible(desk);
    await desk.getByRole('radio', { name: 'Bulan' }).click();
  }
});
