import type { Locator, Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

test.use({ library: 'no-photos' });
test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const grid = (desk: Page): Locator => desk.getByRole('listbox', { name: 'Foto kantor' });
const photo = (desk: Page, name: string | RegExp): Locator => grid(desk).getByRole('option', { name });
const details = (desk: Page, name: string): Locator => desk.getByRole('complementary', { name, exact: true });
const filter = (desk: Page, name: string): Locator =>
  desk.getByRole('navigation', { name: 'Saring foto' }).getByRole('button', { name: new RegExp(`^${name}`) });

/** A photo with a horizon: two colours, so that no two of a test look alike. */
async function picture(sky: string, ground: string, width = 900, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: sky } })
    .composite([
      {
        input: { create: { width, height: Math.round(height / 3), channels: 3, background: ground } },
        gravity: 'south',
      },
    ])
    .withExif({
      IFD2: { DateTimeOriginal: '2026:10:28 09:15:00' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 8/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

async function openPhotos(desk: Page): Promise<void> {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('radio', { name: 'Foto', exact: true }).click();
  await filter(desk, 'Semua foto').waitFor();
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

async function bringIn(desk: Page, files: readonly ReturnType<typeof file>[]): Promise<void> {
  await desk
    .getByLabel('Tambah foto', { exact: true })
    .first()
    .setInputFiles([...files]);
  await expect(desk.getByRole('status').filter({ hasText: /foto masuk/ })).toBeVisible();
}

/** A folder on the disk, as an officer's computer has it. */
function folderWith(files: Readonly<Record<string, Buffer>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'meja-foto-')), 'Kunjungan');
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

test('an empty library teaches the first step, a folder fills it, and each refused file is named with its way out', async ({
  desk,
}) => {
  await openPhotos(desk);
  await expect(desk.getByRole('heading', { name: 'Belum ada foto' })).toBeVisible();
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `foto-kosong-${theme}`);
  });
  const whole = await picture('#8fb7d9', '#5a7d4a');
  const folder = folderWith({
    'apel pagi.jpg': whole,
    'dari iphone.jpg': Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
    'terpotong.jpg': whole.subarray(0, whole.length / 2),
    'rapat.jpg': await picture('#c9b48f', '#57462e'),
  });
  await desk.getByLabel('Tambah satu folder', { exact: true }).first().setInputFiles(folder);
  await expect(desk.getByRole('status').filter({ hasText: '2 foto masuk' })).toBeVisible();
  await expect(desk.getByRole('list', { name: 'Berkas yang ditolak' }).getByRole('listitem')).toHaveText([
    /^\s*Kunjungan\/dari iphone\.jpg Foto HEIC dari ponsel belum bisa dibuka\..*Format → Paling Kompatibel/,
    /^\s*Kunjungan\/terpotong\.jpg Foto ini rusak atau terpotong\./,
  ]);
  await expect(grid(desk).getByRole('option')).toHaveText([/^\s*rapat\s*Tanpa kredit$/, /^\s*apel pagi/]);
  await keepScreen(desk, 'foto-ditolak');
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('a photo picked while another comes in before it stays picked', async ({ desk }) => {
  await openPhotos(desk);
  await bringIn(desk, [file('apel pagi.jpg', await picture('#8fb7d9', '#5a7d4a'))]);
  const picked = Promise.withResolvers<undefined>();
  const asked = desk.waitForRequest('**/api/photo.list');
  await desk.route('**/api/photo.list', async (route) => {
    await picked.promise;
    await route.continue();
  });
  await bringIn(desk, [file('sidang.jpg', await picture('#d9c78f', '#6a4a2d'))]);
  await asked;
  await photo(desk, /^apel pagi/).click();
  picked.resolve(undefined);
  await expect(grid(desk).getByRole('option')).toHaveText([/^\s*sidang/, /^\s*apel pagi/]);
  await expect(details(desk, 'apel pagi')).toBeVisible();
  await expect(grid(desk).getByRole('option', { selected: true })).toHaveText([/^\s*apel pagi/]);
});

test('what is known about a photo is written beside it, saved, undone, found and filtered', async ({
  desk,
}) => {
  await openPhotos(desk);
  await bringIn(desk, [
    file('apel pagi.jpg', await picture('#8fb7d9', '#5a7d4a')),
    file('sidang.jpg', await picture('#d9c78f', '#6a4a2d')),
  ]);
  await photo(desk, /^apel pagi/).click();
  const pane = details(desk, 'apel pagi');
  await expect(pane.getByText('28 Oktober 2026')).toBeVisible();
  await expect(pane.getByText('900 × 600 piksel')).toBeVisible();
  await expect(pane.getByText('Belum dipakai desain mana pun.')).toBeVisible();
  await pane.getByLabel('Kredit foto').fill('Rina Toding');
  await pane.getByLabel('Kredit foto').press('Enter');
  await expect(photo(desk, /^apel pagi/)).toContainText('Foto: Rina Toding');
  await pane.getByLabel('Teks alternatif').fill('IMG_2034.JPG');
  await expect(pane.getByLabel('Teks alternatif')).toHaveAccessibleDescription(/^Ini nama berkas/u);
  await pane.getByLabel('Teks alternatif').fill('Pegawai berbaris di halaman kantor.');
  await pane.getByRole('radio', { name: 'Ada izin' }).click();
  await expect(pane.getByText('Orang yang tampak setuju fotonya diterbitkan.')).toBeVisible();
  await expect(filter(desk, 'Tanpa kredit')).toContainText('1');
  await filter(desk, 'Izin belum ditanya').click();
  await expect(grid(desk).getByRole('option')).toHaveText([/^\s*sidang/]);
  await filter(desk, 'Semua foto').click();
  await desk.getByRole('searchbox', { name: 'Cari foto' }).fill('halaman');
  await expect(grid(desk).getByRole('option')).toHaveText([/^\s*apel pagi/]);
  await photo(desk, /^apel pagi/).click();
  await keepScreen(desk, 'foto-rincian');
  await inBothThemes(desk, () => expectAccessible(desk));
  await desk.setViewportSize({ width: 1920, height: 1080 });
  await keepScreen(desk, 'foto-rincian-1920');
  await desk.setViewportSize({ width: 1366, height: 768 });
  await grid(desk).focus();
  await desk.keyboard.press('ControlOrMeta+z');
  await expect(pane.getByRole('radio', { name: 'Belum ditanya' })).toBeChecked();
});

test('by keys alone: arrows pick, Enter leads to the details, Delete bins an unused photo and Ctrl Z brings it back', async ({
  desk,
}) => {
  await openPhotos(desk);
  await bringIn(desk, [
    file('satu.jpg', await picture('#a33', '#511')),
    file('dua.jpg', await picture('#3a3', '#151')),
    file('tiga.jpg', await picture('#33a', '#115')),
  ]);
  await grid(desk).focus();
  await expect(photo(desk, /^tiga/)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('ArrowRight');
  await expect(photo(desk, /^dua/)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Enter');
  await expect(details(desk, 'dua').getByLabel('Judul')).toBeFocused();
  await desk.keyboard.type(' kali');
  await desk.keyboard.press('Escape');
  await expect(grid(desk)).toBeFocused();
  await expect(photo(desk, /^dua kali/)).toBeVisible();
  await expect(photo(desk, /^dua/)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('End');
  await expect(photo(desk, /^satu/)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Delete');
  await expect(desk.getByText('Foto “satu” dipindah ke Sampah.')).toBeVisible();
  await expect(grid(desk).getByRole('option')).toHaveText([/^\s*tiga/, /^\s*dua/]);
  await desk.keyboard.press('ControlOrMeta+z');
  await expect(grid(desk).getByRole('option')).toHaveText([/^\s*tiga/, /^\s*dua/, /^\s*satu/]);
});

test('a picture from the clipboard and a dropped file come in, and a long import is stopped without losing what is in', async ({
  desk,
}) => {
  await openPhotos(desk);
  const bytes = [...(await picture('#e0a060', '#403020', 300, 200))];
  await desk.evaluate((numbers) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(numbers)], 'image.png', { type: 'image/png' }));
    window.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, bytes);
  await expect(grid(desk).getByRole('option')).toHaveText([/^\s*Tempelan/]);
  const many = await Promise.all(
    Array.from({ length: 40 }, async (_, step) => [
      ...(await picture(`rgb(${step * 6},90,120)`, '#222', 240, 160)),
    ]),
  );
  const data = await desk.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const [place, numbers] of files.entries())
      transfer.items.add(
        new File([new Uint8Array(numbers)], `seri ${place + 1}.jpg`, { type: 'image/jpeg' }),
      );
    return transfer;
  }, many);
  await grid(desk).dispatchEvent('drop', { dataTransfer: data });
  await desk
    .getByRole('region', { name: 'Memasukkan foto' })
    .getByRole('button', { name: 'Batalkan' })
    .click();
  await expect(desk.getByRole('status').filter({ hasText: 'Dibatalkan;' })).toBeVisible();
  const kept = await grid(desk).getByRole('option').count();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(41);
});

test('of five thousand photos only those in sight are on the screen, wherever the list is scrolled to', async ({
  desk,
  host,
}) => {
  await openPhotos(desk);
  await bringIn(desk, [file('satu.jpg', await picture('#a33', '#511'))]);
  const { DatabaseSync } = await import('node:sqlite');
  const library = new DatabaseSync(join(host.folder, 'library.db'));
  library.exec(`INSERT INTO photo
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4999)
    SELECT 'foto-' || i, office_uid, device_uid, 1, 'asli-' || i, 'a.jpg', working_sha256, width_px, height_px,
      small_sha256, large_sha256, 'Nomor ' || i, '', 'belum', '', 0, NULL, 'nomor ' || i,
      printf('2020-01-01T00:00:00.%04dZ', i), updated_at, NULL, '', NULL FROM n, photo WHERE photo.title = 'satu'`);
  library.close();
  await desk.reload();
  await openPhotos(desk);
  await expect(filter(desk, 'Semua foto')).toContainText('5.000');
  await grid(desk).focus();
  await desk.keyboard.press('End');
  await expect(photo(desk, /^Nomor 1 /)).toHaveAttribute('aria-selected', 'true');
  await expect(photo(desk, /^Nomor 1 /)).toHaveAttribute('aria-posinset', '5000');
  expect(await grid(desk).getByRole('option').count()).toBeLessThan(80);
  await desk.keyboard.press('Home');
  await expect(photo(desk, /^satu/)).toHaveAttribute('aria-selected', 'true');
  await keepScreen(desk, 'foto-lima-ribu');
});

test('a slot takes a photo of the office: used last first, credit and alternative text proposed, where it is used told', async ({
  desk,
}) => {
  await openPhotos(desk);
  await bringIn(desk, [
    file('lama.jpg', await picture('#8fb7d9', '#5a7d4a')),
    file('baru.jpg', await picture('#d9c78f', '#6a4a2d')),
  ]);
  await photo(desk, /^lama/).click();
  const pane = details(desk, 'lama');
  await pane.getByLabel('Kredit foto').fill('Rina Toding');
  await pane.getByLabel('Teks alternatif').fill('Pegawai berbaris di halaman.');
  await pane.getByLabel('Catatan izin').focus();
  await photo(desk, /^baru/).click();
  await details(desk, 'baru')
    .getByRole('checkbox', { name: /harus ditutup$/ })
    .check();
  await expect(photo(desk, /Perlu ditutup/)).toBeVisible();

  await beginQuote(desk);
  await desk.getByRole('button', { name: 'Pilih dari foto kantor' }).click();
  const picker = desk.getByRole('dialog', { name: 'Pilih dari foto kantor' });
  await expect(grid(desk).getByRole('option')).toHaveText([/baru/, /lama/]);
  await photo(desk, /baru/).click();
  await expect(picker.getByRole('button', { name: 'Pakai foto ini' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(picker.getByText(/^Foto ini masih harus ditutup/)).toBeVisible();
  await keepScreen(desk, 'foto-pilih');
  await expectAccessible(desk);
  await grid(desk).focus();
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  const form = desk.getByRole('form', { name: 'Isian' });
  await expect(form.getByLabel('Kredit foto')).toHaveValue('Rina Toding');
  await expect(form.getByLabel('Teks alternatif')).toHaveValue('Pegawai berbaris di halaman.');
  await form.getByRole('button', { name: 'Foto kantor' }).scrollIntoViewIfNeeded();
  await keepScreen(desk, 'foto-di-isian');
  await expect(desk.getByRole('status').filter({ hasText: /^Tersimpan$/ })).toBeVisible();

  await openPhotos(desk);
  await photo(desk, /^lama/).click();
  await expect(details(desk, 'lama').getByRole('button', { name: 'Buang ke Sampah' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(details(desk, 'lama').getByText('Masih dipakai 1 desain', { exact: false })).toBeVisible();
  await details(desk, 'lama').getByRole('region', { name: 'Dipakai di' }).getByRole('button').click();
  await form.waitFor();
  await desk.getByRole('button', { name: 'Lepas foto' }).click();
  await form
    .getByLabel('Foto', { exact: true })
    .locator('input[type=file]')
    .setInputFiles([file('dari isian.jpg', await picture('#446', '#223'))]);
  await desk.getByRole('button', { name: /^Titik utama foto/ }).waitFor();
  await desk.getByRole('button', { name: 'Foto kantor' }).click();
  await expect(desk.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await expect(photo(desk, /dari isian/)).toBeVisible();
});

test('faces are covered in a copy, by mouse and by keys, taken back while drawing, and the copy leads to its original', async ({
  desk,
}) => {
  await openPhotos(desk);
  await bringIn(desk, [file('saksi.jpg', await picture('#8fb7d9', '#5a7d4a'))]);
  await photo(desk, /^saksi/).click();
  await details(desk, 'saksi')
    .getByRole('checkbox', { name: /harus ditutup$/ })
    .check();
  await details(desk, 'saksi').getByRole('button', { name: 'Tutup wajah atau pelat' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Tutup wajah atau pelat' });
  const save = dialog.getByRole('button', { name: 'Simpan salinan tertutup' });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  const board = dialog.getByRole('group', { name: /^Foto: seret/ });
  const box = await board.boundingBox();
  if (box === null) throw new Error('the photo is not on the screen');
  await desk.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1);
  await desk.mouse.down();
  await desk.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5, { steps: 4 });
  await desk.mouse.up();
  await expect(board.getByRole('button')).toHaveCount(1);
  await dialog.getByRole('radio', { name: 'Kotak' }).click();
  await dialog.getByRole('button', { name: 'Tambah penutup di tengah' }).click();
  const second = board.getByRole('button', { name: 'Penutup 2, Kotak' });
  const placeOf = () =>
    second.evaluate(({ style }) => [style.left, style.width].map(parseFloat).map(Math.round));
  await second.focus();
  await desk.keyboard.press('Shift+ArrowRight');
  await desk.keyboard.press('Alt+ArrowRight');
  expect(await placeOf()).toEqual([45, 21]);
  await desk.keyboard.press('Delete');
  await expect(second).toBeHidden();
  await dialog.getByRole('radio', { name: 'Kotak' }).focus();
  for (let step = 0; step < 3; step += 1) await desk.keyboard.press('ControlOrMeta+z');
  expect(await placeOf()).toEqual([40, 20]);
  await keepScreen(desk, 'foto-tutup');
  await expectAccessible(desk);
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByText('Salinan tertutup dari “saksi” dibuat.')).toBeVisible();
  await expect(grid(desk).getByRole('option')).toHaveText([/Sudah ditutup\s*saksi/, /Perlu ditutup\s*saksi/]);
  await expect(photo(desk, /Sudah ditutup/)).toHaveAttribute('aria-selected', 'true');
  await keepScreen(desk, 'foto-tertutup');
  await desk.getByRole('button', { name: 'Lihat foto asalnya' }).click();
  await expect(photo(desk, /Perlu ditutup/)).toHaveAttribute('aria-selected', 'true');
  await expect(details(desk, 'saksi').getByRole('checkbox', { name: /harus ditutup$/ })).toBeChecked();
  await grid(desk).focus();
  await desk.keyboard.press('ControlOrMeta+z');
  await expect(grid(desk).getByRole('option')).toHaveText([/Perlu ditutup\s*saksi/]);
});

test('a photo that a design shows open gives way to its covered copy with one button, and Ctrl Z brings it back', async ({
  desk,
}) => {
  await openPhotos(desk);
  await bringIn(desk, [file('saksi.jpg', await picture('#8fb7d9', '#5a7d4a'))]);
  await beginQuote(desk);
  await desk.getByRole('button', { name: 'Pilih dari foto kantor' }).click();
  await photo(desk, /saksi/).click();
  await desk.getByRole('button', { name: 'Pakai foto ini' }).click();
  await desk.getByRole('textbox', { name: 'Judul desain' }).fill('Kutipan saksi');
  await desk.getByRole('textbox', { name: 'Judul desain' }).press('Enter');
  await expect(desk.getByRole('status').filter({ hasText: /^Tersimpan$/ })).toBeVisible();

  await openPhotos(desk);
  await photo(desk, /^saksi/).click();
  const pane = details(desk, 'saksi');
  const offer = pane.getByRole('region', { name: 'Masih terbuka di desain' });
  const uses = pane.getByRole('region', { name: 'Dipakai di' });
  await expect(uses.getByRole('button', { name: 'Kutipan saksi' })).toBeVisible();
  await expect(offer).toBeHidden();
  await pane.getByRole('button', { name: 'Tutup wajah atau pelat' }).click();
  await desk.getByRole('button', { name: 'Tambah penutup di tengah' }).click();
  await desk.getByRole('button', { name: 'Simpan salinan tertutup' }).click();
  await expect(photo(desk, /Sudah ditutup/)).toHaveAttribute('aria-selected', 'true');
  await expect(offer.getByText('Berganti di “Kutipan saksi”')).toBeVisible();
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `foto-ganti-${theme}`);
  });

  await offer.getByRole('button', { name: 'Ganti dengan salinan tertutup' }).click();
  await expect(
    desk.getByText('Desain yang memakai “saksi” kini menampilkan salinan tertutupnya.'),
  ).toBeVisible();
  await expect(uses.getByRole('button', { name: 'Kutipan saksi' })).toBeVisible();
  await expect(offer).toBeHidden();
  await grid(desk).focus();
  await desk.keyboard.press('ControlOrMeta+z');
  await expect(offer).toBeVisible();
  await expect(uses.getByText('Belum dipakai desain mana pun.')).toBeVisible();
});

async function beginQuote(desk: Page): Promise<void> {
  await desk.getByRole('radio', { name: 'Templat', exact: true }).click();
  await desk.getByRole('button', { name: /^Contoh: Kutipan pimpinan/ }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await desk.getByRole('form', { name: 'Isian' }).waitFor();
}
