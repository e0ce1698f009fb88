import sharp, { type Sharp } from 'sharp';
import type { EncodingRules, PictureExtension, SizeLimits } from '#core/export/encoding-rules.ts';
import { referencePicture, similarity, type ReferencePicture } from '#core/export/similarity.ts';
import { smallestStep } from './smallest-step.ts';

/** Raw pixels: RGBA, opaque, sRGB, rows from the top. */
export interface RawPicture {
  readonly rgba: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What one delivered file has to satisfy. */
export interface DeliveryWish {
  readonly accepted: readonly PictureExtension[];
  readonly limits: SizeLimits;
  readonly rules: EncodingRules;
  /** XMP packet written into the file. */
  readonly xmp: string;
  /** Whether a PNG may keep every colour when no palette is good enough: for files that nobody's quota waits for. */
  readonly mayBeLossless?: boolean;
}

/** A finished file. `score` is its similarity to the master, 0–100. */
export interface DeliveredPicture {
  readonly bytes: Uint8Array;
  readonly ext: PictureExtension;
  readonly score: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** An encoded file; comparing it costs several times its encoding, so its score is worked out when it is asked for. */
interface Attempt {
  readonly bytes: Uint8Array;
  readonly ext: PictureExtension;
  readonly score: () => Promise<number>;
}

/** A lossless PNG of `picture`: the master that approval hashes and every package starts from. */
export function encodeMaster(picture: RawPicture): Promise<Uint8Array> {
  return raw(picture).png({ compressionLevel: 8, adaptiveFiltering: true }).toBuffer();
}

/** The pixels of a master. */
export async function decodePicture(bytes: Uint8Array): Promise<RawPicture> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgba: data, widthPx: info.width, heightPx: info.height };
}

/** A small JPEG for leaflets and lists, `widthPx` wide. */
export function encodePreview(master: Uint8Array, widthPx: number): Promise<Uint8Array> {
  return sharp(master)
    .resize({ width: widthPx })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 72 })
    .toBuffer();
}

/** A logo for letters: a PNG with what is see-through kept, its longer side at most `maxPx`. */
export function encodeLogo(picture: Uint8Array, maxPx: number): Promise<Uint8Array> {
  return sharp(picture)
    .resize({ width: maxPx, height: maxPx, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/**
 * The smallest file that looks like the master: palette PNG, JPEG in both chroma samplings and WebP are tried where
 * accepted, each searched for its fewest bytes at the preferred score; when that misses the goal, for its best score within the
 * goal; and when that is below the floor, for its fewest bytes at the floor.
 * @returns null when even the floor does not pass the wall
 */
export async function encodeDelivery(
  master: Uint8Array,
  wish: DeliveryWish,
): Promise<DeliveredPicture | null> {
  const picture = await decodePicture(master);
  const reference = referencePicture(picture.rgba, picture.widthPx, picture.heightPx);
  const seen = new Map<string, Promise<Attempt>>();
  const attempt: Try = (ext, { key, encode }) => {
    const known = seen.get(key) ?? encoded(picture, reference, ext, encode, wish.xmp);
    seen.set(key, known);
    return known;
  };
  const best = async (score: number) => {
    let found: Attempt | null = null;
    for (const ladder of ladders(wish)) {
      found = (await smallestAbove({ score, ladder, rival: found }, attempt)) ?? found;
    }
    return found;
  };
  const preferred = await best(wish.rules.preferredScore);
  const goalBytes = wish.limits.goalBytes ?? Infinity;
  const meetsGoal = preferred !== null && preferred.bytes.byteLength <= goalBytes;
  const chosen = meetsGoal
    ? preferred
    : ((await bestWithin(goalBytes, wish, attempt)) ?? (await best(wish.rules.floorScore)));
  if (chosen === null || chosen.bytes.byteLength > (wish.limits.wallBytes ?? Infinity)) return null;
  const { bytes, ext } = chosen;
  return { bytes, ext, score: await chosen.score(), widthPx: picture.widthPx, heightPx: picture.heightPx };
}

type Try = (ext: PictureExtension, step: Step) => Promise<Attempt>;

/**
 * The file nearest the master that keeps to `goalBytes`; null when that is below the floor. Bytes are cheap to learn and
 * scores are not, so each encoder is searched by its bytes and compared once.
 */
async function bestWithin(goalBytes: number, wish: DeliveryWish, attempt: Try): Promise<Attempt | null> {
  let best: Attempt | null = null;
  for (const { ext, steps } of ladders(wish)) {
    const fromTop = (index: number) => attempt(ext, stepAt(steps, steps.length - 1 - index));
    const search = { count: steps.length, wanted: -goalBytes, firstAt: steps.length >> 1, pointsAStep: null };
    const found = await smallestStep(search, async (index) => ({
      score: -(await fromTop(index)).bytes.byteLength,
    }));
    if (found === null) continue;
    const tried = await fromTop(found);
    const score = await tried.score();
    if (score >= wish.rules.floorScore && (best === null || score > (await best.score()))) best = tried;
  }
  return best;
}

type Encode = (picture: Sharp) => Sharp;

/** Settings of one encoder from fewest to most bytes. */
interface Ladder {
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

interface Step {
  readonly key: string;
  readonly encode: Encode;
}

function ladders({ accepted, rules, mayBeLossless = false }: DeliveryWish): readonly Ladder[] {
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

/**
 * The lowest step that reaches `score`. A step that is already larger than the rival cannot win, so it is never compared.
 * Null when no step is both good enough and smaller than the rival.
 */
async function smallestAbove(
  wanted: { readonly score: number; readonly ladder: Ladder; readonly rival: Attempt | null },
  attempt: Try,
): Promise<Attempt | null> {
  const { steps, ext, firstAt, pointsAStep } = wanted.ladder;
  const limitBytes = wanted.rival?.bytes.byteLength ?? Infinity;
  const search = { count: steps.length, wanted: wanted.score, firstAt, pointsAStep };
  const found = await smallestStep(search, async (index) => {
    const tried = await attempt(ext, stepAt(steps, index));
    return tried.bytes.byteLength >= limitBytes ? 'too-large' : { score: await tried.score() };
  });
  return found === null ? null : attempt(ext, stepAt(steps, found));
}

function stepAt(steps: readonly Step[], index: number): Step {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`No step ${index} of ${steps.length}`);
  return step;
}

async function encoded(
  picture: RawPicture,
  reference: ReferencePicture,
  ext: PictureExtension,
  encode: Encode,
  xmp: string,
): Promise<Attempt> {
  const opaque = raw(picture).flatten({ background: '#ffffff' });
  const bytes = await encode(opaque).withXmp(xmp).toBuffer();
  let score: Promise<number> | null = null;
  return { bytes, ext, score: () => (score ??= scoreOf(bytes, reference)) };
}

async function scoreOf(bytes: Uint8Array, reference: ReferencePicture): Promise<number> {
  const back = await decodePicture(bytes);
  return similarity(reference, referencePicture(back.rgba, back.widthPx, back.heightPx));
}

function raw(picture: RawPicture): Sharp {
  return sharp(picture.rgba, { raw: { width: picture.widthPx, height: picture.heightPx, channels: 4 } });
}
