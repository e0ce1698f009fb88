/** An opaque colour, 0–255 a channel, sRGB. */
export interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Least contrast of WCAG 2.2 level AA, success criterion 1.4.3 (read 2026-11-22). */
export const AA_CONTRAST = 4.5;
/** The same for large text: 24 CSS px, or 18.66 px (14 pt) and bold. */
export const AA_CONTRAST_LARGE = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const BOLD_WEIGHT = 700;

/** The contrast that text of this size must reach. `sizePx` as the reader sees it, in CSS pixels. */
export function requiredContrast(text: { readonly sizePx: number; readonly weight: number }): number {
  const isLarge = text.sizePx >= LARGE_PX || (text.sizePx >= LARGE_BOLD_PX && text.weight >= BOLD_WEIGHT);
  return isLarge ? AA_CONTRAST_LARGE : AA_CONTRAST;
}

/** Linear light of each sRGB byte; the definition of WCAG 2.2 with its threshold as corrected in 2021. */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance, 0 black to 1 white, of a colour given as bytes. */
export function luminance({ red, green, blue }: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG contrast ratio of two luminances, 1 to 21, in either order. */
export function contrastRatio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function linear(byte: number): number {
  return LINEAR[byte] ?? 0;
}

/**
 * The channels of `#RRGGBB`.
 * @throws RangeError for anything else
 */
export function parseHexColor(color: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) throw new RangeError(`Not a colour: ${color}`);
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((channel) => Number.parseInt(channel, 16));
  return { red, green, blue };
}
