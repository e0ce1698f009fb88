import type { PixelPage, RowSpan } from '#core/export/page-renderer.ts';

export type PictureSize = Pick<PixelPage, 'widthPx' | 'heightPx'>;

/** A rectangle of a picture. */
export interface Tile extends PictureSize {
  /** Rows from the top, in memory of their own. */
  readonly rgba: Uint8Array<ArrayBuffer>;
}

/** A file format whose tiles can be encoded apart and joined. */
export interface TileFormat<Encoded> {
  /** How large its tiles are; those at the right and lower edge may be smaller. */
  readonly tileSize: (picture: PictureSize) => PictureSize;
  /**
   * Encodes some tiles of a picture; what one becomes does not depend on the others. Takes what it needs of the pixels
   * before it first waits: they are written over afterwards.
   */
  readonly encode: (tiles: readonly Tile[], picture: PictureSize) => Promise<readonly Encoded[]>;
  /** @param tiles all of a picture, row by row */
  readonly join: (tiles: readonly Encoded[], picture: PictureSize) => Uint8Array;
}

/** Encodes pictures. The same pixels give the same bytes, whatever was encoded before. */
export type TileEncoder = (page: PixelPage) => Promise<Uint8Array>;

/** A row of a merge is drawn in each of the three layouts, then comes the next row. */
const KEPT_SIZES = 3;

/** A tile of the last picture. */
interface KeptTile<Encoded> {
  readonly leftPx: number;
  readonly topPx: number;
  readonly tile: Tile;
  /** What it became: one of those that were encoded together; null while nothing is known of it. */
  result: { readonly of: Promise<readonly Encoded[]>; readonly at: number } | null;
}

/** The last picture of a size. */
interface KeptPicture<Encoded> {
  readonly tiles: readonly KeptTile<Encoded>[];
  originId: string | undefined;
}

/**
 * An encoder for pictures that have much in common, as the rows of a merge do: of each size it keeps the tiles of the last
 * picture and encodes again only those that changed. It holds as much memory as the last picture of three sizes.
 */
export function createTileEncoder<Encoded>(format: TileFormat<Encoded>): TileEncoder {
  const sizes = new Map<string, KeptPicture<Encoded>>();

  function keptOf(size: PictureSize): KeptPicture<Encoded> {
    const key = `${size.widthPx}×${size.heightPx}`;
    const kept = sizes.get(key) ?? {
      tiles: emptyTiles<Encoded>(size, format.tileSize(size)),
      originId: undefined,
    };
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
    const changed = kept.tiles.filter((one) => takeOver(one, page, rows));
    kept.originId = page.origin?.id;
    if (changed.length > 0) {
      renew(
        changed,
        format.encode(
          changed.map(({ tile }) => tile),
          page,
        ),
      );
    }
    return format.join(await resultsOf(kept.tiles), page);
  };
}

function emptyTiles<Encoded>(picture: PictureSize, size: PictureSize): readonly KeptTile<Encoded>[] {
  const across = Math.ceil(picture.widthPx / size.widthPx);
  const down = Math.ceil(picture.heightPx / size.heightPx);
  return Array.from({ length: across * down }, (_, index) => {
    const leftPx = (index % across) * size.widthPx;
    const topPx = Math.floor(index / across) * size.heightPx;
    const widthPx = Math.min(size.widthPx, picture.widthPx - leftPx);
    const heightPx = Math.min(size.heightPx, picture.heightPx - topPx);
    const rgba = new Uint8Array(widthPx * heightPx * 4);
    return { leftPx, topPx, tile: { rgba, widthPx, heightPx }, result: null };
  });
}

/** Rows of `page` outside of these are as in the picture that is kept. */
function rowsToCompare({ originId }: KeptPicture<unknown>, { origin, heightPx }: PixelPage): RowSpan {
  const isNext = origin?.before && origin.before.id === originId;
  return isNext ? origin.before.rows : { from: 0, end: heightPx };
}

/** Takes over the pixels of `page`. @returns whether they have to be encoded */
function takeOver(
  { leftPx, topPx, tile, result }: KeptTile<unknown>,
  { rgba, widthPx }: PixelPage,
  rows: RowSpan,
): boolean {
  if (result !== null && (topPx >= rows.end || topPx + tile.heightPx <= rows.from)) return false;
  // Tiles as wide as the picture are one piece of its memory.
  const lines = tile.widthPx === widthPx ? 1 : tile.heightPx;
  const lineBytes = tile.rgba.length / lines;
  let isChanged = result === null;
  for (let line = 0; line < lines; line += 1) {
    const from = ((topPx + line) * widthPx + leftPx) * 4;
    const now = rgba.subarray(from, from + lineBytes);
    const kept = tile.rgba.subarray(line * lineBytes, (line + 1) * lineBytes);
    if (!isChanged && Buffer.compare(kept, now) === 0) continue;
    isChanged = true;
    kept.set(now);
  }
  return isChanged;
}

function renew<Encoded>(changed: readonly KeptTile<Encoded>[], of: Promise<readonly Encoded[]>): void {
  changed.forEach((one, at) => {
    one.result = { of, at };
  });
  // What could not be encoded is tried again when it is next met.
  of.catch(() => {
    for (const one of changed) if (one.result?.of === of) one.result = null;
  });
}

async function resultsOf<Encoded>(tiles: readonly KeptTile<Encoded>[]): Promise<readonly Encoded[]> {
  const wanted = tiles.map(({ result }) => result);
  const known = new Map<unknown, readonly Encoded[]>();
  for (const result of wanted) {
    if (result !== null && !known.has(result.of)) known.set(result.of, await result.of);
  }
  return wanted.map((result) => {
    const encoded = result && known.get(result.of)?.[result.at];
    if (encoded === undefined || encoded === null) throw new Error('The format left a tile out');
    return encoded;
  });
}
