import type { Locator, Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

// Six pages are really drawn and encoded.
test.describe.configure({ timeout: 600_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Drawing, encoding and checking run in other processes; a loaded computer takes its time. */
const PATIENT = { timeout: 180_000 };
const TITLE = 'Kenali penipuan yang mengaku jaksa';
const TIPS: readonly (readonly [string, string])[] = [
  ['Minta uang', 'Jaksa tidak pernah meminta uang lewat telepon.'],
  ['Mendesak', 'Penipu melarang Anda menutup telepon.'],
  ['Nomor asing', 'Cocokkan dengan nomor layanan resmi kantor.'],
  ['Minta kode', 'Jangan sebutkan kode rahasia kepada siapa pun.'],
];
const form = (desk: Page): Locator => desk.getByRole('form', { name: 'Isian' });
const pages = (desk: Page): Locator => desk.getByRole('region', { name: 'Halaman' }).getByRole('tab');
const count = (desk: Page, text: string): Locator =>
  desk.getByRole('region', { name: 'Halaman' }).getByText(text, { exact: true });
const points = (desk: Page): Locator => form(desk).getByRole('textbox', { name: /: Inti$/ });

/** Plans a carousel with its texts and opens its new design. */
async function planCarousel(desk: Page, panel: Locator): Promise<void> {
  await desk.getByRole('button', { name: 'Agenda baru' }).click();
  await desk.getByRole('textbox', { name: 'Judul' }).fill(TITLE);
  await desk.getByRole('button', { name: 'Tambahkan' }).click();
  await panel.getByRole('combobox', { name: 'Tambah kanal' }).fill('Instagram Carousel');
  await desk.getByRole('option', { name: 'Instagram Carousel' }).click();
  await panel.getByRole('textbox', { name: 'Takarir' }).fill('Kenali empat tanda penipuan.');
  await panel.getByRole('textbox', { name: 'Teks alternatif' }).fill('Empat tanda penipuan lewat telepon.');
  await panel.getByRole('textbox', { name: 'Tautan' }).click();
  await panel.getByRole('button', { name: 'Buat desain' }).click();
  await desk.getByRole('button', { name: /Carousel edukasi/ }).click(PATIENT);
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
}

async function pointsAre(desk: Page, titles: readonly string[]): Promise<void> {
  await expect(points(desk)).toHaveCount(titles.length);
  for (const [index, title] of titles.entries()) await expect(points(desk).nth(index)).toHaveValue(title);
}

async function fillTips(desk: Page): Promise<void> {
  await form(desk)
    .getByRole('textbox', { name: /^Judul/ })
    .fill('Ditelepon orang yang mengaku jaksa?');
  for (const [index, [point, words]] of TIPS.entries()) {
    if (index > 0) await desk.keyboard.press('Enter');
    else await points(desk).first().focus();
    await desk.keyboard.type(point);
    await desk.keyboard.press('Tab');
    await desk.keyboard.type(words);
    // The stage turns to the page that is being written.
    await expect(count(desk, `Halaman ${index + 2} dari ${index + 3}`)).toBeVisible();
  }
}

/** A new carousel of tips, as it is filled. */
async function beginCarousel(desk: Page): Promise<void> {
  await desk.keyboard.press('ControlOrMeta+3');
  await desk.getByRole('button', { name: /^Contoh: Carousel edukasi/ }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await form(desk).waitFor();
}

test('pages are walked, moved, added, removed and undone by keyboard, each as the row it is', async ({
  desk,
}) => {
  await beginCarousel(desk);
  await expect(count(desk, 'Halaman 1 dari 2')).toBeVisible();
  await fillTips(desk);
  await expect(pages(desk)).toHaveCount(6);
  await expect(desk.getByRole('group', { name: 'Ukuran' })).toContainText('6 halaman');

  await pages(desk).nth(4).focus();
  await desk.keyboard.press('Home');
  await expect(count(desk, 'Halaman 1 dari 6')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Halaman ini selalu ada' })).toBeDisabled();
  for (let step = 0; step < 4; step += 1) await desk.keyboard.press('ArrowRight');
  await expect(pages(desk).nth(4)).toBeFocused();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(pages(desk).nth(3)).toBeFocused();
  await pointsAre(desk, ['Minta uang', 'Mendesak', 'Minta kode', 'Nomor asing']);
  await desk.keyboard.press('Delete');
  await pointsAre(desk, ['Minta uang', 'Mendesak', 'Nomor asing']);
  await expect(count(desk, 'Halaman 4 dari 5')).toBeVisible();
  await desk.keyboard.press('ControlOrMeta+Z');
  await desk.keyboard.press('ControlOrMeta+Z');
  await pointsAre(desk, ['Minta uang', 'Mendesak', 'Nomor asing', 'Minta kode']);
  await desk.keyboard.press('PageDown');
  await expect(count(desk, 'Halaman 5 dari 6')).toBeVisible();
  await desk.keyboard.press('PageUp');

  await desk.getByRole('button', { name: 'Tambah halaman' }).click();
  await expect(count(desk, 'Halaman 5 dari 7')).toBeVisible();
  await expect(desk.getByRole('tab', { name: 'Halaman 5 dari 7, perlu dilengkapi' })).toBeVisible();
  await pointsAre(desk, ['Minta uang', 'Mendesak', 'Nomor asing', '', 'Minta kode']);
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `studio-halaman-${theme}`);
  });
  await desk.setViewportSize({ width: 1366, height: 768 });
  await keepScreen(desk, 'studio-halaman-1366');
  await desk.setViewportSize({ width: 1920, height: 1080 });
  await keepScreen(desk, 'studio-halaman-1920');
});

test('a page of rows is dragged to another place while it is filled, never past the pages that stay, and goes back by one step', async ({
  desk,
}) => {
  await beginCarousel(desk);
  await fillTips(desk);
  await expect(pages(desk)).toHaveCount(6);
  await pages(desk)
    .nth(4)
    .dragTo(pages(desk).nth(2), { targetPosition: { x: 4, y: 30 } });
  await pointsAre(desk, ['Minta uang', 'Minta kode', 'Mendesak', 'Nomor asing']);
  await expect(count(desk, 'Halaman 3 dari 6')).toBeVisible();
  await pages(desk)
    .nth(2)
    .dragTo(pages(desk).nth(0), { targetPosition: { x: 4, y: 30 } });
  await pointsAre(desk, ['Minta kode', 'Minta uang', 'Mendesak', 'Nomor asing']);
  await expect(count(desk, 'Halaman 2 dari 6')).toBeVisible();
  await expect(pages(desk).nth(0)).toHaveAttribute('draggable', 'false');
  await pages(desk).nth(1).press('ControlOrMeta+Z');
  await pages(desk).nth(1).press('ControlOrMeta+Z');
  await pointsAre(
    desk,
    TIPS.map(([point]) => point),
  );
});

test('a carousel of six pages with one moved by key leaves as 01 to 06 in that order', async ({
  desk,
  host,
}) => {
  const panel = desk.getByRole('complementary', { name: TITLE });
  await test.step('plan and draw', async () => {
    await planCarousel(desk, panel);
    await fillTips(desk);
    await pages(desk).nth(4).focus();
    await desk.keyboard.press('Alt+ArrowLeft');
    await pointsAre(desk, ['Minta uang', 'Mendesak', 'Minta kode', 'Nomor asing']);
    await expect(desk.getByRole('status').filter({ hasText: /^Tersimpan$/ })).toBeVisible();
    await desk.getByRole('button', { name: 'Kembali ke agenda' }).click();
  });

  await test.step('submit and approve', async () => {
    await panel.getByRole('button', { name: 'Periksa dan ajukan' }).click();
    const findings = desk.getByRole('region', { name: 'Pemeriksaan' });
    await expect(findings.getByText('1 perlu alasan')).toBeVisible(PATIENT);
    await findings.getByRole('textbox', { name: 'Lanjut, karena' }).fill('Logo menyusul.');
    await findings.getByRole('button', { name: 'Simpan alasan' }).click();
    await desk.getByRole('button', { name: 'Ajukan' }).click(PATIENT);
    await desk.getByRole('button', { name: 'Setujui' }).click(PATIENT);
    await expect(desk.getByText('DISETUJUI', { exact: true })).toBeVisible(PATIENT);
    await keepScreen(desk, 'carousel-disetujui');
    await desk.getByRole('button', { name: 'Ke Kotak Keluar' }).click();
  });

  await test.step('package', async () => {
    await panel.getByText('Pilihan paket').click();
    await panel.getByRole('textbox', { name: 'Folder tujuan' }).fill(join(host.folder, 'flashdisk'));
    await panel.getByRole('button', { name: 'Buat paket' }).click();
    await expect(panel.getByText('BACA-SAYA.html')).toBeVisible(PATIENT);
    const out = join(host.folder, 'flashdisk');
    const [folder = ''] = readdirSync(out).filter((name) => !name.endsWith('.zip'));
    const pictures = readdirSync(join(out, folder, 'ig_carousel')).filter((name) => !name.endsWith('.txt'));
    expect(pictures.map((name) => name.split('.')[0])).toEqual(['01', '02', '03', '04', '05', '06']);
    const readMe = readFileSync(join(out, folder, 'BACA-SAYA.txt'), 'utf8');
    expect([...readMe.matchAll(/Unggah ig_carousel\/(\d\d)/g)].map(([, page]) => page)).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
    ]);
  });
});

test('what the check finds on one page of several leads to that page and its field', async ({ desk }) => {
  const panel = desk.getByRole('complementary', { name: TITLE });
  await planCarousel(desk, panel);
  await fillTips(desk);
  await points(desk).nth(2).fill('');
  await expect(desk.getByRole('status').filter({ hasText: /^Tersimpan$/ })).toBeVisible();
  await desk.getByRole('button', { name: 'Kembali ke agenda' }).click();
  await panel.getByRole('button', { name: 'Periksa dan ajukan' }).click();
  const findings = desk.getByRole('region', { name: 'Pemeriksaan' });
  const empty = findings.getByRole('listitem').filter({ hasText: 'Bagian wajib masih kosong' });
  await expect(empty).toContainText(/Instagram Carousel · halaman 4 · /u, PATIENT);
  await empty.getByRole('button', { name: 'Perbaiki' }).click();
  await expect(points(desk).nth(2)).toBeFocused();
  await expect(count(desk, 'Halaman 4 dari 6')).toBeVisible();
});
