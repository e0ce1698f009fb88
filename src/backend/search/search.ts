import type { SearchAnswer, SearchHit } from '#contract/calls/search.ts';
import type { SearchQuery } from '#core/search/parse-query.ts';
import { HIT_END, HIT_START, markedHtml } from '#core/search/snippet.ts';
import { prepared, type Db } from '../db/query.ts';
import { matchExpression, type MatchExpression } from './match-expression.ts';
import { reranked, type Candidate } from './rerank.ts';

/** Which documents are looked at, and which page of the answer is wanted. */
export interface SearchScope {
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly year: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** How many of the best matches are put in order by more than the index's own rank. */
const CANDIDATES = 40;
/** Two lines of the archive's list at 1366 px, so that the cut falls between words and never inside one. */
const SNIPPET_TOKENS = 22;

interface Filter {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

interface Ranked {
  readonly candidates: readonly Candidate[];
  readonly total: number;
}

/**
 * Answers a query. Two steps: the index ranks (number 8, title 10, lead 4, body 1, people 6, tags 3) and the best are
 * put in order; then snippets are cut for the page that is shown. Without any word, the newest come first.
 */
export function search(db: Db, query: SearchQuery, scope: SearchScope): SearchAnswer {
  const started = performance.now();
  const match = matchExpression(query.terms);
  const filter = filterOf(query, scope);
  const { hits, total } =
    match.wanted === null
      ? newest(db, match.unwanted, filter, scope)
      : matching(db, { ...match, wanted: match.wanted }, filter, { query, scope });
  return { total, tookMs: Math.round((performance.now() - started) * 10) / 10, hits };
}

type Found = Pick<SearchAnswer, 'hits' | 'total'>;

function matching(
  db: Db,
  match: MatchExpression & { readonly wanted: string },
  filter: Filter,
  { query, scope }: { readonly query: SearchQuery; readonly scope: SearchScope },
): Found {
  const { candidates, total } = ranked(db, match, filter, scope);
  const page = reranked(candidates, query).slice(scope.offset, scope.offset + scope.limit);
  return { hits: withSnippets(db, match.wanted, page), total };
}

const COLUMNS = 'd.id, d.kind, d.owner_uid AS uid, d.number, d.title, d.on_date AS "on", d.state';
/** Holds all that filters and puts in order, so that no text is read for what is not shown; the planner does not see that. */
const FACTS = 'search_doc d INDEXED BY search_doc_facts';

/**
 * The index's best matches and nothing else. `+rank` keeps the index from sorting by itself: it would sort every match
 * with its positions, where the best few are all that is needed (0.6 of the time, measured over 10,000 texts).
 * @param count written into the statement: SQLite prepares one with a bound LIMIT anew for each execution (3.5x, 0.1 ms)
 */
const best = (count: number) =>
  `SELECT rowid AS id, rank FROM search_fts WHERE search_fts MATCH ? ORDER BY +rank, rowid LIMIT ${count}`;

/**
 * The best matches that pass the filter. The index ranks alone, without touching a document; documents are read only for
 * as many of the best as are needed, and for more of them while the filter leaves too few.
 */
function ranked(
  db: Db,
  match: MatchExpression & { readonly wanted: string },
  filter: Filter,
  scope: SearchScope,
): Ranked {
  const unwanted = match.unwanted === null ? '' : ` NOT (${match.unwanted})`;
  const expression = `(${match.wanted})${unwanted}`;
  // In whole lots, so that few statements are kept.
  const wanted = CANDIDATES * Math.ceil((scope.offset + scope.limit) / CANDIDATES);
  for (let looked = wanted; ; looked *= 8) {
    // The statement's columns are the fields named here.
    const matches = prepared(db, best(looked)).all(expression) as Pick<Candidate, 'id' | 'rank'>[];
    const candidates = passing(db, matches, filter);
    if (matches.length < looked) return { candidates: candidates.slice(0, wanted), total: candidates.length };
    if (candidates.length >= wanted)
      return { candidates: candidates.slice(0, wanted), total: countMatches(db, expression, filter) };
  }
}

/** Those of the ranked matches whose documents pass the filter, in their order. */
function passing(
  db: Db,
  best: readonly Pick<Candidate, 'id' | 'rank'>[],
  filter: Filter,
): readonly Candidate[] {
  const sql = `SELECT ${COLUMNS} FROM ${FACTS} WHERE d.id IN (SELECT value FROM json_each(?))${filter.sql}`;
  // The statement's columns are Candidate's fields but for the rank.
  const documents = prepared(db, sql).all(idsOf(best), ...filter.values) as Omit<Candidate, 'rank'>[];
  const byId = new Map(documents.map((document) => [document.id, document]));
  return best.flatMap(({ id, rank }) => {
    const document = byId.get(id);
    return document === undefined ? [] : [{ ...document, rank }];
  });
}

/** Counted by the index alone where the bin is empty and nothing else is filtered; otherwise every match is looked up. */
function countMatches(db: Db, expression: string, filter: Filter): number {
  const sql =
    filter.sql === SHOWN && isBinEmpty(db)
      ? 'SELECT count(*) AS total FROM search_fts WHERE search_fts MATCH ?'
      : `SELECT count(*) AS total FROM ${FACTS}
         WHERE d.id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ?)${filter.sql}`;
  return countOf(db, sql, [expression, ...filter.values]);
}

function isBinEmpty(db: Db): boolean {
  return prepared(db, 'SELECT 1 FROM search_doc WHERE hidden = 1 LIMIT 1').get() === undefined;
}

/** What a statement counts in its only column, `total`. */
function countOf(db: Db, sql: string, values: readonly (string | number)[]): number {
  // The statements counted here have that one column.
  return (prepared(db, sql).get(...values) as { readonly total: number }).total;
}

function newest(db: Db, unwanted: string | null, filter: Filter, scope: SearchScope): Found {
  const without =
    unwanted === null ? '' : ' AND d.id NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ?)';
  const values = unwanted === null ? filter.values : [...filter.values, unwanted];
  const from = `FROM search_doc d WHERE true${filter.sql}${without}`;
  const order = 'ORDER BY d.on_date IS NULL, d.on_date DESC, d.id DESC LIMIT ? OFFSET ?';
  const rows = prepared(db, `SELECT ${COLUMNS}, d.lead, 0 AS rank ${from} ${order}`);
  // The statement's columns are Candidate's fields and the lead.
  const page = rows.all(...values, scope.limit, scope.offset) as (Candidate & { readonly lead: string })[];
  return { hits: page.map(plainHit), total: countOf(db, `SELECT count(*) AS total ${from}`, values) };
}

/** What every search leaves out: the bin. */
const SHOWN = ' AND d.hidden = 0';

function filterOf(query: SearchQuery, scope: SearchScope): Filter {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const oneOf = (column: string, wanted: readonly string[]) => {
    if (wanted.length === 0) return;
    parts.push(`d.${column} IN (${wanted.map(() => '?').join(', ')})`);
    values.push(...wanted);
  };
  oneOf('kind', scope.kinds);
  oneOf('state', scope.states);
  const { year } = scope;
  const from = [query.from, year === null ? null : `${year}-01-01`].filter((day) => day !== null);
  const to = [query.to, year === null ? null : `${year}-12-31`].filter((day) => day !== null);
  parts.push(...from.map(() => 'd.on_date >= ?'), ...to.map(() => 'd.on_date <= ?'));
  values.push(...from, ...to);
  return { sql: SHOWN + parts.map((part) => ` AND ${part}`).join(''), values };
}

const MARKS = `char(${HIT_START.codePointAt(0) ?? 2}), char(${HIT_END.codePointAt(0) ?? 3})`;
const snippetOf = (column: number) => `snippet(search_fts, ${column}, ${MARKS}, ' … ', ${SNIPPET_TOKENS})`;

const SNIPPETS_OF = 'FROM search_fts WHERE search_fts MATCH ? AND +rowid IN (SELECT value FROM json_each(?))';
/** The long body is cut only where the lead says nothing of what was searched for: cutting costs a reading of the text. */
const SNIPPETS = `
  SELECT rowid AS id, highlight(search_fts, 1, ${MARKS}) AS title, ${snippetOf(2)} AS lead,
         CASE WHEN instr(${snippetOf(2)}, char(${HIT_START.codePointAt(0) ?? 2})) > 0 THEN ''
              ELSE ${snippetOf(3)} END AS body
  ${SNIPPETS_OF}`;
const PEOPLE_SNIPPETS = `SELECT rowid AS id, ${snippetOf(4)} AS people ${SNIPPETS_OF}`;

function withSnippets(db: Db, wanted: string, page: readonly Candidate[]): readonly SearchHit[] {
  if (page.length === 0) return [];
  // The statement's columns are the fields named here.
  const rows = prepared(db, SNIPPETS).all(wanted, idsOf(page)) as {
    readonly id: number;
    readonly title: string;
    readonly lead: string;
    readonly body: string;
  }[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inText = (id: number) =>
    [byId.get(id)?.lead, byId.get(id)?.body].find((text) => text?.includes(HIT_START) === true);
  const people = peopleSnippets(
    db,
    wanted,
    page.filter(({ id }) => inText(id) === undefined),
  );
  return page.map((candidate) => {
    const row = byId.get(candidate.id);
    const snippet = inText(candidate.id) ?? people.get(candidate.id) ?? row?.lead ?? '';
    return {
      ...hit(candidate),
      title: markedHtml(row?.title ?? candidate.title),
      snippet: markedHtml(snippet.replace(/\s+/gu, ' ')),
    };
  });
}

/** Of those whose lead and body say nothing of what was searched for, the ones whose people do. */
function peopleSnippets(db: Db, wanted: string, page: readonly Candidate[]): ReadonlyMap<number, string> {
  if (page.length === 0) return new Map();
  // The statement's columns are the fields named here.
  const rows = prepared(db, PEOPLE_SNIPPETS).all(wanted, idsOf(page)) as {
    readonly id: number;
    readonly people: string;
  }[];
  return new Map(rows.filter((row) => row.people.includes(HIT_START)).map((row) => [row.id, row.people]));
}

function idsOf(documents: readonly { readonly id: number }[]): string {
  return JSON.stringify(documents.map(({ id }) => id));
}

function plainHit(candidate: Candidate & { readonly lead: string }): SearchHit {
  const words = candidate.lead.split(/\s+/u);
  const cut = words.slice(0, SNIPPET_TOKENS).join(' ');
  return {
    ...hit(candidate),
    title: markedHtml(candidate.title),
    snippet: markedHtml(words.length > SNIPPET_TOKENS ? `${cut} …` : cut),
  };
}

function hit(candidate: Candidate): Omit<SearchHit, 'title' | 'snippet'> {
  const { uid, kind, number, on, state, score } = candidate;
  return {
    uid,
    kind,
    number: number === '' ? null : number,
    on,
    state,
    score: Math.round((score ?? 0) * 1000) / 1000,
  };
}
