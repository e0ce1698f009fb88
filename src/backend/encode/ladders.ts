import type { JpegOptions, Sharp } from 'sharp';
import type { EncodingRules, PictureExtension } from '#core/export/encoding-rules.ts';

/** Which encoders may be tried, and how far down. */
export interface LaddersWish {
  readonly accepted: readonly PictureExtension[];
  readonly rules: EncodingRules;
  /** Whether a PNG may keep every colour when no palette is good enough: for files that nobody's quota waits for. */
  readonly mayBeLossless?: boolean;
}

/** One setting of an encoder. */
export type Encode = (picture: Sharp) => Sharp;

/** Settings of one encoder from fewest to most bytes. */
export interface Ladder {
  readonly ext: PictureExtension;
  readonly steps: readonly Step[];
  /** Where the search begins, and what a step adds to the score there. */
  readonly firstAt: number;
  readonly pointsAStep: number | null;
  /** The same settings, each several times as slow for a tenth fewer bytes; a step here is about as good as the one below there. */
  readonly slower?: readonly Step[];
}

/**
 * Where pages with text and photos reach the preferred score, and how steep the score is there: measured 2026-11-27 on
 * four pages of our templates and a photo, palettes 2026-11-28 on 18 pages. They only save looks; what is found does not
 * depend on them.
 */
const USUAL = {
  png: { step: 0, pointsAStep: 3 },
  jpg: { quality: 88, pointsAStep: 0.6 },
  webp: { quality: 84, pointsAStep: 0.4 },
} as const;

/** One rung; equal keys give equal bytes. */
export interface Step {
  readonly key: string;
  readonly encode: Encode;
}

/** What is tried for a delivery: palette PNG, JPEG in both chroma samplings, WebP, those that its format takes. */
export function ladders({ accepted, rules, mayBeLossless = false }: LaddersWish): readonly Ladder[] {
  const all = [
    palettes(rules, mayBeLossless),
    jpegs(rules, { chromaSubsampling: '4:4:4', slowTable: ANNEX_K }),
    jpegs(rules, { chromaSubsampling: '4:2:0', slowTable: ROBIDOUX }),
    webps(rules),
  ];
  return all.filter((ladder) => accepted.includes(ladder.ext));
}

/** No dither: on none of 18 pages did it come nearer the page, and noise is what a PNG packs worst. */
function palettes(rules: EncodingRules, mayBeLossless: boolean): Ladder {
  const steps = rules.palettes.map(({ colours, quality }) => ({
    key: `png ${colours} ${quality}`,
    encode: (picture: Sharp) =>
      picture.png({ palette: true, colours, quality, dither: 0, effort: 5, compressionLevel: 9 }),
  }));
  const lossless: Step = {
    key: 'png lossless',
    encode: (picture) => picture.png({ compressionLevel: 9, adaptiveFiltering: true }),
  };
  return {
    ext: 'png',
    steps: mayBeLossless ? [...steps, lossless] : steps,
    ...{ firstAt: USUAL.png.step, pointsAStep: USUAL.png.pointsAStep },
  };
}

/** mozjpeg's names for its quantisation tables: the standard's own, and one made for what eyes see. */
const ANNEX_K = 0;
const ROBIDOUX = 3;

function jpegs(
  { jpegQuality }: EncodingRules,
  {
    chromaSubsampling,
    slowTable,
  }: { readonly chromaSubsampling: '4:4:4' | '4:2:0'; readonly slowTable: number },
): Ladder {
  const steps = (name: string, options: JpegOptions): readonly Step[] =>
    qualities(jpegQuality).map((quality) => ({
      key: `${name} ${chromaSubsampling} ${quality}`,
      encode: (picture) => picture.jpeg({ ...options, quality, chromaSubsampling }),
    }));
  return {
    ext: 'jpg',
    steps: steps('jpg', {}),
    slower: steps('mozjpeg', { mozjpeg: true, quantisationTable: slowTable }),
    ...{ firstAt: USUAL.jpg.quality - jpegQuality.lowest, pointsAStep: USUAL.jpg.pointsAStep },
  };
}

function webps({ webpQuality }: EncodingRules): Ladder {
  return {
    ext: 'webp',
    steps: qualities(webpQuality).map((quality) => ({
      key: `webp ${quality}`,
      encode: (picture) => picture.webp({ quality, smartSubsample: true, effort: 4 }),
    })),
    ...{ firstAt: USUAL.webp.quality - webpQuality.lowest, pointsAStep: USUAL.webp.pointsAStep },
  };
}

function qualities({ lowest, highest }: { readonly lowest: number; readonly highest: number }) {
  return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}
