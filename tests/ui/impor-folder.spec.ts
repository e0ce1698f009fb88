import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

/** The first bytes of a program, under a name that promises a text. */
const BINARY = Buffer.from([
  0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, 0x04, 0x00, 0xff, 0xff, 0xb8, 0x00,
]);
const FILES: readonly (readonly [string, string | Buffer])[] = [
  [
    '2023/maret/kopi.txt',
    'Jaksa Ngopi Bareng Nelayan\n\nTeluk Padma, 3 Maret 2023 - Nelayan bertanya tentang jaring trol.',
  ],
  ['2024/sawah.md', '# Jaksa Jaga Sawah\n\nTeluk Padma, 8 Mei 2024 - Petani melaporkan pupuk langka.'],
  [
    '2024/pasar.html',
    '<html><body><h1>Jaksa Menyapa Pasar Senggol</h1><p>Teluk Padma, 9 Juni 2024 - Pedagang menimbang ulang beras.</p></body></html>',
  ],
  ['2024/rusak.txt', BINARY],
];

test('a folder with folders in it is imported whole, what is no text is refused by its name, and the texts are found', async ({
  desk,
}) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'meja-impor-')), 'arsip');
  for (const [name, content] of FILES) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  await desk.getByRole('button', { name: 'Naskah', exact: true }).click();
  await desk.getByRole('button', { name: 'Impor arsip lama' }).first().click();
  const chooser = desk.waitForEvent('filechooser');
  await desk.getByRole('button', { name: 'Pilih folder' }).click();
  await (await chooser).setFiles(folder);

  await expect(desk.getByRole('status').filter({ hasText: 'siap diimpor' })).toHaveText(
    /^\s*3 naskah siap diimpor\s*0 sudah ada, 1 ditolak\s*$/,
  );
  await expect(desk.getByText('arsip/2024/rusak.txt: Bukan berkas teks')).toBeVisible();
  const recognised = desk.getByRole('region', { name: 'Yang dikenali' }).getByRole('listitem');
  await expect(recognised).toHaveCount(3);
  for (const name of ['2023/maret/kopi.txt', '2024/sawah.md', '2024/pasar.html'])
    await expect(recognised.filter({ hasText: `arsip/${name}` })).toBeVisible();

  await desk.getByRole('button', { name: 'Impor 3 naskah' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'masuk arsip' })).toHaveText(
    /^\s*3 naskah masuk arsip\s*0 sudah ada, 1 ditolak\s*$/,
  );
  await expect(desk.getByText('arsip/2024/rusak.txt: Bukan berkas teks')).toBeVisible();
  rmSync(join(folder, '..'), { recursive: true });

  await desk.getByRole('button', { name: 'Lihat arsip' }).click();
  const found = desk.getByRole('list', { name: 'Daftar naskah' }).getByRole('button');
  for (const [words, title] of [
    ['jaring trol', 'Jaksa Ngopi Bareng Nelayan'],
    ['pupuk langka', 'Jaksa Jaga Sawah'],
    ['menimbang ulang', 'Jaksa Menyapa Pasar Senggol'],
  ] as const) {
    await desk.getByRole('searchbox').fill(words);
    await expect(found).toHaveCount(1);
    await expect(found).toContainText(title);
  }
});
