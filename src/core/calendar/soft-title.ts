import { syllableBreaks } from '../design/text/syllables.ts';

/** Shorter words find room on every card. */
const LONG_WORD = /\p{L}{12,}/gu;
const SOFT_HYPHEN = '\u00AD';

/** A title that may break its long words between syllables where a narrow card has no room for them; read, it is the same. */
export function softTitle(title: string): string {
  return title.replaceAll(LONG_WORD, (word) => {
    const breaks = syllableBreaks(word.toLowerCase());
    return [0, ...breaks]
      .map((from, index) => word.slice(from, breaks[index] ?? word.length))
      .join(SOFT_HYPHEN);
  });
}
