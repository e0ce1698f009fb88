import type { SearchHit } from '#contract/calls/search.ts';
import type { SearchQuery } from '#core/search/parse-query.ts';

/** A document that matched, with the index's rank: the more negative, the better. */
export interface Candidate {
  readonly id: number;
  readonly kind: SearchHit['kind'];
  readonly uid: string;
  readonly number: string;
  readonly title: string;
  readonly on: string | null;
  readonly state: string;
  readonly rank: number;
  readonly score?: number;
}

const NUMBER_BONUS = 1_000;
const PHRASE_BONUS = 4;
/** A superseded text stands behind the one that took its place. */
const SUPERSEDED_MALUS = 2;
/** One year of age weighs this much: it only parts what the index ranks alike, such as words that stand everywhere. */
const YEAR_WEIGHT = 0.05;

/**
 * The candidates with their scores, best first: the very number that was typed, then the exact phrase in the title, then
 * the index's rank with a breath of recency. Equal scores keep the newest first.
 */
export function reranked(candidates: readonly Candidate[], query: SearchQuery): readonly Candidate[] {
  const typed = query.terms.filter((term) => !term.excluded).map((term) => term.text);
  const phrase = folded(typed.join(' '));
  const figures = compact(typed.join(''));
  // Every number of a letter holds a figure: words alone need not be compared with forty of them.
  const number = /\d/u.test(figures) ? figures : null;
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, phrase, number) }))
    .sort((a, b) => b.score - a.score || (b.on ?? '').localeCompare(a.on ?? '') || b.id - a.id);
}

function scoreOf(candidate: Candidate, phrase: string, number: string | null): number {
  const isNumber = number !== null && candidate.number !== '' && compact(candidate.number) === number;
  const isInTitle = phrase.includes(' ') && ` ${folded(candidate.title)} `.includes(` ${phrase}`);
  return (
    -candidate.rank +
    (isNumber ? NUMBER_BONUS : 0) +
    (isInTitle ? PHRASE_BONUS : 0) -
    (candidate.state === 'digantikan' ? SUPERSEDED_MALUS : 0) +
    Number(candidate.on?.slice(0, 4) ?? 0) * YEAR_WEIGHT -
    2_000 * YEAR_WEIGHT
  );
}

/** Lower case without accents and punctuation, words parted by one space, as the index sees a text. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function compact(text: string): string {
  return folded(text).replaceAll(' ', '');
}
