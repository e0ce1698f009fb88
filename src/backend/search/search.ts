import type { SearchAnswer } from '#contract/calls/search.ts';
import type { LetterReader } from '#core/search/index-text.ts';
import type { SearchQuery } from '#core/search/parse-query.ts';
import { reading, type Db } from '../db/query.ts';
import { filterOf, type SearchScope } from './filter.ts';
import { hitsOf } from './hits.ts';
import { matchExpression } from './match-expression.ts';
import { LOT, newest, ranked } from './ranking.ts';
import { reranked, type Candidate } from './rerank.ts';

/**
 * Answers a query: the index ranks (number 8, title 10, lead 4, body 1, people 6, tags 3), the best are put in order,
 * and for the page that is shown titles are marked and excerpts cut. Without any word, the newest come first.
 * @param read what the index makes of a letter, so that what is marked is what it found
 */
export function search(db: Db, read: LetterReader, query: SearchQuery, scope: SearchScope): SearchAnswer {
  const started = performance.now();
  const found = reading(db, () => find(db, read, query, scope));
  return { ...found, tookMs: Math.round((performance.now() - started) * 10) / 10 };
}

function find(
  db: Db,
  read: LetterReader,
  query: SearchQuery,
  scope: SearchScope,
): Omit<SearchAnswer, 'tookMs'> {
  const match = matchExpression(query.terms);
  const filter = filterOf(query, scope);
  if (match.wanted === null) {
    const { candidates, total } = newest(db, match.unwanted, filter, scope);
    return { total, hits: hitsOf(db, read, query, candidates) };
  }
  const expression = match.unwanted === null ? match.wanted : `(${match.wanted}) NOT (${match.unwanted})`;
  const { candidates, total } = ranked(db, expression, filter, scope);
  return { total, hits: hitsOf(db, read, query, pageOf(candidates, query, scope, read)) };
}

/** Put in order lot by lot, so that no page repeats or leaves out what another one shows. */
function pageOf(
  candidates: readonly Candidate[],
  query: SearchQuery,
  { offset, limit }: SearchScope,
  read: LetterReader,
): readonly Candidate[] {
  const firstLot = Math.floor(offset / LOT);
  const ordered: Candidate[] = [];
  for (let from = firstLot * LOT; from < Math.min(candidates.length, offset + limit); from += LOT)
    ordered.push(...reranked(candidates.slice(from, from + LOT), query, read));
  return ordered.slice(offset - firstLot * LOT, offset - firstLot * LOT + limit);
}
