import { describe, expect, test } from 'vitest';
import { hyphenBreaks, leansOnNext, staysTogether } from '#core/design/text/keep-together.ts';
import { normalizeText } from '#core/design/text/normalize.ts';
import { unitsOf } from '#core/design/text/units.ts';

function unitTexts(text: string, smallWords: 'lean' | 'free' = 'free'): readonly string[] {
  return unitsOf(text, smallWords).units.map(({ from, to }) => text.slice(from, to));
}

describe('staysTogether', () => {
  test.each([
    ['Rp18,7', 'miliar'],
    ['Rp', '5.000'],
    ['17', 'November'],
    ['Pasal', '91'],
    ['S.H.,', 'M.H.'],
    ['M.H.,', 'M.Kn.,'],
    ['Dr.', 'Arunika'],
    ['86', 'pelajar,'],
    ['08.00', 'WITA.'],
    ['Kelas', 'IIB'],
  ])('keeps %s %s on one line', (left, right) => {
    expect(staysTogether(left, right)).toBe(true);
  });

  test.each([
    ['Tirtayasa,', 'S.H.,'],
    ['November', '2026'],
    ['Pasal', 'itu'],
    ['86', 'dari'],
    ['kepada', 'warga'],
  ])('lets a line end between %s and %s', (left, right) => {
    expect(staysTogether(left, right)).toBe(false);
  });
});

test('only lower-case small words lean on the next one', () => {
  expect(['di', 'dan', 'Di', 'warga'].map(leansOnNext)).toEqual([true, true, false, false]);
});

test('a compound breaks after its hyphen; names, codes, numbers and addresses do not', () => {
  const words = [
    'berkali-kali',
    'undang-undang,',
    'PR-07/Z.1',
    'Ke-55',
    'se-Indonesia',
    'https://a-b.example',
    '0800-0000',
  ];
  expect(words.map((word) => hyphenBreaks(word))).toEqual([[8], [7], [], [], [], [], []]);
});

test('units are the stretches no line break may split', () => {
  expect(unitTexts('Rp18,7 miliar pada 17 November 2026 berkali-kali')).toEqual([
    'Rp18,7 miliar',
    'pada',
    '17 November',
    '2026',
    'berkali-',
    'kali',
  ]);
  expect(unitTexts('aman untuk dan dari warga', 'lean')).toEqual(['aman', 'untuk dan dari warga']);
});

test('a range of days over two months breaks after its dash and nowhere inside a day', () => {
  expect(unitTexts('Berlaku 23 November–31 Desember 2026, 23–27 November')).toEqual([
    'Berlaku',
    '23 November–',
    '31 Desember',
    '2026,',
    '23–27 November',
  ]);
  expect(unitTexts('Pasal–31 itu')).toEqual(['Pasal–31', 'itu']);
});

test('normalising joins white space, drops what is invisible and keeps no-break spaces and joined emoji', () => {
  expect(normalizeText('  a\n\tb\u00AD\u200Bc \u00A0 d e\u0301 👩‍👧 ')).toBe('a bc\u00A0d é 👩‍👧');
});
