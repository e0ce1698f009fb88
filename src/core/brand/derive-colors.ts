import type { Rgb } from './contrast.ts';
import { AA_CONTRAST, parseHexColor } from './contrast.ts';
import { contrastOf, type RoleColors } from './color-pairs.ts';

/** The two colours an office chooses; everything else follows from them. */
export interface BaseColors {
  /** The office's own colour: large grounds and headings. */
  readonly primary: string;
  /** The one that calls attention on dark grounds. */
  readonly accent: string;
}

const WHITE = '#FFFFFF';
const BLACK = '#000000';
/** Rounding to whole channel values may cost this much. */
const MARGIN = 0.05;
const STEPS = 100;

/**
 * A whole look from two colours, in which every pair of `COLOR_PAIRS` can be read: a colour too light or too dark for
 * its part is moved towards black or white only as far as it must be, so the office's own colours stay theirs where they
 * can. Property: for any two colours no pair is below WCAG AA.
 */
export function deriveColors(base: BaseColors): RoleColors {
  const paper = mix(base.primary, WHITE, 0.955);
  const card = mix(base.primary, WHITE, 0.985);
  const soft = mix(base.primary, WHITE, 0.86);
  const grounds = [paper, card, soft];
  const primary = movedUntil(base.primary, BLACK, [WHITE, ...grounds]);
  const deep = mix(primary, BLACK, 0.55);
  const accent = movedUntil(base.accent, WHITE, [deep, primary]);
  const ink = mix(primary, BLACK, 0.78);
  return {
    deep,
    primary,
    mid: mix(primary, WHITE, 0.3),
    soft,
    accent,
    accentInk: movedUntil(base.accent, BLACK, [paper, card]),
    paper,
    card,
    ink,
    mute: movedUntil(mix(ink, WHITE, 0.35), BLACK, grounds),
    line: mix(primary, WHITE, 0.8),
    onDark: WHITE,
    onDarkMute: movedUntil(mix(primary, WHITE, 0.75), WHITE, [deep, primary]),
  };
}

/** `color` moved towards `towards` by the least step at which it can be read on all of `grounds`. */
function movedUntil(color: string, towards: string, grounds: readonly string[]): string {
  for (let step = 0; step < STEPS; step += 1) {
    const moved = mix(color, towards, step / STEPS);
    if (grounds.every((ground) => contrastOf(moved, ground) >= AA_CONTRAST + MARGIN)) return moved;
  }
  return towards;
}

/** `share` of the way from one colour to another, channel by channel. */
function mix(from: string, to: string, share: number): string {
  const one = parseHexColor(from);
  const other = parseHexColor(to);
  const channel = (name: keyof Rgb): string =>
    Math.round(one[name] + (other[name] - one[name]) * share)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `#${channel('red')}${channel('green')}${channel('blue')}`;
}
