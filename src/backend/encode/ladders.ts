import type { Sharp } from 'sharp';
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
}

/**
 * Where pages with text and photos reach the preferred score, and how steep the score is there: measured 2026-11-27 on
 * four pages of our templates and a photo. They only save looks; what is found does not depend on them.
 */
const USUAL = {
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
  const all: readonly Ladder[] = [
    {
      ext: 'png',
      // A page with a photo fails with most colours already, and then only every colour is left.
      firstAt: mayBeLossless ? 2 * rules.paletteColours.length - 1 : rules.paletteColours.length,
      pointsAStep: null,
      steps: [
        ...[...rules.paletteColours]
          .sort((a, b) => a - b)
          .flatMap((colours) =>
            [0, 1].map((dither) => ({
              key: `png ${colours} ${dither}`,
              encode: (picture: Sharp) =>
                picture.png({ palette: true, colours, dither, effort: 5, compressionLevel: 9 }),
            })),
          ),
        ...(mayBeLossless
          ? [
              {
                key: 'png lossless',
                encode: (picture: Sharp) => picture.png({ compressionLevel: 9, adaptiveFiltering: true }),
              },
            ]
          : []),
      ],
    },
    ...(['4:4:4', '4:2:0'] as const).map((chromaSubsampling) => ({
      ext: 'jpg' as const,
      ...{ firstAt: USUAL.jpg.quality - rules.jpegQuality.lowest, pointsAStep: USUAL.jpg.pointsAStep },
      steps: qualities(rules.jpegQuality).map((quality) => ({
        key: `jpg ${chromaSubsampling} ${quality}`,
        encode: (picture: Sharp) => picture.jpeg({ quality, chromaSubsampling }),
      })),
    })),
    {
      ext: 'webp',
      ...{ firstAt: USUAL.webp.quality - rules.webpQuality.lowest, pointsAStep: USUAL.webp.pointsAStep },
      steps: qualities(rules.webpQuality).map((quality) => ({
        key: `webp ${quality}`,
        encode: (picture: Sharp) => picture.webp({ quality, smartSubsample: true, effort: 4 }),
      })),
    },
  ];
  return all.filter((ladder) => accepted.includes(ladder.ext));
}

function qualities({ lowest, highest }: { readonly lowest: number; readonly highest: number }) {
  return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}
