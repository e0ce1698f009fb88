/**
 * What the index makes of a character beyond ASCII: a letter in its folded form, spaces as wide as a character that parts
 * words, or nothing for a mark that only adorns the letter before it. Never wider than the character.
 */
export type LetterReader = (character: string) => string;

/** A text in the form in which the index compares it, and where its characters stand in the text itself. */
export interface IndexText {
  /** Lower case, accents folded; only characters of words are beyond ASCII. */
  readonly folded: string;
  /** The offset in the text itself, in UTF-16 units, of an offset in `folded`. */
  readonly offsetAt: (folded: number) => number;
}

const BEYOND_ASCII = /\P{ASCII}/gu;

/**
 * A text as the index reads it. Two letters whose lower case Unicode defined later than the index's tables (Georgian,
 * Cherokee) are taken as one here; the index, which decides what is found, still parts them.
 */
export function indexText(text: string, read: LetterReader): IndexText {
  // Called with the match alone: `replace` would also pass the offset.
  const letters = text.replace(BEYOND_ASCII, (character) => read(character));
  return {
    folded: letters.toLowerCase(),
    // No character becomes wider, so an equal length means that every character kept its own.
    offsetAt: letters.length === text.length ? (offset) => offset : offsetsOf(text, read),
  };
}

function offsetsOf(text: string, read: LetterReader): IndexText['offsetAt'] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const width = character.charCodeAt(0) < 0x80 ? 1 : read(character).length;
    for (let unit = 0; unit < width; unit += 1) offsets.push(at);
    at += character.length;
  }
  return (offset) => offsets[offset] ?? text.length;
}
