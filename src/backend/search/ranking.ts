import { prepared, type Db } from '../db/query.ts';
import { SHOWN, type Filter, type SearchScope } from './filter.ts';
import type { Candidate } from './rerank.ts';

/** Matches in the index's order, from its best on, and how many there are in all. */
export interface Ranked {
  readonly candidates: readonly Candidate[];
  readonly total: number;
}

/** As many of the best matches are put in order by more than the index's own rank; further ones in lots of as many. */
export const LOT = 40;

const COLUMNS = 'd.id, d.kind, d.owner_uid AS uid, d.number, d.title, d.on_date AS "on", d.state';
/** Holds all that filters and puts in order, so that no text is read for what is not shown; the planner does not see that. */
const FACTS = 'search_doc d INDEXED BY search_doc_facts';

/** The best matches that pass the filter, in whole lots at least as far as the wanted page goes. */
export function ranked(db: Db, expression: string, filter: Filter, scope: SearchScope): Ranked {
  const wanted = LOT * Math.ceil((scope.offset + scope.limit) / LOT);
  const sql = bestOf(matchesOf(db, filter), wanted);
  // The statement's columns are Candidate's fields and the total, the same in every row.
  const candidates = prepared(db, sql).all(expression, ...filter.values) as (Candidate & {
    readonly total: number;
  })[];
  return { candidates, total: candidates[0]?.total ?? 0 };
}

/**
 * Without a filter no document is touched: the few in the bin are left out by their ids, which an index of their own
 * holds (0.8 of the time of looking every match up, measured over 10,000 texts), and an empty bin costs nothing.
 */
function matchesOf(db: Db, { sql }: Filter): string {
  if (sql !== SHOWN)
    return `search_fts CROSS JOIN ${FACTS} ON d.id = search_fts.rowid WHERE search_fts MATCH ? AND ${sql}`;
  const isBinEmpty = prepared(db, `${BIN} LIMIT 1`).get() === undefined;
  return `search_fts WHERE search_fts MATCH ?${isBinEmpty ? '' : ` AND search_fts.rowid NOT IN (${BIN})`}`;
}

const BIN = 'SELECT id FROM search_doc WHERE hidden = 1';

/**
 * One pass over the index ranks and counts. Kept as a table of its own, since the index sorting by its own rank would
 * sort every match with its positions (0.7 of the time, measured over 10,000 texts). Documents are read for the best alone.
 * @param count written into the statement: SQLite prepares one with a bound LIMIT anew each time (3.5x, 0.1 ms)
 */
const bestOf = (matches: string, count: number) => `
  WITH matches AS MATERIALIZED (SELECT search_fts.rowid AS id, rank FROM ${matches})
  SELECT ${COLUMNS}, best.rank, (SELECT count(*) FROM matches) AS total
  FROM (SELECT id, rank FROM matches ORDER BY rank, id LIMIT ${count}) AS best
  JOIN ${FACTS} ON d.id = best.id
  ORDER BY best.rank, best.id`;

/** The documents of the filter that do not match, the newest first: one page of them. */
export function newest(db: Db, unwanted: string | null, filter: Filter, scope: SearchScope): Ranked {
  const without =
    unwanted === null ? '' : ' AND d.id NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ?)';
  const values = unwanted === null ? filter.values : [...filter.values, unwanted];
  const from = `FROM search_doc d WHERE ${filter.sql}${without}`;
  const order = 'ORDER BY d.on_date IS NULL, d.on_date DESC, d.id DESC LIMIT ? OFFSET ?';
  const rows = prepared(db, `SELECT ${COLUMNS}, 0 AS rank ${from} ${order}`);
  return {
    // The statement's columns are Candidate's fields.
    candidates: rows.all(...values, scope.limit, scope.offset) as Candidate[],
    total: countOf(db, `SELECT count(*) AS total ${from}`, values),
  };
}

/** What a statement counts in its only column, `total`. */
function countOf(db: Db, sql: string, values: readonly (string | number)[]): number {
  // The statements counted here have that one column.
  return (prepared(db, sql).get(...values) as { readonly total: number }).total;
}
