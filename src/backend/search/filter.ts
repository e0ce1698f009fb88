import type { SearchQuery } from '#core/search/parse-query.ts';

/** Which documents are looked at, and which page of the answer is wanted. */
export interface SearchScope {
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly year: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** Conditions on the document `d`, joined to others by AND, and the values they are bound to. */
export interface Filter {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** What every search leaves out: the bin. */
export const SHOWN = 'd.hidden = 0';

/** The documents of a scope that a query's days allow; nothing but `SHOWN` where neither says anything. */
export function filterOf(query: SearchQuery, scope: SearchScope): Filter {
  const parts: string[] = [SHOWN];
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
  return { sql: parts.join(' AND '), values };
}
