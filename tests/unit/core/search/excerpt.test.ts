import { excerptHtml } from '#core/search/excerpt.ts';
import type { Hit } from '#core/search/phrase-hits.ts';
import { snippetParts } from '#core/search/snippet.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Where words stand in a text; each word is a phrase of its own. */
function hitsOf(text: string, words: readonly string[]): readonly Hit[] {
  return words
    .flatMap((word, phrase) =>
      [...text.matchAll(new RegExp(`(?<!\\w)${word}(?!\\w)`, 'gu'))].map(({ index }) => ({
        start: index,
        end: index + word.length,
        phrase,
      })),
    )
    .sort((a, b) => a.start - b.start || a.phrase - b.phrase);
}

const LONG =
  'Penyidik memeriksa tiga puluh satu saksi. Kepala Kejari menyebut dana desa tahun 2024 dipakai untuk jalan. ' +
  'Warga diminta melapor lewat pos pengaduan jika dana desa belum sampai ke dusun.';

test.each([
  [
    'a short text is shown whole',
    'Dana desa <b> & jalan',
    ['desa'],
    40,
    'Dana <mark>desa</mark> &lt;b&gt; &amp; jalan',
  ],
  ['without a hit the text is opened', LONG, [], 40, 'Penyidik memeriksa tiga puluh satu …'],
  [
    'a hit is shown from its sentence on',
    LONG,
    ['dana'],
    60,
    '… Kepala Kejari menyebut <mark>dana</mark> desa tahun 2024 dipakai untuk …',
  ],
  [
    'the place with the most different words wins over an earlier one with fewer',
    LONG,
    ['dana', 'dusun'],
    60,
    '… lewat pos pengaduan jika <mark>dana</mark> desa belum sampai ke <mark>dusun</mark>.',
  ],
  [
    'where the sentence is too long it is cut between words on both sides',
    LONG,
    ['dipakai'],
    40,
    '… desa tahun 2024 <mark>dipakai</mark> untuk jalan. …',
  ],
  [
    'a paragraph begins as a sentence does, and its break becomes a space',
    `${'kata '.repeat(20)}\nSatu dana\ndesa ${'kata '.repeat(20)}`,
    ['dana'],
    30,
    '… Satu <mark>dana</mark> desa kata kata kata …',
  ],
  [
    'a word longer than the room stays whole',
    `awal ${'x'.repeat(30)} akhir`,
    ['x'.repeat(30)],
    10,
    `… <mark>${'x'.repeat(30)}</mark> …`,
  ],
])('%s', (_, text, words, maxLength, expected) => {
  expect(excerptHtml(text, hitsOf(text, words), maxLength)).toBe(expected);
});

const WORDS = ['dana', 'desa', 'jalan', 'Kejari', 'saksi.', 'Rp1.246', 'a', 'pertanggungjawaban', 'dusun\n'];
const texts = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' ').trim());
const searched = fc.uniqueArray(fc.constantFrom('dana', 'desa', 'jalan'), { maxLength: 3 });

test('any excerpt is a piece of its text in whole words, as long as allowed, with as many different hits as fit', () => {
  fc.assert(
    fc.property(texts, searched, fc.integer({ min: 20, max: 160 }), (text, words, maxLength) => {
      const hits = hitsOf(text, words);
      const parts = snippetParts(excerptHtml(text, hits, maxLength));
      const shown = parts.map((part) => part.text).join('');
      const piece = shown.replace(/^… /u, '').replace(/ …$/u, '');
      expect(piece.length).toBeLessThanOrEqual(maxLength);
      expect(` ${text.replace(/\s+/gu, ' ')} `).toContain(` ${piece} `);
      const marked = parts.filter((part) => part.hit).map((part) => part.text);
      expect(new Set(marked).size).toBe(mostTogether(hits, maxLength));
      // Every searched word that is shown is marked.
      expect(hitsOf(piece, words)).toHaveLength(marked.length);
    }),
    { numRuns: 2_000 },
  );
});

/** How many different phrases stand within that length of each other, at best. */
function mostTogether(hits: readonly Hit[], maxLength: number): number {
  const counts = hits.map(
    (first) =>
      new Set(
        hits
          .filter((hit) => hit.start >= first.start && hit.end - first.start <= maxLength)
          .map((hit) => hit.phrase),
      ).size,
  );
  return Math.max(0, ...counts);
}
