import { colorOfRole } from '../../brand/color-pairs.ts';
import { AA_CONTRAST, contrastRatio, luminance, parseHexColor } from '../../brand/contrast.ts';
import { COLOR_ROLES, type ColorRole } from '../color-roles.ts';
import type { Box, DisplayList } from '../display-list.ts';
import { groundAt } from '../ground-at.ts';
import type { Palette } from '../palette.ts';
import { extentOf } from '../part-box.ts';
import { partSchema, type Part } from '../template-parts.ts';

/** What stands for a colour made for light grounds on a dark one, as in our own templates. */
const ON_DARK: Readonly<Partial<Record<ColorRole, ColorRole>>> = {
  ink: 'onDark',
  primary: 'onDark',
  mute: 'onDarkMute',
  line: 'mid',
  soft: 'mid',
};
/** Colours that are read or tell something; others set them off and may be faint. */
const READ: ReadonlySet<string> = new Set<ColorRole>(['ink', 'primary', 'mute', 'onDark', 'onDarkMute']);
/** Where the colours of a part stand that words, lines and marks are drawn in; surfaces are its designer's. */
const INKS: ReadonlySet<string> = new Set(['color', 'ring', 'on', 'off', 'axis']);
/** Points that are looked at in each direction. */
const LOOKS = 5;

/**
 * A new part in inks that can be read where it stands: its own while they can, else the light or the dark ink of the office,
 * whichever reaches the contrast that is asked for on more of the ground. Parts that are surfaces stay as they are.
 * @param beneath the page as it is without the part
 */
export function legible(part: Part, beneath: DisplayList, { colors }: Pick<Palette, 'colors'>): Part {
  const lights = looksIn(extentOf(part)).map((point) => luminance(groundAt(beneath, point)));
  const contrasts = (role: ColorRole): readonly number[] => {
    const own = luminance(parseHexColor(colorOfRole(colors, role)));
    return lights.map((ground) => contrastRatio(own, ground));
  };
  const isDark = best(['ink', 'onDark'], contrasts) === 'onDark';
  const inkFor = (own: ColorRole): ColorRole => {
    const light = ON_DARK[own];
    if (!READ.has(own)) return isDark && light !== undefined ? light : own;
    return best([own, ...(light === undefined ? [] : [light]), 'ink', 'onDark'], contrasts);
  };
  const own = isDark && part.part === 'chart' ? { ...part, ...chartOnDark(lights, colors) } : part;
  // Checked again, since parts of several kinds are taken apart and put together.
  return partSchema.parse(withInks(own, inkFor));
}

/** A chart is told what it stands on, for its series are chosen by that; marks and cards in colours for dark grounds. */
function chartOnDark(lights: readonly number[], colors: Palette['colors']): object {
  const [middle = 0] = lights.slice(Math.floor(lights.length / 2));
  const away = (role: ColorRole): number => Math.abs(luminance(parseHexColor(colors[role])) - middle);
  const isDeep = away('deep') <= away('primary');
  return {
    ground: isDeep ? 'deep' : 'primary',
    tint: isDeep ? 'primary' : 'deep',
    first: isDeep ? 'accent' : 'onDark',
    others: 'onDarkMute',
  };
}

/** The first of those that are legible on most of the ground; where none is anywhere, the one that comes nearest. */
function best(roles: readonly ColorRole[], contrasts: (role: ColorRole) => readonly number[]): ColorRole {
  const scored = roles.map((role) => {
    const all = contrasts(role);
    return { role, reached: all.filter((ratio) => ratio >= AA_CONTRAST).length, least: Math.min(...all) };
  });
  const most = Math.max(...scored.map(({ reached }) => reached));
  const least = Math.max(...scored.map((one) => one.least));
  const found = scored.find((one) => (most > 0 ? one.reached === most : one.least === least));
  return found?.role ?? 'ink';
}

function withInks(value: unknown, inkFor: (own: ColorRole) => ColorRole): unknown {
  if (Array.isArray(value)) return value.map((each) => withInks(each, inkFor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      INKS.has(key) && isRole(inner) ? inkFor(inner) : withInks(inner, inkFor),
    ]),
  );
}

function isRole(value: unknown): value is ColorRole {
  return COLOR_ROLES.some((role) => role === value);
}

/** Points spread over a box, none of them on its edge. */
function looksIn({ xPx, yPx, widthPx, heightPx }: Box) {
  const shares = Array.from({ length: LOOKS }, (_, index) => (index + 0.5) / LOOKS);
  return shares.flatMap((down) =>
    shares.map((across) => ({ xPx: xPx + across * widthPx, yPx: yPx + down * heightPx })),
  );
}
