import type { SearchHit } from '#contract/calls/search.ts';
import { indexText, type LetterReader } from '#core/search/index-text.ts';
import type { SearchQuery } from '#core/search/parse-query.ts';
import { hitsIn, indexWords, phrasesOf, type Phrase } from '#core/search/phrase-hits.ts';

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

/** What was typed, as titles and numbers are compared with it. */
interface Typed {
  /** All of it as one phrase, the last word open-ended; null for a single word. */
  readonly phrase: Phrase | null;
  /** Its letters and figures run together; null without a figure, which every number of a letter holds. */
  readonly number: string | null;
}

/**
 * The candidates with their scores, best first: the very number that was typed, then the exact phrase in the title, then
 * the index's rank with a breath of recency. Equal scores keep the newest first.
 */
export function reranked(
  candidates: readonly Candidate[],
  query: SearchQuery,
  read: LetterReader,
): readonly Candidate[] {
  const typed = readTyped(query, read);
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, typed, read) }))
    .sort((a, b) => b.score - a.score || (b.on ?? '').localeCompare(a.on ?? '') || b.id - a.id);
}

function readTyped(query: SearchQuery, read: LetterReader): Typed {
  const text = query.terms
    .filter((term) => !term.excluded)
    .map((term) => term.text)
    .join(' ');
  const [phrase] = phrasesOf([{ kind: 'prefix', field: 'any', text, excluded: false }], read);
  const figures = phrase?.words.join('') ?? '';
  return {
    phrase: phrase !== undefined && phrase.words.length > 1 ? phrase : null,
    number: /\d/u.test(figures) ? figures : null,
  };
}

function scoreOf(candidate: Candidate, { phrase, number }: Typed, read: LetterReader): number {
  const isNumber =
    number !== null && candidate.number !== '' && indexWords(candidate.number, read).join('') === number;
  const isInTitle = phrase !== null && hitsIn(indexText(candidate.title, read), 'title', [phrase]).length > 0;
  return (
    -candidate.rank +
    (isNumber ? NUMBER_BONUS : 0) +
    (isInTitle ? PHRASE_BONUS : 0) -
    (candidate.state === 'digantikan' ? SUPERSEDED_MALUS : 0) +
    Number(candidate.on?.slice(0, 4) ?? 0) * YEAR_WEIGHT -
    2_000 * YEAR_WEIGHT
  );
}
