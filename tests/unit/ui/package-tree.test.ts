import { packageTree } from '#ui/kotak-keluar/package-tree.ts';
import { expect, test } from 'vitest';

test('a package shows its files first, then each folder once with all its bytes', () => {
  const files = [
    { path: 'BACA-SAYA.html', bytes: 10 },
    { path: 'ig_feed_4x5/01.png', bytes: 5 },
    { path: 'ig_feed_4x5/caption.txt', bytes: 2 },
    { path: 'manifest.json', bytes: 1 },
  ];
  expect(packageTree(files)).toEqual([
    { name: 'BACA-SAYA.html', isFolder: false, bytes: 10, title: 'BACA-SAYA.html' },
    { name: 'manifest.json', isFolder: false, bytes: 1, title: 'manifest.json' },
    { name: 'ig_feed_4x5', isFolder: true, bytes: 7, title: 'ig_feed_4x5/01.png\nig_feed_4x5/caption.txt' },
  ]);
});
