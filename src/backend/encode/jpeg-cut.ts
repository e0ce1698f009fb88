import { huffmanTablesIn, type JpegParts } from './jpeg-file.ts';

/** For the bits that come next: the length of the code they begin with, times 256, and what it stands for; 0 for none. */
interface Codes {
  /** By the first nine bits, which is as long as most codes are; 0 where the code is longer. Small enough for the cache. */
  readonly short: Uint16Array;
  /** By all sixteen. */
  readonly long: Uint16Array;
}

/** The codes of one component of the picture. */
interface ComponentCodes {
  readonly dc: Codes;
  readonly ac: Codes;
}

/** How a scan is cut; counted in MCUs, which are one block of each component. */
interface Cuts {
  readonly pieces: number;
  readonly keep: number;
  /** How many come after each piece and belong to none. */
  readonly drop: number;
}

const SHORT_BITS = 9;
const BITS_OF_ONE_SHORT = 1 << (16 - SHORT_BITS);
const COEFFICIENTS = 64;
const SIXTEEN_ZEROS = 0xf0;
/** Read beyond the last code, never used. */
const SPARE_BYTES = 4;

/**
 * Cuts the scans of JPEGs that share their Huffman tables and have no subsampling.
 * @param head that of any of them
 * @returns the pieces, each on whole bytes as a restart interval is. A piece is right on its own only if the MCUs dropped
 *   before it were even and grey: then the DC values it begins with count from zero
 * @see ITU-T T.81, annex C and F.2.2 (read 2026-11-26)
 */
export function createJpegCutter(head: Buffer): (parts: JpegParts, cuts: Cuts) => readonly Uint8Array[] {
  const tables = tablesIn(head);
  return ({ scanHead, blocks }, { pieces, keep, drop }) => {
    const bytes = withoutStuffing(blocks);
    const components = componentsOf(scanHead, tables);
    let at = 0;
    return Array.from({ length: pieces }, () => {
      const end = behind(bytes, at, components, keep);
      const piece = bitsOf(bytes, at, end);
      at = behind(bytes, end, components, drop);
      return piece;
    });
  };
}

/** By class (0 DC, 1 AC) and number, as one byte. */
function tablesIn(head: Buffer): ReadonlyMap<number, Codes> {
  const tables = new Map<number, Codes>();
  for (const segment of huffmanTablesIn(head)) {
    for (let at = 0; at < segment.length;) {
      const counts = segment.subarray(at + 1, at + 17);
      const size = counts.reduce((sum, count) => sum + count, 0);
      tables.set(segment.readUInt8(at), codesOf(counts, segment.subarray(at + 17, at + 17 + size)));
      at += 17 + size;
    }
  }
  return tables;
}

/** @param counts how many codes there are of each length from 1 to 16 */
function codesOf(counts: Uint8Array, symbols: Uint8Array): Codes {
  const long = new Uint16Array(1 << 16);
  let from = 0;
  let used = 0;
  counts.forEach((count, index) => {
    const length = index + 1;
    for (const symbol of symbols.subarray(used, used + count)) {
      const end = from + (1 << (16 - length));
      long.fill((length << 8) | symbol, from, end);
      from = end;
    }
    used += count;
  });
  const short = long.filter((_, bits) => bits % BITS_OF_ONE_SHORT === 0);
  return { short: short.map((code) => (code >>> 8 > SHORT_BITS ? 0 : code)), long };
}

function componentsOf(scanHead: Buffer, tables: ReadonlyMap<number, Codes>): readonly ComponentCodes[] {
  const count = scanHead.readUInt8(4);
  return Array.from({ length: count }, (_, index) => {
    const numbers = scanHead.readUInt8(6 + 2 * index);
    const dc = tables.get(numbers >> 4);
    const ac = tables.get(0x10 | (numbers & 0x0f));
    if (dc === undefined || ac === undefined) throw new Error('A scan without its Huffman tables');
    return { dc, ac };
  });
}

/** @returns the bit behind `mcus` MCUs that begin at bit `from` */
function behind(
  bytes: Uint8Array,
  from: number,
  components: readonly ComponentCodes[],
  mcus: number,
): number {
  let at = from;
  for (let mcu = 0; mcu < mcus; mcu += 1) {
    for (const { dc, ac } of components) at = behindBlock(bytes, at, dc, ac);
  }
  return at;
}

function behindBlock(bytes: Uint8Array, from: number, dc: Codes, ac: Codes): number {
  let code = codeIn(dc, wordAt(bytes, from));
  // Behind each code stand the bits of the value it announces.
  let at = from + (code >>> 8) + (code & 0x0f);
  for (let coefficient = 1; coefficient < COEFFICIENTS; coefficient += 1 + ((code >>> 4) & 0x0f)) {
    code = codeIn(ac, wordAt(bytes, at));
    if (code === 0) throw new Error('Not a code of this JPEG');
    at += (code >>> 8) + (code & 0x0f);
    if ((code & 0x0f) === 0 && (code & 0xff) !== SIXTEEN_ZEROS) break;
  }
  return at;
}

function codeIn({ short, long }: Codes, word: number): number {
  const code = short[word >>> (24 - SHORT_BITS)] ?? 0;
  return code === 0 ? (long[word >>> 8] ?? 0) : code;
}

/** The 24 bits from `bit` on, of which the last up to seven are zero. */
function wordAt(bytes: Uint8Array, bit: number): number {
  const at = bit >>> 3;
  const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return (word << (bit & 7)) & 0xffffff;
}

function withoutStuffing(blocks: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(blocks.length + SPARE_BYTES);
  let to = 0;
  for (let from = 0; from < blocks.length; from += 1, to += 1) {
    bytes[to] = blocks[from] ?? 0;
    if (blocks[from] === 0xff) from += 1;
  }
  return bytes.subarray(0, to + SPARE_BYTES);
}

/** Filled up with ones to a whole byte; a byte of ones is followed by zero, so that it is not taken for a marker. */
function bitsOf(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const piece = new Uint8Array(2 * Math.ceil((end - from) / 8));
  let to = 0;
  for (let at = from; at < end; at += 8) {
    const filled = Math.max(at + 8 - end, 0);
    const byte = (wordAt(bytes, at) >>> 16) | ((1 << filled) - 1);
    piece[to] = byte;
    to += byte === 0xff ? 2 : 1;
  }
  return piece.slice(0, to);
}
