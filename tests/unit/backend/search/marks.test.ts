import { openInMemory } from '#backend/db/open.ts';
import { createLetterReader } from '#backend/search/index-letters.ts';
import { matchExpression } from '#backend/search/match-expression.ts';
import { indexText } from '#core/search/index-text.ts';
import type { QueryTerm } from '#core/search/parse-query.ts';
import { hitsIn, phrasesOf } from '#core/search/phrase-hits.ts';
import { markedHtml } from '#core/search/snippet.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const read = createLetterReader();

/** The index itself, with the words and the marks of the product's. */
function openIndex() {
  const db = openInMemory();
  db.exec(
    `CREATE VIRTUAL TABLE index_of USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
  );
  const write = db.prepare('INSERT INTO index_of (title, body) VALUES (?, ?)');
  const marked = db.prepare(
    `SELECT highlight(index_of, 0, '<mark>', '</mark>') AS title, highlight(index_of, 1, '<mark>', '</mark>') AS body
       FROM index_of WHERE index_of MATCH ?`,
  );
  const empty = db.prepare('DELETE FROM index_of');
  return (title: string, body: string, terms: readonly QueryTerm[]) => {
    write.run(title, body);
    const expression = terms.map((term) => matchExpression([term]).wanted).join(' OR ');
    const row = marked.get(expression);
    empty.run();
    return row ?? { title, body };
  };
}

/** Letters that fold, letters that do not, marks of their own, what parts words, and what is two units wide. */
const CHARACTERS = [
  ...Array.from('aAbBeE1 .-“”–…\n'),
  ...Array.from('éÉñÑßİıµſёЁΩΆạÅﬁ中ا٣𐐀'),
  '\u0301',
  '\u0323',
  '\u00A0',
  '\u200D',
  '👩',
  'e\u0301',
];
const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 40 }).map((all) => all.join(''));
const word = fc.string({ unit: fc.constantFrom(...Array.from('aAbeE1éñßİµё𐐀')), minLength: 1, maxLength: 3 });
const term: fc.Arbitrary<QueryTerm> = fc.record({
  kind: fc.constantFrom('word', 'phrase', 'prefix'),
  field: fc.constantFrom('any', 'title'),
  text: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  excluded: fc.constant(false),
});

test('what is marked is exactly what the index marks, whatever the letters', () => {
  const indexed = openIndex();
  fc.assert(
    fc.property(text, text, fc.array(term, { minLength: 1, maxLength: 3 }), (title, body, terms) => {
      const phrases = phrasesOf(terms, read);
      expect({
        title: markedHtml(title, hitsIn(indexText(title, read), 'title', phrases)),
        body: markedHtml(body, hitsIn(indexText(body, read), 'text', phrases)),
      }).toEqual(indexed(title, body, terms));
    }),
    { numRuns: 5_000 },
  );
});

test('every letter of the languages of this archipelago and of Europe is read as the index reads it', () => {
  const indexed = openIndex();
  const letters = Array.from({ length: 0x2_100 - 0x80 }, (_, index) => String.fromCodePoint(0x80 + index));
  const wrong = letters.filter((letter) => {
    const body = `a${letter}b a ${letter} b`;
    const term = { kind: 'word', field: 'any', text: `a${letter}b`, excluded: false } as const;
    const marked = markedHtml(body, hitsIn(indexText(body, read), 'text', phrasesOf([term], read)));
    return marked !== (indexed('', body, [term]) as { readonly body: string }).body;
  });
  expect(wrong).toEqual([]);
});
