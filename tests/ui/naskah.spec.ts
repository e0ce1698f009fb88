import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';
import { WORD_HTML } from './word-clipboard.ts';

/** Opens Naskah and a new release in it. */
async function writeNew(desk: Page): Promise<Locator> {
  await openRoom(desk);
  await desk.getByRole('button', { name: 'Naskah baru' }).click();
  const editor = desk.getByRole('textbox', { name: 'Teras dan tubuh berita' });
  await editor.waitFor();
  return editor;
}

async function openRoom(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Naskah', exact: true }).click();
  await desk.getByRole('heading', { name: 'Naskah', exact: true }).waitFor();
}

async function untilSaved(desk: Page): Promise<void> {
  // The window's own bar says the word too, before anything was changed in it.
  await expect(desk.getByRole('status').and(desk.getByText('Tersimpan', { exact: true }))).toBeVisible();
}

test('a release is written in its parts and is there after a reload', async ({ desk }) => {
  const editor = await writeNew(desk);
  await desk.getByRole('textbox', { name: 'Judul' }).fill('Jaksa Menyapa Pelajar di Aula');
  await editor.locator('[data-lead]').click();
  await desk.keyboard.type('Kejaksaan menyapa pelajar.');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('Hadir lima puluh pelajar.');
  await untilSaved(desk);
  await desk.reload();
  await expect(desk.getByRole('textbox', { name: 'Judul' })).toHaveValue('Jaksa Menyapa Pelajar di Aula');
  await expect(desk.locator('[data-lead]')).toHaveText('Kejaksaan menyapa pelajar.');
  await expect(desk.locator('.letter > p').nth(1)).toHaveText('Hadir lima puluh pelajar.');
});

test('no word is lost when the backend is killed while somebody types and the page is loaded again', async ({
  desk,
  host,
}) => {
  const editor = await writeNew(desk);
  await desk.getByRole('textbox', { name: 'Judul' }).fill('Uji mati mendadak');
  await untilSaved(desk);
  await editor.locator('[data-lead]').click();
  const words = Array.from({ length: 30 }, (_, index) => `kata${index}`);
  for (const [index, word] of words.entries()) {
    if (index === 15) host.crashBackend();
    await desk.keyboard.type(`${word} `);
  }
  await desk.reload();
  await expect(async () => {
    const retry = desk.getByRole('button', { name: 'Coba lagi' });
    if (await retry.isVisible()) await retry.click();
    await expect(desk.locator('[data-lead]')).toHaveText(words.join(' '), { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await untilSaved(desk);
});

test('the archive is searched while typing, with the found words marked', async ({ desk }) => {
  const editor = await writeNew(desk);
  await desk.getByRole('textbox', { name: 'Judul' }).fill('Gelar Pameran Kriya Bambu');
  await editor.locator('[data-lead]').click();
  await desk.keyboard.type('Pameran dibuka untuk umum.');
  await untilSaved(desk);
  await desk.getByRole('button', { name: 'Kembali ke daftar naskah' }).click();
  await desk.getByRole('searchbox').pressSequentially('bambu kri');
  const row = desk.getByRole('list', { name: 'Daftar naskah' }).getByRole('button');
  await expect(row).toHaveCount(1);
  await expect(row.locator('mark')).toHaveText(['Kriya', 'Bambu']);
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `naskah-cari-${theme}`);
  });
});

test('old releases are tried, then imported; every file that cannot be one is named', async ({ desk }) => {
  await openRoom(desk);
  await desk.getByRole('button', { name: 'Impor arsip lama' }).first().click();
  await desk.getByLabel('Berkas siaran pers lama').setInputFiles([
    {
      name: 'lama.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Jaksa Pulang Kampung\n\nTeluk Padma, 3 Mei 2024 - Isi berita.'),
    },
    { name: 'kosong.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    { name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ]);
  await expect(desk.getByText('1 naskah siap diimpor')).toBeVisible();
  await expect(desk.getByText('kosong.txt: Berkas kosong')).toBeVisible();
  await expect(desk.getByText('surat.pdf: Jenis pdf belum bisa diimpor')).toBeVisible();
  await desk.getByRole('button', { name: 'Impor 1 naskah' }).click();
  await desk.getByRole('button', { name: 'Lihat arsip' }).click();
  await desk.getByRole('searchbox').fill('pulang kampung');
  await expect(desk.getByRole('list', { name: 'Daftar naskah' }).getByRole('button')).toHaveCount(1);
});

test('a paste from Word leaves its words, marks and lists, and nothing of its styles or comments', async ({
  desk,
}) => {
  const editor = await writeNew(desk);
  await desk.getByRole('textbox', { name: 'Judul' }).fill('Tempelan dari Word');
  await editor.locator('[data-lead]').click();
  await desk.keyboard.type('Kejari menyita uang.');
  await desk.keyboard.press('Enter');
  await editor.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'Tidak dipakai');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, WORD_HTML);
  const pasted = [
    '<p data-lead="">Kejari menyita uang.</p>',
    '<h2>Perkembangan perkara</h2>',
    '<p><strong>Kejari Teluk Padma</strong> menyita uang <em>cash</em> Rp412.000.000 dari tersangka AB.</p>',
    '<ul><li><p>Dua saksi diperiksa</p></li><li><p>Satu <strong>rumah</strong> digeledah</p></li></ul>',
    '<ol><li><p>Pelimpahan tahap dua</p></li></ol>',
    '<p>Barang bukti Jumlah</p>',
    '<p>Telepon genggam 3 buah</p>',
    '<p>Hubungi <a target="_blank" rel="noopener noreferrer nofollow" href="https://kejari-telukpadma.example/layanan">layanan kami</a>.</p>',
  ].join('');
  await expect(editor).toContainText('Hubungi layanan kami.');
  await expect(editor.locator('[style], [class]:not(.ProseMirror-trailingBreak)')).toHaveCount(0);
  await untilSaved(desk);
  await desk.reload();
  await expect.poll(() => editor.innerHTML()).toBe(pasted);
});
