import { constants, crc32, deflateRawSync } from 'node:zlib';
import { ADLER_MODULUS, ADLER_OF_NOTHING, adler32Value, joinedAdler32, type Adler32 } from './adler32.ts';
import type { PictureSize, Tile, TileFormat } from './tile-encoder.ts';

/** A tile as a chunk of a PNG, and the checksum of what they were before DEFLATE. */
interface PngTile {
  readonly chunk: Uint8Array;
  readonly adler: Adler32;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** A zlib stream with a window of 32 KB, made fast. */
const ZLIB_HEAD = Uint8Array.of(0x78, 0x01);
/** A last block of DEFLATE without anything in it. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);
/** Smaller ones make DEFLATE hold on more often, larger ones are too much memory for what a tile becomes. */
const CHUNK_BYTES = 65_536;
/** Shorter tiles have less before them that DEFLATE can refer to: at 32 rows a file is a hundredth larger. */
const TILE_ROWS = 64;
const XMP_KEYWORD = 'XML:com.adobe.xmp';

/**
 * Lossless PNGs, RGB of 8 bits, no row filtered. A tile ends on a whole byte (DEFLATE's sync flush) and refers to none
 * before it, so tiles are joined by writing one after the other.
 * @see PNG Specification, Third Edition; RFC 1950; RFC 1951 (read 2026-11-26)
 * @param level zlib's, 1–9
 */
export function pngTiles(level: number, xmp: string): TileFormat<PngTile> {
  // Written over by the next tile, since DEFLATE is done with one before that: new memory costs as much as the packing.
  let rows = new Uint8Array();
  const encodeTile = (tile: Tile): PngTile => {
    const sizeBytes = (1 + tile.widthPx * 3) * tile.heightPx;
    if (rows.length < sizeBytes) rows = new Uint8Array(sizeBytes);
    const adler = packRows(tile, rows);
    const packed = deflateRawSync(rows.subarray(0, sizeBytes), {
      level,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: CHUNK_BYTES,
    });
    return { chunk: chunkOf('IDAT', packed), adler };
  };
  return {
    // DEFLATE goes along the rows: a tile is as wide as the picture.
    tileSize: ({ widthPx }) => ({ widthPx, heightPx: TILE_ROWS }),
    encode: (tiles) => Promise.resolve(tiles.map(encodeTile)),
    join: (tiles, picture) => {
      const adler = tiles.reduce((sum, tile) => joinedAdler32(sum, tile.adler), ADLER_OF_NOTHING);
      return Buffer.concat([
        SIGNATURE,
        chunkOf('IHDR', headOf(picture)),
        chunkOf('iTXt', textOf(XMP_KEYWORD, xmp)),
        chunkOf('IDAT', ZLIB_HEAD),
        ...tiles.map(({ chunk }) => chunk),
        chunkOf('IDAT', Buffer.concat([LAST_BLOCK, fourBytes(adler32Value(adler))])),
        chunkOf('IEND', new Uint8Array()),
      ]);
    },
  };
}

/**
 * Rows without alpha, each behind a zero for "not filtered", into `rows`.
 * @returns their checksum, which costs a third in the same pass
 */
function packRows({ rgba, widthPx, heightPx }: Tile, rows: Uint8Array): Adler32 {
  // Four bytes at a time, lowest first, as on every machine this runs on.
  const pixels = new Uint32Array(rgba.buffer);
  let low = 1;
  let high = 0;
  let to = 0;
  for (let row = 0; row < heightPx; row += 1) {
    rows[to] = 0;
    to += 1;
    high += low;
    for (let at = row * widthPx; at < (row + 1) * widthPx; at += 1, to += 3) {
      const pixel = pixels[at] ?? 0;
      const red = pixel & 0xff;
      const green = (pixel >>> 8) & 0xff;
      const blue = (pixel >>> 16) & 0xff;
      rows[to] = red;
      rows[to + 1] = green;
      rows[to + 2] = blue;
      high += 3 * (low + red) + 2 * green + blue;
      low += red + green + blue;
    }
    low %= ADLER_MODULUS;
    high %= ADLER_MODULUS;
  }
  return { low, high, sizeBytes: to };
}

function headOf({ widthPx, heightPx }: PictureSize): Uint8Array {
  const bitsPerSample = 8;
  const rgb = 2;
  return Buffer.concat([fourBytes(widthPx), fourBytes(heightPx), Uint8Array.of(bitsPerSample, rgb, 0, 0, 0)]);
}

/** The keyword's end, "not compressed" in two bytes, and a language and a translated keyword that are empty. */
function textOf(keyword: string, text: string): Uint8Array {
  return Buffer.from(`${keyword}\0\0\0\0\0${text}`);
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([fourBytes(data.length), body, fourBytes(crc32(body))]);
}

function fourBytes(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
