import { hyphenBreaks, leansOnNext, staysTogether } from './keep-together.ts';
import { NO_BREAK_SPACE } from './normalize.ts';

/** A stretch of text that no line break may split, as UTF-16 offsets. Between two units is a space, or a hyphen's end. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

/** How a text may be broken. */
export interface Breakable {
  /** The text with plain spaces. */
  readonly text: string;
  readonly units: readonly Unit[];
}

/**
 * The units of a normalised text. With `smallWords: 'lean'` titles also keep `di ke dan yang dari atau untuk` with the
 * next word.
 */
export function unitsOf(text: string, smallWords: 'lean' | 'free'): Breakable {
  const units: Unit[] = [];
  let from = 0;
  let at = 0;
  const parts = text.split(' ');
  for (const [index, word] of parts.entries()) {
    const next = parts[index + 1];
    const end = at + word.length;
    const glued =
      next !== undefined &&
      (staysTogether(lastWord(word), firstWord(next)) || (smallWords === 'lean' && leansOnNext(word)));
    if (!glued) {
      const start = from;
      for (const offset of hyphenBreaks(text.slice(start, end))) {
        units.push({ from, to: start + offset });
        from = start + offset;
      }
      units.push({ from, to: end });
      from = end + 1;
    }
    at = end + 1;
  }
  return { text: text.replaceAll(NO_BREAK_SPACE, ' '), units };
}

function lastWord(word: string): string {
  return word.slice(word.lastIndexOf(NO_BREAK_SPACE) + 1);
}

function firstWord(word: string): string {
  const space = word.indexOf(NO_BREAK_SPACE);
  return space < 0 ? word : word.slice(0, space);
}
