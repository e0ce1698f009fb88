import { opening } from '#core/search/snippet.ts';
import { expect, test } from 'vitest';

test.each([
  ['Jaksa menyapa pelajar.', 30, 'Jaksa menyapa pelajar.'],
  ['Jaksa menyapa pelajar.', 22, 'Jaksa menyapa pelajar.'],
  ['Jaksa menyapa pelajar.', 21, 'Jaksa menyapa …'],
  ['Jaksa menyapa pelajar.', 13, 'Jaksa menyapa …'],
  ['Jaksa menyapa, lalu pergi', 16, 'Jaksa menyapa …'],
  ['Pertanggungjawaban anggaran desa', 5, 'Pertanggungjawaban …'],
  ['Pertanggungjawaban', 5, 'Pertanggungjawaban'],
  ['', 5, ''],
])('"%s" opened at %d is "%s"', (text, maxLength, expected) => {
  expect(opening(text, maxLength)).toBe(expected);
});
