import type { Face } from '../face/face.ts';
import type { Rag } from './break-lines.ts';
import type { TextBlock } from './text-block.ts';

/** One way a text may be set. */
export interface Setting {
  readonly face: string;
  /** The face of what is emphasised; absent: the same. */
  readonly strongFace?: string;
  readonly minSizePx: number;
  readonly maxSizePx: number;
  readonly maxLines: number;
  /** Baseline to baseline, in sizes. */
  readonly leading: number;
}

/** The ways a text may be set, in the order they are tried, and what holds for all of them. */
export interface FitRules {
  readonly settings: readonly [Setting, ...Setting[]];
  readonly rag: Rag;
  /** Whether descenders of the last line may hang below the box (text that stands on a line). */
  readonly descenders: 'inside' | 'hang';
  /** Whether words may be split by syllables, after every other way to set the text has failed. */
  readonly hyphens?: boolean;
}

/** A text and the room it has. */
export interface FitRequest {
  readonly text: string;
  /** The text with its emphasis and lists, tidied; absent for a text that has none. */
  readonly blocks?: readonly TextBlock[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A stretch of a line in one look. White space at its end is not in its width. */
export interface FittedRun {
  readonly text: string;
  /** From the left edge of the line. */
  readonly offsetPx: number;
  readonly widthPx: number;
  readonly isStrong: boolean;
}

/** A finished line; of a list item with its marker. */
export interface FittedLine {
  readonly text: string;
  readonly widthPx: number;
  /** What the line is made of, where it is not all of one look. */
  readonly runs?: readonly FittedRun[];
  /** The line belongs to a list: how far it stands in from the list's left edge. */
  readonly hangPx?: number;
  /** The gaps between paragraphs above the line, all together. */
  readonly gapsPx?: number;
  /** The line ends in a hyphen that the text has not: its word goes on in the next line. */
  readonly isSplit?: true;
}

/** A text set in its box: in one face and size, in finished lines. */
export interface FittedText {
  readonly face: Face;
  /** The face of what is emphasised. */
  readonly strongFace: Face;
  readonly sizePx: number;
  readonly lines: readonly FittedLine[];
  readonly capHeightPx: number;
  readonly leadingPx: number;
  readonly descentPx: number;
  /** From the first cap line to the last baseline, plus the descent where it stays inside the box. */
  readonly heightPx: number;
  readonly usesSecondFace: boolean;
}

/** Why a text cannot be set, by how much, and what of it could be (shown on screen only; a refusal blocks export). */
export type Refusal =
  | { readonly code: 'glyph-missing'; readonly character: string; readonly shown: null }
  | {
      readonly code: 'word-too-wide';
      readonly word: string;
      readonly sizePx: number;
      readonly shown: FittedText | null;
    }
  | {
      readonly code: 'text-too-long';
      readonly lettersOver: number;
      readonly sizePx: number;
      readonly maxLines: number;
      readonly shown: FittedText | null;
    };

/** A text that was set, or the reason it was not. */
export type FitOutcome =
  { readonly ok: true; readonly fitted: FittedText } | { readonly ok: false; readonly refusal: Refusal };
