import sharp, { type Sharp } from 'sharp';
import type { EncodingRules, PictureExtension, SizeLimits } from '#core/export/encoding-rules.ts';
import { referencePicture, similarity, type ReferencePicture } from '#core/export/similarity.ts';

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
 * accepted, each searched for its fewest bytes at the preferred score; when that misses the goal, again at the floor.
 * @returns null when even the floor does not pass the wall
 */
export async function encodeDelivery(
  master: Uint8Array,
  wish: DeliveryWish,
): Promise<DeliveredPicture | null> {
  const picture = await decodePicture(master);
  const reference = referencePicture(picture.rgba, picture.widthPx, picture.heightPx);
  const seen = new Map<string, Promise<Attempt>>();
  const attempt = (ext: PictureExtension, { key, encode }: Step) => {
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
  const meetsGoal = preferred !== null && preferred.bytes.byteLength <= (wish.limits.goalBytes ?? Infinity);
  const chosen = meetsGoal ? preferred : await best(wish.rules.floorScore);
  if (chosen === null || chosen.bytes.byteLength > (wish.limits.wallBytes ?? Infinity)) return null;
  const { bytes, ext } = chosen;
  return { bytes, ext, score: await chosen.score(), widthPx: picture.widthPx, heightPx: picture.heightPx };
}

type Encode = (picture: Sharp) => Sharp;

/** Settings of one encoder from fewest to most bytes. */
interface Ladder {
  readonly ext: PictureExtension;
  readonly steps: readonly Step[];
}

interface Step {
  readonly key: string;
  readonly encode: Encode;
}

function ladders({ accepted, rules, mayBeLossless = false }: DeliveryWish): readonly Ladder[] {
  const all: readonly Ladder[] = [
    {
      ext: 'png',
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
      steps: qualities(rules.jpegQuality).map((quality) => ({
        key: `jpg ${chromaSubsampling} ${quality}`,
        encode: (picture: Sharp) => picture.jpeg({ quality, chromaSubsampling }),
      })),
    })),
    {
      ext: 'webp',
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
 * The lowest step that reaches `score`, by bisection: scores and bytes rise with the steps. A step that is already larger
 * than the rival cannot win, so it is never compared. Null when no step is both good enough and smaller than the rival.
 */
async function smallestAbove(
  wanted: { readonly score: number; readonly ladder: Ladder; readonly rival: Attempt | null },
  attempt: (ext: PictureExtension, step: Step) => Promise<Attempt>,
): Promise<Attempt | null> {
  const { steps, ext } = wanted.ladder;
  let low = 0;
  let high = steps.length - 1;
  let found: Attempt | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (step === undefined) break;
    const tried = await attempt(ext, step);
    const limitBytes = (found ?? wanted.rival)?.bytes.byteLength ?? Infinity;
    if (tried.bytes.byteLength >= limitBytes) high = middle - 1;
    else if ((await tried.score()) >= wanted.score) {
      found = tried;
      high = middle - 1;
    } else low = middle + 1;
  }
  return found;
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
