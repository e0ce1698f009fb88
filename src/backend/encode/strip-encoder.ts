import type { PixelPage, RowSpan } from '#core/export/page-renderer.ts';

export type PictureSize = Pick<PixelPage, 'widthPx' | 'heightPx'>;

/** Some whole rows of a picture. */
export interface Strip extends PictureSize {
  /** Rows from the top, in memory of their own. */
  readonly rgba: Uint8Array<ArrayBuffer>;
}

/** A file format whose strips can be encoded apart and joined. */
export interface StripFormat<Encoded> {
  /** How many rows a strip has; the last of a picture may have fewer. */
  readonly rows: number;
  /**
   * Encodes some strips of a picture; what one becomes does not depend on the others. Takes what it needs of the pixels
   * before it first waits: they are written over afterwards.
   */
  readonly encode: (strips: readonly Strip[], size: PictureSize) => Promise<readonly Encoded[]>;
  /** @param strips all of a picture, from the top */
  readonly join: (strips: readonly Encoded[], size: PictureSize) => Uint8Array;
}

/** Encodes pictures. The same pixels give the same bytes, whatever was encoded before. */
export type StripEncoder = (page: PixelPage) => Promise<Uint8Array>;

/** A row of a merge is drawn in each of the three layouts, then comes the next row. */
const KEPT_SIZES = 3;

/** A strip of the last picture; `encoded` is null while nothing is known of it. */
interface KeptStrip<Encoded> {
  readonly top: number;
  readonly strip: Strip;
  encoded: Promise<Encoded> | null;
}

/** The last picture of a size. */
interface KeptPicture<Encoded> {
  readonly strips: readonly KeptStrip<Encoded>[];
  originId: string | undefined;
}

/**
 * An encoder for pictures that have much in common, as the rows of a merge do: of each size it keeps the strips of the
 * last picture and encodes again only those that changed. It holds as much memory as the last picture of three sizes.
 */
export function createStripEncoder<Encoded>(format: StripFormat<Encoded>): StripEncoder {
  const sizes = new Map<string, KeptPicture<Encoded>>();

  function keptOf(size: PictureSize): KeptPicture<Encoded> {
    const key = `${size.widthPx}×${size.heightPx}`;
    const kept = sizes.get(key) ?? { strips: emptyStrips<Encoded>(size, format.rows), originId: undefined };
    // Insertion order is age: a size used again is moved to the end.
    sizes.delete(key);
    sizes.set(key, kept);
    const [oldest] = sizes.keys();
    if (sizes.size > KEPT_SIZES && oldest !== undefined) sizes.delete(oldest);
    return kept;
  }

  return async (page) => {
    const kept = keptOf(page);
    const rows = rowsToCompare(kept, page);
    const changed = kept.strips.filter((one) => isChanged(one, page, rows));
    kept.originId = page.origin?.id;
    const strips = changed.map(({ strip }) => strip);
    if (changed.length > 0) renew(changed, format.encode(strips, page));
    return format.join(
      await Promise.all(kept.strips.map(({ encoded }) => encoded ?? nothingEncoded())),
      page,
    );
  };
}

function emptyStrips<Encoded>(
  { widthPx, heightPx }: PictureSize,
  rows: number,
): readonly KeptStrip<Encoded>[] {
  return Array.from({ length: Math.ceil(heightPx / rows) }, (_, index) => {
    const top = index * rows;
    const height = Math.min(rows, heightPx - top);
    const rgba = new Uint8Array(widthPx * height * 4);
    return { top, strip: { rgba, widthPx, heightPx: height }, encoded: null };
  });
}

/** Rows of `page` outside of these are as in the picture that is kept. */
function rowsToCompare({ originId }: KeptPicture<unknown>, { origin, heightPx }: PixelPage): RowSpan {
  const isNext = origin?.before && origin.before.id === originId;
  return isNext ? origin.before.rows : { from: 0, end: heightPx };
}

/** Takes over the pixels of `page`. @returns whether they have to be encoded */
function isChanged({ top, strip, encoded }: KeptStrip<unknown>, { rgba }: PixelPage, rows: RowSpan): boolean {
  if (encoded !== null && (top >= rows.end || top + strip.heightPx <= rows.from)) return false;
  const from = top * strip.widthPx * 4;
  const now = rgba.subarray(from, from + strip.rgba.length);
  if (encoded !== null && Buffer.compare(strip.rgba, now) === 0) return false;
  strip.rgba.set(now);
  return true;
}

function renew<Encoded>(changed: readonly KeptStrip<Encoded>[], encoding: Promise<readonly Encoded[]>): void {
  changed.forEach((one, index) => {
    const encoded = encoding.then((strips) => strips[index] ?? nothingEncoded());
    one.encoded = encoded;
    // What could not be encoded is tried again when it is next met.
    encoded.catch(() => {
      if (one.encoded === encoded) one.encoded = null;
    });
  });
}

function nothingEncoded(): never {
  throw new Error('The format left a strip out');
}
