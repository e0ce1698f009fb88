import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '#core/search/parse-query.ts';
import { markedHtml, snippetParts } from '#core/search/snippet.ts';

const word = (text: string, change = {}) => ({
  kind: 'word',
  field: 'any',
  text,
  excluded: false,
  ...change,
});

test('words, phrases, beginnings, exclusions, fields and days are read apart', () => {
  expect(parseQuery('dana "desa karang" -sawi pen* judul:tahap nomor:"PR-54" tanggal:2026-03')).toEqual({
    terms: [
      word('dana'),
      word('desa karang', { kind: 'phrase' }),
      word('sawi', { excluded: true }),
      word('pen', { kind: 'prefix' }),
      word('tahap', { field: 'title' }),
      word('PR-54', { kind: 'phrase', field: 'number' }),
    ],
    from: '2026-03-01',
    to: '2026-03-31',
  });
});

test('what has no meaning of its own is taken as words', () => {
  expect(parseQuery('AND foo:bar (1) tanggal:besok " - * PR-54/Kph.2/09/2024').terms).toEqual([
    word('AND'),
    word('foo:bar'),
    word('(1)'),
    word('tanggal:besok'),
    word(' - * PR-54/Kph.2/09/2024'.trim(), { kind: 'phrase' }),
  ]);
});

test('two days ask for what both allow', () => {
  expect(parseQuery('tanggal:2026 tanggal:2026-03-09')).toEqual({
    terms: [],
    from: '2026-03-09',
    to: '2026-03-09',
  });
});

test('the last word matches by its beginning only while it is being typed', () => {
  expect(parseQuery('dana de', 'asYouType').terms).toEqual([word('dana'), word('de', { kind: 'prefix' })]);
  expect(parseQuery('dana de ', 'asYouType').terms).toEqual([word('dana'), word('de')]);
  expect(parseQuery('dana -de', 'asYouType').terms).toEqual([word('dana'), word('de', { excluded: true })]);
});

test('every input of 20,000 is a query whose terms hold a letter or a digit', () => {
  const odd = fc.constantFrom(
    '"',
    '-',
    '*',
    ':',
    '(',
    ')',
    '^',
    '+',
    '{',
    '}',
    'AND',
    'NEAR',
    'judul:',
    'tanggal:',
    '\0',
    ' ',
    'é',
  );
  const input = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(odd, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(input, (text) => {
      const { terms } = parseQuery(text, 'asYouType');
      expect(
        terms.every((term) => /[\p{L}\p{N}\p{Co}]/u.test(term.text) && !/["\p{C}]/u.test(term.text)),
      ).toBe(true);
      expect(terms.length).toBeLessThanOrEqual(24);
    }),
    { numRuns: 20_000 },
  );
});

test('marked text escapes everything but its marks, and those that overlap become one', () => {
  const html = markedHtml('<b> dana & desa "x"', [
    { start: 4, end: 8 },
    { start: 4, end: 15 },
    { start: 11, end: 15 },
  ]);
  expect(html).toBe('&lt;b&gt; <mark>dana &amp; desa</mark> &quot;x&quot;');
  expect(snippetParts(html)).toEqual([
    { text: '<b> ', hit: false },
    { text: 'dana & desa', hit: true },
    { text: ' "x"', hit: false },
  ]);
});

test('any marked text shows the same words again, marked where it was', () => {
  const marks = fc
    .uniqueArray(fc.nat(80), { maxLength: 8 })
    .map((offsets) => offsets.sort((a, b) => a - b))
    .map((offsets) =>
      offsets.slice(0, -1).map((start, index) => ({ start, end: offsets[index + 1] ?? start })),
    );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 81, maxLength: 120 }), marks, (text, all) => {
      const everyOther = all.filter((_, index) => index % 2 === 0);
      const parts = snippetParts(markedHtml(text, everyOther));
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(
        everyOther.map(({ start, end }) => text.slice(start, end)),
      );
    }),
  );
});
