import type { Font } from 'fontkit';
import { assert } from '#core/shared/assert.ts';

/** What one font file says about the characters it serves, in font units. */
export interface FontMetrics {
  readonly advances: ReadonlyMap<string, number>;
  /** Kerning by left then right token, zero pairs left out. */
  readonly kerning: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const DESCENDERS = ['g', 'j', 'p', 'q', 'y'];

/** Characters that are never drawn: controls, soft hyphen, joiners, direction marks, combining marks, the odd spaces. */
const NEVER_DRAWN = /[\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Zl}\p{Zp}\u00A0\u2000-\u200A\u202F\u205F]/u;

/**
 * Advances and kerning of the characters of `font` inside `unicodeRange` (as CSS writes it). What the font joins
 * by itself is a token of its own. The space never kerns: Blink shapes word by word unless a page asks for legibility,
 * and our adapters do not. Takes about half a second a file.
 */
export function measureFont(font: Font, unicodeRange: string): FontMetrics {
  const inside = rangeTest(unicodeRange);
  const characters = font.characterSet
    .filter((codePoint) => inside(codePoint))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => !NEVER_DRAWN.test(character));
  const tokens = [...characters, ...joinsOf(font, characters)];
  const advances = new Map(tokens.map((token) => [token, font.layout(token).advanceWidth]));
  const inWords = tokens.filter((token) => token !== ' ');
  const kerning = new Map(inWords.map((left) => [left, kerningAfter(font, left, inWords, advances)]));
  return { advances, kerning };
}

/** How far `g j p q y` of `font` reach below the baseline, in font units. */
export function descentOf(font: Font): number {
  return Math.max(
    ...DESCENDERS.map((letter) => -font.glyphForCodePoint(letter.codePointAt(0) ?? 0).bbox.minY),
  );
}

/** A test for code points of a CSS unicode-range. */
function rangeTest(unicodeRange: string): (codePoint: number) => boolean {
  const ranges = unicodeRange.split(',').map((part) => {
    const [first, last] = part.trim().replace('U+', '').split('-');
    assert(first !== undefined, `unicode-range ${unicodeRange}`);
    return [parseInt(first, 16), parseInt(last ?? first, 16)] as const;
  });
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/**
 * Strings that `font` draws otherwise than letter by letter, without being asked: ligatures (`fi`, `ffi`), and pairs
 * where one letter changes the other (a hyphen after a figure turns into a minus in Plus Jakarta Sans).
 */
function joinsOf(font: Font, characters: readonly string[]): readonly string[] {
  const ascii = characters.filter((character) => character > ' ' && character <= '~');
  const plain = new Map(ascii.map((character) => [character, glyphIds(font, character)]));
  const pairs = ascii.flatMap((first) =>
    ascii
      .map((second) => [first, second] as const)
      .filter(([a, b]) => glyphIds(font, a + b) !== `${plain.get(a) ?? ''},${plain.get(b) ?? ''}`)
      .map(([a, b]) => a + b),
  );
  const triples = pairs
    .filter((pair) => isOneGlyph(font, pair))
    .flatMap((pair) => ascii.flatMap((letter) => [pair + letter, letter + pair]))
    .filter((triple) => isOneGlyph(font, triple));
  return [...pairs, ...new Set(triples)];
}

function isOneGlyph(font: Font, text: string): boolean {
  return font.layout(text).glyphs.length === 1;
}

function glyphIds(font: Font, text: string): string {
  return font
    .layout(text)
    .glyphs.map((glyph) => glyph.id)
    .join(',');
}

/**
 * How much each token of `tokens` moves after `left`. Single letters stand in one string `left a left b …`, shaped
 * once: the adjusted advance of each `left` is its kerning with what follows. Joined tokens are shaped pair by pair,
 * and so is everything when the string itself shows that `left` changes among its neighbours.
 */
function kerningAfter(
  font: Font,
  left: string,
  tokens: readonly string[],
  advances: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const own = advances.get(left) ?? 0;
  const singles = tokens.filter((token) => String.fromCodePoint(token.codePointAt(0) ?? 0) === token);
  const run = font.layout(singles.map((token) => left + token).join(''));
  const steady =
    run.glyphs.length === singles.length * 2 &&
    run.glyphs.every((glyph, index) => index % 2 === 1 || glyph.id === run.glyphs[0]?.id);
  const inRun = new Map(
    steady ? singles.map((token, index) => [token, run.positions[index * 2]?.xAdvance ?? own]) : [],
  );
  const moves = tokens.map((token) => {
    if (advances.has(left + token)) return [token, 0] as const;
    const alone = (): number => font.layout(left + token).advanceWidth - (advances.get(token) ?? 0);
    return [token, (inRun.get(token) ?? alone()) - own] as const;
  });
  return new Map(moves.filter(([, move]) => move !== 0));
}
