import { widthEm, type Face, type MeasuredText } from '../face/face.ts';
import type { MeasuredUnits } from './break-lines.ts';
import { unitsOf, type Breaking } from './units.ts';
import type { Span, TextBlock } from './text-block.ts';

/** The faces of a text: `strong` is what is emphasised in it. */
export interface FacePair {
  readonly regular: Face;
  readonly strong: Face;
}

/** A stretch of a block in one look. */
export interface Stretch extends Span {
  readonly isStrong: boolean;
}

/** Between the marker of a list item and its words, in ems. */
const MARKER_GAP_EM = 0.42;

/** A block as one stretch after the other, none empty. */
export function stretchesOf({ text, strong }: Pick<TextBlock, 'text' | 'strong'>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to } of strong) {
    stretches.push({ from: at, to: from, isStrong: false }, { from, to, isStrong: true });
    at = to;
  }
  return [...stretches, { from: at, to: text.length, isStrong: false }].filter(({ from, to }) => from < to);
}

/**
 * A block measured, each stretch in its own face. A browser draws stretches apart from each other, so nothing kerns from
 * one to the next.
 */
export function measureBlock(block: TextBlock, faces: FacePair): MeasuredText {
  const { text } = unitsOf(block.text, 'free');
  if (block.strong.length === 0) return faces.regular.measure(text);
  const startsEm: number[] = [];
  const endsEm: number[] = [];
  let x = 0;
  for (const { from, to, isStrong } of stretchesOf(block)) {
    const part = (isStrong ? faces.strong : faces.regular).measure(text.slice(from, to));
    for (const start of part.startsEm) startsEm.push(x + start);
    for (const end of part.endsEm) endsEm.push(x + end);
    x = endsEm.at(-1) ?? x;
  }
  return { text, startsEm, endsEm };
}

/** The units of a block, ready to be broken into lines. */
export function breakable(
  block: TextBlock,
  measured: MeasuredText,
  { faces, breaking }: { readonly faces: FacePair; readonly breaking: Breaking },
): MeasuredUnits {
  return {
    measured,
    units: unitsOf(block.text, breaking).units,
    hyphenEm: (end) => {
      const isStrong = block.strong.some(({ from, to }) => from < end && end <= to);
      return hyphenAfter(measured.text.slice(end - 1, end), isStrong ? faces.strong : faces.regular);
    },
  };
}

/** The width of a hyphen after a letter, in ems. */
function hyphenAfter(letter: string, face: Face): number {
  const pair = face.measure(`${letter}-`);
  return widthEm(pair, 0, 2) - widthEm(pair, 0, 1);
}

/** How far the words of list items stand in, in ems: the widest marker decides for all; nothing without a list. */
export function indentOf(blocks: readonly TextBlock[], face: Face): number {
  const widths = blocks.flatMap(({ marker }) => (marker === null ? [] : markerWidthEm(marker, face)));
  return widths.length === 0 ? 0 : Math.max(...widths) + MARKER_GAP_EM;
}

/** The width of a marker, in ems. */
export function markerWidthEm(marker: string, face: Face): number {
  const measured = face.measure(marker);
  return widthEm(measured, 0, marker.length);
}
