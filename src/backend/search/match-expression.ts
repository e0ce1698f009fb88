import type { QueryField, QueryTerm } from '#core/search/parse-query.ts';

const COLUMNS: Readonly<Record<QueryField, string>> = {
  any: '',
  title: '{title} : ',
  number: '{number} : ',
};

/** What the index is asked: what must match, and what must not. Null stands for no such condition. */
export interface MatchExpression {
  readonly wanted: string | null;
  readonly unwanted: string | null;
}

/**
 * The terms in the index's own syntax. Every text is a quoted string, in which only the quotation mark means anything
 * and is doubled; the tokenizer then splits it as it split the documents (`PR-54/Kph.2` is the phrase `pr 54 kph 2`).
 */
export function matchExpression(terms: readonly QueryTerm[]): MatchExpression {
  const wanted = terms.filter((term) => !term.excluded).map(condition);
  const unwanted = terms.filter((term) => term.excluded).map(condition);
  return {
    wanted: wanted.length === 0 ? null : wanted.join(' AND '),
    unwanted: unwanted.length === 0 ? null : unwanted.join(' OR '),
  };
}

function condition(term: QueryTerm): string {
  return `${COLUMNS[term.field]}"${term.text.replaceAll('"', '""')}"${term.kind === 'prefix' ? ' *' : ''}`;
}
