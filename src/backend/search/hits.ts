import type { SearchHit } from '#contract/calls/search.ts';
import { excerptHtml } from '#core/search/excerpt.ts';
import { indexText, type LetterReader } from '#core/search/index-text.ts';
import type { SearchQuery } from '#core/search/parse-query.ts';
import { hitsIn, phrasesOf, type Phrase } from '#core/search/phrase-hits.ts';
import { markedHtml } from '#core/search/snippet.ts';
import { prepared, type Db } from '../db/query.ts';
import type { Candidate } from './rerank.ts';

/** One line of the archive's list at 1366 px: ten more left a lone ellipsis on a second one. */
const EXCERPT_LENGTH = 150;

const OF_PAGE = 'FROM search_doc WHERE id IN (SELECT value FROM json_each(?))';
const LEADS = `SELECT id, lead ${OF_PAGE}`;
/** Long texts, read only where the lead says nothing of what was searched for. */
const FURTHER = `SELECT id, body, people ${OF_PAGE}`;

/**
 * The page's documents as they are shown: their titles marked, and an excerpt of the first of lead, body and people that
 * says something of what was searched for. Cut here and not by the index, which would match anew and split whole texts.
 */
export function hitsOf(
  db: Db,
  read: LetterReader,
  query: SearchQuery,
  page: readonly Candidate[],
): readonly SearchHit[] {
  const phrases = phrasesOf(query.terms, read);
  const excerpts = excerptsOf(
    db,
    read,
    phrases,
    page.map(({ id }) => id),
  );
  return page.map(({ id, uid, kind, number, on, state, title, score }) => ({
    uid,
    kind,
    number: number === '' ? null : number,
    title: markedHtml(title, hitsIn(indexText(title, read), 'title', phrases)),
    on,
    state,
    snippet: excerpts.get(id) ?? '',
    score: Math.round((score ?? 0) * 1000) / 1000,
  }));
}

function excerptsOf(
  db: Db,
  read: LetterReader,
  phrases: readonly Phrase[],
  ids: readonly number[],
): ReadonlyMap<number, string> {
  const excerpts = new Map<number, string>();
  const silent: number[] = [];
  const found = (id: number, text: string): boolean => {
    const hits = hitsIn(indexText(text, read), 'text', phrases);
    if (hits.length > 0) excerpts.set(id, excerptHtml(text, hits, EXCERPT_LENGTH));
    return hits.length > 0;
  };
  // The statement's columns are the fields named here.
  const leads = prepared(db, LEADS).all(JSON.stringify(ids)) as {
    readonly id: number;
    readonly lead: string;
  }[];
  for (const { id, lead } of leads) {
    if (found(id, lead)) continue;
    excerpts.set(id, excerptHtml(lead, [], EXCERPT_LENGTH));
    silent.push(id);
  }
  if (silent.length === 0 || phrases.length === 0) return excerpts;
  for (const { id, body, people } of furtherTexts(db, silent)) if (!found(id, body)) found(id, people);
  return excerpts;
}

function furtherTexts(db: Db, ids: readonly number[]) {
  // The statement's columns are the fields named here.
  return prepared(db, FURTHER).all(JSON.stringify(ids)) as {
    readonly id: number;
    readonly body: string;
    readonly people: string;
  }[];
}
