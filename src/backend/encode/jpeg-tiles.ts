import { createJpegCutter } from './jpeg-cut.ts';
import { joinedJpeg, jpegParts, type JpegParts } from './jpeg-file.ts';
import type { PictureSize, Tile, TileFormat } from './tile-encoder.ts';

/** Blocks next to each other, coded, and the tables they are coded with. */
interface JpegTile {
  readonly blocks: Uint8Array;
  readonly parts: Pick<JpegParts, 'head' | 'scanHead'>;
}

const BLOCK_PX = 8;
const GREY = 128;
/** A restart interval costs four bytes: with 27 blocks a poster's file is a hundredth larger than with a whole row. */
const MIN_TILE_BLOCKS = 24;

/**
 * Baseline JPEGs without chroma subsampling and with the standard Huffman tables. Every tile is a restart interval: a part
 * of a row of blocks. Those that changed are encoded as one picture, since a call of sharp costs as much as some hundred
 * rows of pixels; behind each stands a grey block, whose DC values are zero, so that the next one counts from zero too.
 * @see ITU-T T.81, E.1.4 and F.1.1.5 (read 2026-11-26)
 * @param quality libjpeg's, 1–100
 */
export function jpegTiles(quality: number, xmp: string): TileFormat<JpegTile> {
  let cut: ReturnType<typeof createJpegCutter> | null = null;
  return {
    tileSize: ({ widthPx }) => ({ widthPx: tileBlocks(widthPx) * BLOCK_PX, heightPx: BLOCK_PX }),
    encode: async (tiles, picture) => {
      const keep = tileBlocks(picture.widthPx);
      const size = { widthPx: (keep + 1) * BLOCK_PX, heightPx: tiles.length * BLOCK_PX };
      const parts = jpegParts(await encodeJpeg(stacked(tiles, size), size, quality));
      cut ??= createJpegCutter(parts.head);
      return cut(parts, { pieces: tiles.length, keep, drop: 1 }).map((blocks) => ({ blocks, parts }));
    },
    join: (tiles, picture) => {
      const [first] = tiles;
      if (first === undefined) throw new Error('A picture without pixels');
      return joinedJpeg(first.parts, {
        intervals: tiles.map(({ blocks }) => blocks),
        intervalMcus: tileBlocks(picture.widthPx),
        xmp,
        ...picture,
      });
    },
  };
}

/** The smallest part of a row of blocks that is large enough and leaves no rest: intervals do not end with rows. */
function tileBlocks(widthPx: number): number {
  const across = Math.ceil(widthPx / BLOCK_PX);
  let blocks = Math.min(MIN_TILE_BLOCKS, across);
  while (across % blocks !== 0) blocks += 1;
  return blocks;
}

async function encodeJpeg(
  rgba: Uint8Array,
  { widthPx, heightPx }: PictureSize,
  quality: number,
): Promise<Buffer> {
  // Only now: a backend that merges nothing needs no encoder of its own (0.2 s of a start).
  const { default: sharp } = await import('sharp');
  return sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer();
}

/** Tiles below each other; what they lack of whole blocks is filled with their last column and row, as libjpeg does. */
function stacked(tiles: readonly Tile[], size: PictureSize): Uint8Array {
  const pixels = new Uint8Array(size.widthPx * size.heightPx * 4).fill(GREY);
  tiles.forEach(({ rgba, widthPx, heightPx }, index) => {
    for (let row = 0; row < BLOCK_PX; row += 1) {
      const from = Math.min(row, heightPx - 1) * widthPx * 4;
      const to = (index * BLOCK_PX + row) * size.widthPx * 4;
      const last = rgba.subarray(from + (widthPx - 1) * 4, from + widthPx * 4);
      pixels.set(rgba.subarray(from, from + widthPx * 4), to);
      for (let column = widthPx; column < size.widthPx - BLOCK_PX; column += 1) {
        pixels.set(last, to + column * 4);
      }
    }
  });
  return pixels;
}
