import { MEANING_COLORS, type ColorRole } from '../design/color-roles.ts';
import { contrastRatio, luminance, parseHexColor } from './contrast.ts';

/** The colours of a look, every role as #RRGGBB. */
export type RoleColors = Readonly<Record<ColorRole, string>>;

/** A colour by role or by fixed meaning. */
type PairColor = ColorRole | keyof typeof MEANING_COLORS;

/** Text in `ink` stands on `ground` somewhere in our templates. */
export interface ColorPair {
  readonly ink: PairColor;
  readonly ground: PairColor;
}

/**
 * Every pair of text and flat ground that our templates set with a role of the palette in it; a test draws all of them
 * and fails when one is missing here. Pairs of two fixed colours are the same in every palette and stand elsewhere.
 */
export const COLOR_PAIRS: readonly ColorPair[] = [
  { ink: 'ink', ground: 'paper' },
  { ink: 'ink', ground: 'card' },
  { ink: 'ink', ground: 'soft' },
  { ink: 'ink', ground: 'salahSoft' },
  { ink: 'ink', ground: 'waspadaSoft' },
  { ink: 'ink', ground: 'benarSoft' },
  { ink: 'mute', ground: 'paper' },
  { ink: 'mute', ground: 'card' },
  { ink: 'mute', ground: 'soft' },
  { ink: 'primary', ground: 'paper' },
  { ink: 'primary', ground: 'card' },
  { ink: 'primary', ground: 'soft' },
  { ink: 'accentInk', ground: 'paper' },
  { ink: 'accentInk', ground: 'card' },
  { ink: 'accent', ground: 'deep' },
  { ink: 'accent', ground: 'primary' },
  { ink: 'deep', ground: 'accent' },
  { ink: 'onDark', ground: 'deep' },
  { ink: 'onDark', ground: 'primary' },
  { ink: 'onDarkMute', ground: 'deep' },
  { ink: 'onDarkMute', ground: 'primary' },
  { ink: 'line', ground: 'hitam' },
  { ink: 'benar', ground: 'paper' },
  { ink: 'salah', ground: 'paper' },
  { ink: 'waspada', ground: 'paper' },
];

/** The WCAG contrast of every pair of `COLOR_PAIRS` in `colors`, in that order. */
export function pairContrasts(colors: RoleColors): readonly number[] {
  return COLOR_PAIRS.map(({ ink, ground }) =>
    contrastOf(colorOfRole(colors, ink), colorOfRole(colors, ground)),
  );
}

/** WCAG contrast of two colours given as #RRGGBB, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrastRatio(luminance(parseHexColor(one)), luminance(parseHexColor(other)));
}

/** The colour of a role or a fixed meaning, as #RRGGBB. */
export function colorOfRole(colors: RoleColors, name: PairColor): string {
  const fixed: Readonly<Partial<Record<PairColor, string>>> = MEANING_COLORS;
  const roles: Readonly<Partial<Record<PairColor, string>>> = colors;
  return roles[name] ?? fixed[name] ?? MEANING_COLORS.hitam;
}
