/** The checksum at the end of a zlib stream (RFC 1950, 8.2, read 2026-11-26). Node has it inside zlib only. */
export interface Adler32 {
  /** One more than the sum of all bytes. */
  readonly low: number;
  /** The sum of what `low` was after each byte. */
  readonly high: number;
  readonly sizeBytes: number;
}

/** The largest prime below 2^16. */
export const ADLER_MODULUS = 65_521;

export const ADLER_OF_NOTHING: Adler32 = { low: 1, high: 0, sizeBytes: 0 };

/** The checksum of the bytes of `before` followed by those of `after`. */
export function joinedAdler32(before: Adler32, after: Adler32): Adler32 {
  return {
    low: modulo(before.low + after.low - 1),
    // Every one of the later bytes adds the sum of all the earlier ones once more.
    high: modulo(before.high + after.high + after.sizeBytes * (before.low - 1)),
    sizeBytes: before.sizeBytes + after.sizeBytes,
  };
}

/** As zlib writes it: 32 bits without sign. */
export function adler32Value({ low, high }: Adler32): number {
  return ((modulo(high) << 16) | modulo(low)) >>> 0;
}

function modulo(value: number): number {
  return ((value % ADLER_MODULUS) + ADLER_MODULUS) % ADLER_MODULUS;
}
