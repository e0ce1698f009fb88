import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafeName, packageFolderName, slug, zipName } from '#core/export/package-names.ts';

test.each([
  ['Klarifikasi: sumbangan "atas nama" Kejari', 'klarifikasi-sumbangan-atas-nama-kejari'],
  ['Jum’at Bersih di Pulau Sumbåwa', 'jumat-bersih-di-pulau-sumbawa'],
  ['CON', 'con-1'],
  ['   ', 'tanpa-judul'],
  ['法務', 'tanpa-judul'],
  [
    'Penyuluhan hukum Jaksa Masuk Sekolah bagi siswa SMA Negeri 1 Teluk Padma',
    'penyuluhan-hukum-jaksa-masuk-sekolah-bagi-siswa',
  ],
])('%s becomes %s', (title, expected) => {
  expect(slug(title)).toBe(expected);
});

test('any title gives a folder name that stands on every disk', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (title, uid) => {
      const item = { uid, title, on: '2026-11-23' };
      const name = packageFolderName(item, new Set());
      expect(isSafeName(name)).toBe(true);
      const second = packageFolderName(item, new Set([name]));
      expect(isSafeName(second)).toBe(true);
      expect(second).not.toBe(name);
      expect(isSafeName(zipName(second, { number: 10, count: 12 }))).toBe(true);
    }),
  );
});

test.each(['nul.txt', 'a'.repeat(81), 'akhir.', 'dua kata', '../naik', 'titik​nol', ''])(
  'the name %j is not safe',
  (name) => {
    expect(isSafeName(name)).toBe(false);
  },
);
