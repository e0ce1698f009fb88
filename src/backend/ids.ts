import { randomBytes } from 'node:crypto';

/** Ids of one instant are told apart by a counter of 42 bits, kept in the bits that RFC 9562 leaves to the maker. */
const SEQUENCE_LIMIT = 2 ** 42;
const LOW_BITS = 2 ** 30;
let lastSequence = 0;

/**
 * Makes record ids: UUID version 7 (RFC 9562, section 6.2), which sort by the moment they were made. Ids of one instant
 * sort in the order they were made too, in this process and after a restart: the demo's clock stands still for ever, and
 * its last approval must be the last one given.
 */
export function newId(atMs: number): string {
  // Milliseconds of the computer, or one more than the last: it only has to grow.
  lastSequence = Math.max(lastSequence + 1, Date.now()) % SEQUENCE_LIMIT;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(atMs, 0, 6);
  bytes.writeUInt16BE(0x7000 + Math.floor(lastSequence / LOW_BITS), 6);
  bytes.writeUInt32BE(0x80000000 + (lastSequence % LOW_BITS), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
