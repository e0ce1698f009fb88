import sharp, { type Sharp } from 'sharp';
import type { PictureExtension, SizeLimits } from '#core/export/encoding-rules.ts';
import type { Box } from '#core/design/display-list.ts';
import { referencePicture, similarity, type ReferencePicture } from '#core/export/similarity.ts';
import { textReference, textSimilarity, type TextReference } from '#core/export/text-areas.ts';
import { ladders, type Encode, type Ladder, type LaddersWish, type Step } from './ladders.ts';
import { smallestStep } from './smallest-step.ts';

/** Raw pixels: RGBA, opaque, sRGB, rows from the top. */
export interface RawPicture {
  readonly rgba: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What one delivered file has to satisfy. */
export interface DeliveryWish extends LaddersWish {
  readonly limits: SizeLimits;
  /** XMP packet written into the file. */
  readonly xmp: string;
  /** Where its texts stand (see `textAreas`), in pixels of the master; they keep the floor by themselves. */
  readonly texts: readonly Box[];
}

/** A finished file. `score` is its similarity to the master, `textScore` that of its texts by themselves; 0–100. */
export interface DeliveredPicture {
  readonly bytes: Uint8Array;
  readonly ext: PictureExtension;
  readonly score: number;
  readonly textScore: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** An encoded file; comparing it costs several times its encoding, so its score is worked out when it is asked for. */
interface Attempt {
  readonly bytes: Uint8Array;
  readonly ext: PictureExtension;
  readonly scores: () => Promise<Scores>;
}

type Scores = Pick<DeliveredPicture, 'score' | 'textScore'>;

/** What attempts are compared with. */
interface Reference {
  readonly page: ReferencePicture;
  readonly texts: TextReference;
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
 * goal; and when that is below the floor, for its fewest bytes at the floor. What wins is searched once more the slow way
 * where it has one.
 * @returns null when even the floor of the page and of its texts does not pass the wall
 */
export async function encodeDelivery(
  master: Uint8Array,
  wish: DeliveryWish,
): Promise<DeliveredPicture | null> {
  const picture = await decodePicture(master);
  const reference = {
    page: referencePicture(picture.rgba, picture.widthPx, picture.heightPx),
    texts: textReference(picture, wish.texts),
  };
  const seen = new Map<string, Promise<Attempt>>();
  const attempt: Try = (ext, { key, encode }) => {
    const known = seen.get(key) ?? encoded(picture, reference, ext, encode, wish.xmp);
    seen.set(key, known);
    return known;
  };
  const best = async (score: number): Promise<Attempt | null> => {
    let found: Found | null = null;
    for (const ladder of ladders(wish)) {
      found = (await smallestAbove({ score, wish, ladder, rival: found }, attempt)) ?? found;
    }
    const ladder = found && slower(found);
    return (
      ((ladder && (await smallestAbove({ score, wish, ladder, rival: found }, attempt))) ?? found)?.tried ??
      null
    );
  };
  const preferred = await best(wish.rules.preferredScore);
  const goalBytes = wish.limits.goalBytes ?? Infinity;
  const meetsGoal = preferred !== null && preferred.bytes.byteLength <= goalBytes;
  const chosen = meetsGoal
    ? preferred
    : ((await bestWithin(goalBytes, wish, attempt)) ?? (await best(wish.rules.floorScore)));
  if (chosen === null || chosen.bytes.byteLength > (wish.limits.wallBytes ?? Infinity)) return null;
  const { bytes, ext } = chosen;
  return { bytes, ext, ...(await chosen.scores()), widthPx: picture.widthPx, heightPx: picture.heightPx };
}

type Try = (ext: PictureExtension, step: Step) => Promise<Attempt>;

/** What a ladder's search ended with. */
interface Found {
  readonly tried: Attempt;
  readonly ladder: Ladder;
  readonly at: number;
}

/** Where the encoder that won is worth its slower way: the same steps, begun where the quick way ended. */
function slower({ ladder: { slower: steps, ...ladder }, at }: Found): Ladder | null {
  return steps === undefined ? null : { ...ladder, steps, firstAt: at + 1 };
}

/**
 * The file nearest the master that keeps to `goalBytes`; null when that is below the floor. Bytes are cheap to learn and
 * scores are not, so each encoder is searched by its bytes and compared once.
 */
async function bestWithin(goalBytes: number, wish: DeliveryWish, attempt: Try): Promise<Attempt | null> {
  let best: Found | null = null;
  const better = async (ladder: Ladder): Promise<Found | null> => {
    const found = await largestWithin(goalBytes, ladder, attempt);
    if (found === null) return best;
    const scores = await found.tried.scores();
    const isGood = standing(scores, wish.rules.floorScore, wish) >= wish.rules.floorScore;
    return isGood && (best === null || scores.score > (await best.tried.scores()).score) ? found : best;
  };
  for (const ladder of ladders(wish)) best = await better(ladder);
  const ladder = best && slower(best);
  if (ladder !== null) best = await better(ladder);
  return best?.tried ?? null;
}

/** The highest step that keeps to `goalBytes`; null when none does. */
async function largestWithin(goalBytes: number, ladder: Ladder, attempt: Try): Promise<Found | null> {
  const { ext, steps } = ladder;
  const last = steps.length - 1;
  const fromTop = (index: number) => attempt(ext, stepAt(steps, last - index));
  const search = { count: steps.length, wanted: -goalBytes, firstAt: steps.length >> 1, pointsAStep: null };
  const found = await smallestStep(search, async (index) => ({
    score: -(await fromTop(index)).bytes.byteLength,
  }));
  return found === null ? null : { tried: await fromTop(found), ladder, at: last - found };
}

/** The score of the page, held down to where it would be were its texts as far above their own floor as it is above `wanted`. */
function standing({ score, textScore }: Scores, wanted: number, { rules }: DeliveryWish): number {
  return Math.min(score, wanted + textScore - rules.floorScore);
}

/**
 * The lowest step that reaches `score`. A step that is already larger than the rival cannot win, so it is never compared.
 * Null when no step is both good enough and smaller than the rival.
 */
async function smallestAbove(
  wanted: {
    readonly score: number;
    readonly wish: DeliveryWish;
    readonly ladder: Ladder;
    readonly rival: Found | null;
  },
  attempt: Try,
): Promise<Found | null> {
  const { steps, ext, firstAt, pointsAStep } = wanted.ladder;
  const limitBytes = wanted.rival?.tried.bytes.byteLength ?? Infinity;
  const search = { count: steps.length, wanted: wanted.score, firstAt, pointsAStep };
  const found = await smallestStep(search, async (index) => {
    const tried = await attempt(ext, stepAt(steps, index));
    if (tried.bytes.byteLength >= limitBytes) return 'too-large';
    return { score: standing(await tried.scores(), wanted.score, wanted.wish) };
  });
  if (found === null) return null;
  return { tried: await attempt(ext, stepAt(steps, found)), ladder: wanted.ladder, at: found };
}

function stepAt(steps: readonly Step[], index: number): Step {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`No step ${index} of ${steps.length}`);
  return step;
}

async function encoded(
  picture: RawPicture,
  reference: Reference,
  ext: PictureExtension,
  encode: Encode,
  xmp: string,
): Promise<Attempt> {
  const opaque = raw(picture).flatten({ background: '#ffffff' });
  const bytes = await encode(opaque).withXmp(xmp).toBuffer();
  let scores: Promise<Scores> | null = null;
  return { bytes, ext, scores: () => (scores ??= scoresOf(bytes, reference)) };
}

async function scoresOf(bytes: Uint8Array, { page, texts }: Reference): Promise<Scores> {
  const back = await decodePicture(bytes);
  return {
    score: similarity(page, referencePicture(back.rgba, back.widthPx, back.heightPx)),
    textScore: textSimilarity(texts, back),
  };
}

function raw(picture: RawPicture): Sharp {
  return sharp(picture.rgba, { raw: { width: picture.widthPx, height: picture.heightPx, channels: 4 } });
}
