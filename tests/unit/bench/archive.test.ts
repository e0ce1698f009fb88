import { parseQuery } from '#core/search/parse-query.ts';
import { expect, test } from 'vitest';
import { seededArchive } from '../../bench/library/archive.ts';
import { monthItems } from '../../bench/library/month-items.ts';
import { mixedQueries } from '../../bench/library/queries.ts';
import { archiveVocabulary } from '../../bench/library/words.ts';
import { PeerMissing, requirePeer } from '../../bench/peers.ts';

test('an archive is the same each time, and a longer one begins with the shorter', () => {
  const three = [...seededArchive(3)];
  expect([...seededArchive(5)].slice(0, 3)).toEqual(three);
  expect(three.map(({ number }) => number)).toEqual([
    'PR-1/Z.1.1/Kph.3/01/2010',
    'PR-2/Z.1.2/Kph.3/02/2010',
    'PR-3/Z.1.3/Kph.3/03/2010',
  ]);
  expect(new Set(three.map(({ document }) => document.headline)).size).toBe(3);
});

test('its words are as many as a large archive has, the most frequent ones real', () => {
  const { words, draw } = archiveVocabulary();
  expect([words.length, new Set(words).size]).toEqual([60_000, 60_000]);
  expect(words.slice(0, 20)).toContain('dan');
  expect([draw(0), draw(0.999_999)]).toEqual([words[0], words.at(-1)]);
});

test('what is asked is a mix of words, beginnings, phrases and numbers, all of them questions', () => {
  const vocabulary = archiveVocabulary();
  const queries = mixedQueries(vocabulary, [...seededArchive(50, vocabulary)]);
  const terms = queries.flatMap(
    ({ text, asYouType }) => parseQuery(text, asYouType ? 'asYouType' : 'complete').terms,
  );
  expect(queries.length).toBe(86);
  expect(new Set(terms.map(({ kind, field }) => `${kind} ${field}`))).toEqual(
    new Set(['word any', 'phrase any', 'prefix any', 'word number']),
  );
  expect(queries.every(({ text }) => parseQuery(text).terms.length > 0)).toBe(true);
});

test('a month holds as many items as asked for, within its five weeks', () => {
  const items = monthItems(50);
  expect(items).toHaveLength(50);
  expect(items.filter(({ endsOn }) => endsOn !== null)).toHaveLength(2);
  const days = items.map(({ plannedOn }) => plannedOn ?? '').sort();
  expect([days[0], days.at(-1)]).toEqual(['2026-11-01', '2026-12-05']);
});

test('a peer that is not installed is named together with what to run', () => {
  expect(() => requirePeer('tidak-ada')).toThrow(PeerMissing);
  expect(() => requirePeer('tidak-ada')).toThrow('npm ci --prefix tests/bench/peers');
});
