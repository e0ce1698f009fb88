import { indexText, type IndexText, type LetterReader } from './index-text.ts';
import type { QueryField, QueryTerm } from './parse-query.ts';

/** Where a phrase is looked for: in a title, or in a text that has no field of its own. */
export type TextField = 'title' | 'text';

/** A term as it is looked for in folded texts: its words one after the other, the last one perhaps only begun. */
export interface Phrase {
  readonly field: QueryField;
  readonly words: readonly [string, ...string[]];
  readonly isPrefix: boolean;
}

/** Where a phrase stands in a text: offsets in UTF-16 units, `end` behind it; `phrase` is its place in the query. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

/** Everything beyond ASCII that parts words has become a space in a folded text. */
const WORDS = /[a-z0-9\u{80}-\u{10ffff}]+/gu;

/** A text's words as the index splits and folds them. */
export function indexWords(text: string, read: LetterReader): readonly string[] {
  return indexText(text, read).folded.match(WORDS) ?? [];
}

/** The terms that must match, as the index looks for them. */
export function phrasesOf(terms: readonly QueryTerm[], read: LetterReader): readonly Phrase[] {
  return terms
    .filter((term) => !term.excluded)
    .flatMap(({ field, kind, text }) => {
      const [first, ...rest] = indexWords(text, read);
      return first === undefined ? [] : [{ field, words: [first, ...rest], isPrefix: kind === 'prefix' }];
    });
}

/** Every place where one of the phrases stands, first ones first; places of one phrase may overlap, as in "a b a b a". */
export function hitsIn(
  { folded, offsetAt }: IndexText,
  field: TextField,
  phrases: readonly Phrase[],
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.field !== 'any' && phrase.field !== field) continue;
    const [first] = phrase.words;
    for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + first.length)) {
      const end = isOfWord(folded, at - 1) ? null : endOf(folded, at, phrase);
      if (end !== null) hits.push({ start: offsetAt(at), end: offsetAt(end), phrase: index });
    }
  }
  return phrases.length > 1 ? hits.sort((a, b) => a.start - b.start || a.phrase - b.phrase) : hits;
}

/** Where a phrase ends that begins at an offset; null where it does not stand. */
function endOf(folded: string, start: number, { words, isPrefix }: Phrase): number | null {
  let end = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) while (end < folded.length && !isOfWord(folded, end)) end += 1;
    if (!folded.startsWith(word, end)) return null;
    end += word.length;
    if (!isOfWord(folded, end)) continue;
    if (!isPrefix || index < words.length - 1) return null;
    while (isOfWord(folded, end)) end += 1;
  }
  return end;
}

/** False before and behind the text. */
function isOfWord(folded: string, offset: number): boolean {
  const unit = folded.charCodeAt(offset);
  return unit >= 0x80 || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
