import { contrastRatio, luminance, type Rgb } from '#core/brand/contrast.ts';

/** Raw pixels, four bytes each (red, green, blue, alpha), opaque, rows from the top. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A rectangle in pixels, origin top left; may reach beyond the picture. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One text on a page and its two drawings of equal size. */
export interface TextOnPage {
  /** The page without any text. */
  readonly beneath: Pixels;
  /** The texts alone on white, each in a colour of its own without red. */
  readonly mask: Pixels;
  /** This text's colour in the mask. */
  readonly mark: Rgb;
  readonly box: PixelBox;
  readonly ink: Rgb;
  /** 0 to 1; what shows through counts against the text. */
  readonly opacity: number;
}

/** A pixel belongs to the text when its strokes cover at least half of it; smoothing at the edge does not count. */
const HALF_COVERED = 128;
/** How far smoothing may move a colour of the mask; two marks differ by eight times as much. */
const MARK_TOLERANCE = 4;
/** The worst decile: a tenth of the text may stand worse than what is answered, nine tenths do not. */
const DECILE = 10;

/**
 * The contrast of a text in the worst tenth of its own pixels, each weighed against what really lies beneath it there,
 * photos included. Drawing text and page apart is what makes it honest: where text has the colour of the photo, no
 * difference of two finished pictures would show that there is text at all.
 * @returns WCAG ratio 1–21, or null when no pixel of the box is at least half covered (an empty text)
 */
export function worstDecileContrast(text: TextOnPage): number | null {
  const ratios: number[] = [];
  const { beneath, mask, box, mark } = text;
  const left = Math.max(0, Math.floor(box.x));
  const right = Math.min(mask.widthPx, Math.ceil(box.x + box.width));
  const top = Math.max(0, Math.floor(box.y));
  const bottom = Math.min(mask.heightPx, Math.ceil(box.y + box.height));
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const index = (y * mask.widthPx + x) * 4;
      if (isCovered(rgbAt(mask, index), mark)) ratios.push(ratioOver(rgbAt(beneath, index), text));
    }
  }
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor((ratios.length - 1) / DECILE)] ?? null;
}

/** Whether a pixel of the mask belongs to the text with this mark: red tells how much of it is covered, the rest by whom. */
function isCovered({ red, green, blue }: Rgb, mark: Rgb): boolean {
  if (red >= HALF_COVERED) return false;
  const covered = 1 - red / 255;
  const is = (seen: number, own: number): boolean =>
    Math.abs(seen - (255 - (255 - own) * covered)) <= MARK_TOLERANCE;
  return is(green, mark.green) && is(blue, mark.blue);
}

function ratioOver(ground: Rgb, { ink, opacity }: TextOnPage): number {
  const seen: Rgb = {
    red: mix(ink.red, ground.red, opacity),
    green: mix(ink.green, ground.green, opacity),
    blue: mix(ink.blue, ground.blue, opacity),
  };
  return contrastRatio(luminance(seen), luminance(ground));
}

function mix(above: number, below: number, opacity: number): number {
  return Math.round(above * opacity + below * (1 - opacity));
}

function rgbAt(pixels: Pixels, index: number): Rgb {
  return { red: byteAt(pixels, index), green: byteAt(pixels, index + 1), blue: byteAt(pixels, index + 2) };
}

function byteAt(pixels: Pixels, index: number): number {
  return pixels.data[index] ?? 0;
}
