import { z } from 'zod';

/** Where a word is looked for: anywhere, or in one part only. */
export type QueryField = 'any' | 'title' | 'number';

/** One thing a found text must hold, or must not hold. Texts are as typed, NFC, never empty of letters and digits. */
export interface QueryTerm {
  readonly kind: 'word' | 'phrase' | 'prefix';
  readonly field: QueryField;
  readonly text: string;
  readonly excluded: boolean;
}

/** What the user asked for. Days are inclusive; null is open. */
export interface SearchQuery {
  readonly terms: readonly QueryTerm[];
  readonly from: string | null;
  readonly to: string | null;
}

const FIELDS: Readonly<Record<string, QueryField | 'date'>> = {
  judul: 'title',
  title: 'title',
  nomor: 'number',
  number: 'number',
  tanggal: 'date',
  date: 'date',
};
const PIECE = /(?<minus>-)?(?:(?<field>\p{L}+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu;
const MAX_TERMS = 24;
/** What a person can type in a search box; longer input is cut, because nobody means it. */
export const MAX_QUERY_CHARS = 400;
/** The same limit for calls. */
export const queryText = z.string().max(4_000);

/**
 * Reads what a user typed: words, `"frasa"`, `-kata`, `kat*`, `judul:` and `nomor:` before any of them,
 * `tanggal:2026`, `tanggal:2026-03`, `tanggal:2026-03-14`. Every input is a query: what has no meaning (a lone `"`, `AND`,
 * an unknown field, `tanggal:besok`) is taken as words. With `asYouType` the last word, when still being typed, matches
 * by its beginning.
 */
export function parseQuery(input: string, mode: 'complete' | 'asYouType' = 'complete'): SearchQuery {
  const text = input
    .slice(0, MAX_QUERY_CHARS)
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ');
  const terms: QueryTerm[] = [];
  const ranges: DayRange[] = [];
  for (const match of text.matchAll(PIECE)) {
    const { minus, field: name = '', phrase, word } = match.groups ?? {};
    const field = Object.hasOwn(FIELDS, name.toLowerCase()) ? FIELDS[name.toLowerCase()] : undefined;
    const range = field === 'date' && minus === undefined ? dayRange(phrase ?? word ?? '') : null;
    if (range !== null) {
      ranges.push(range);
      continue;
    }
    const isKnown = field !== undefined && field !== 'date';
    const value = isKnown || name === '' ? (phrase ?? word ?? '') : `${name}:${phrase ?? word ?? ''}`;
    const isPhrase = phrase !== undefined && (isKnown || name === '');
    const term = readTerm({ value, isPhrase, field: isKnown ? field : 'any', excluded: minus !== undefined });
    if (term !== null && terms.length < MAX_TERMS) terms.push(term);
  }
  return {
    terms: mode === 'asYouType' ? openEnded(terms, text) : terms,
    from:
      ranges
        .map((range) => range.from)
        .sort()
        .at(-1) ?? null,
    to: ranges.map((range) => range.to).sort()[0] ?? null,
  };
}

function readTerm(piece: {
  value: string;
  isPhrase: boolean;
  field: QueryField;
  excluded: boolean;
}): QueryTerm | null {
  const { value, isPhrase, field, excluded } = piece;
  if (!/[\p{L}\p{N}\p{Co}]/u.test(value)) return null;
  if (isPhrase) return { kind: 'phrase', field, text: value.trim(), excluded };
  const star = /\*+$/u.test(value);
  const text = value.replace(/\*+$/u, '');
  return { kind: star ? 'prefix' : 'word', field, text, excluded };
}

/** The last word matches by its beginning while the caret still touches it. */
function openEnded(terms: readonly QueryTerm[], text: string): readonly QueryTerm[] {
  const last = terms.at(-1);
  if (last?.kind !== 'word' || last.excluded || !/[\p{L}\p{N}\p{M}]$/u.test(text)) return terms;
  return [...terms.slice(0, -1), { ...last, kind: 'prefix' }];
}

interface DayRange {
  readonly from: string;
  readonly to: string;
}

function dayRange(text: string): DayRange | null {
  const [, year, month, date] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text) ?? [];
  if (year === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const start = `${year}-${month.padStart(2, '0')}`;
  if (date === undefined) return { from: `${start}-01`, to: `${start}-31` };
  if (Number(date) < 1 || Number(date) > 31) return null;
  const on = `${start}-${date.padStart(2, '0')}`;
  return { from: on, to: on };
}
