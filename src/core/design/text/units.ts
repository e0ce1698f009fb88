import { hyphenBreaks, leansOnNext, staysTogether } from './keep-together.ts';
import { NO_BREAK_SPACE } from './normalize.ts';
import { syllableBreaks } from './syllables.ts';

/**
 * A stretch of text that no line break may split, as UTF-16 offsets. Between two units is a space, or a hyphen's end, or
 * the middle of a word.
 */
export interface Unit {
  readonly from: number;
  readonly to: number;
  /** The word goes on in the next unit: a line that ends here is drawn with a hyphen the text has not. */
  readonly isSplit?: true;
}

/** How words lie on lines: `lean` keeps small words of a title with the next one, `split` breaks words by syllables. */
export type Breaking = 'free' | 'lean' | 'split';

/** How a text may be broken. */
export interface Breakable {
  /** The text with plain spaces. */
  readonly text: string;
  readonly units: readonly Unit[];
}

/** The units of a normalised text. */
export function unitsOf(text: string, breaking: Breaking): Breakable {
  const units: Unit[] = [];
  let from = 0;
  let at = 0;
  const parts = text.split(' ');
  for (const [index, word] of parts.entries()) {
    const next = parts[index + 1];
    const end = at + word.length;
    const glued =
      next !== undefined &&
      (staysTogether(lastWord(word), firstWord(next)) || (breaking === 'lean' && leansOnNext(word)));
    if (!glued) {
      units.push(...partsOf(text, { from, to: end }, breaking));
      from = end + 1;
    }
    at = end + 1;
  }
  return { text: text.replaceAll(NO_BREAK_SPACE, ' '), units };
}

/** A stretch between two spaces by the breaks inside it. What is kept together by more than itself is not split. */
function partsOf(text: string, { from, to }: Unit, breaking: Breaking): readonly Unit[] {
  const stretch = text.slice(from, to);
  const compound = hyphenBreaks(stretch);
  const split = breaking === 'split' && compound.length === 0 ? syllableBreaks(stretch) : [];
  const starts = [0, ...compound, ...split].map((offset) => from + offset);
  return starts.map((start, index) => {
    const end = starts[index + 1];
    if (end === undefined) return { from: start, to };
    return split.length === 0 ? { from: start, to: end } : { from: start, to: end, isSplit: true };
  });
}

function lastWord(word: string): string {
  return word.slice(word.lastIndexOf(NO_BREAK_SPACE) + 1);
}

function firstWord(word: string): string {
  const space = word.indexOf(NO_BREAK_SPACE);
  return space < 0 ? word : word.slice(0, space);
}
