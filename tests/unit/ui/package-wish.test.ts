import { NO_WISH, packageWish, wishProblems } from '#ui/kotak-keluar/package-wish.ts';
import { expect, test } from 'vitest';

test('nothing typed is no wish', () => {
  expect([wishProblems(NO_WISH), packageWish(NO_WISH)]).toEqual([
    {},
    { outDir: null, maxBytes: null, budgetBytes: null },
  ]);
});

test('sizes are megabytes in the Indonesian or the English way, the folder as typed', () => {
  const typed = { folder: ' E:\\Unggahan ', part: '1,5', whole: '20' };
  expect([wishProblems(typed), packageWish(typed)]).toEqual([
    {},
    { outDir: 'E:\\Unggahan', maxBytes: 1_500_000, budgetBytes: 20_000_000 },
  ]);
});

test.each(['0', '-5', 'lima', '5 MB', '1.234,5', '0,001'])('%s is no size', (size) => {
  expect(wishProblems({ folder: '', part: size, whole: size })).toEqual({ part: 'size', whole: 'size' });
});

test.each(['Unggahan', './paket', 'E:Unggahan', '~/paket'])(
  '%s is no whole address of a folder',
  (folder) => {
    expect(wishProblems({ ...NO_WISH, folder })).toEqual({ folder: 'folder' });
  },
);
