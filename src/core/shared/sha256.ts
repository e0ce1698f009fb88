import { utf8Bytes } from './utf8.ts';

const BLOCK_BYTES = 64;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = fractionalRoots(64, 3);
/** The same of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const INITIAL_STATE = fractionalRoots(8, 2);

/**
 * Returns the SHA-256 of `input` (a string counts as its UTF-8 bytes) as 64 lower-case hex digits. Pure, for seals and
 * approval hashes of some kilobytes; files are hashed by the backend with Node's own.
 * @see FIPS 180-4, read 2026-11-22
 */
export function sha256Hex(input: string | Uint8Array): string {
  const message = padded(typeof input === 'string' ? utf8Bytes(input) : input);
  const state = Uint32Array.from(INITIAL_STATE);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < message.length; offset += BLOCK_BYTES) {
    fillSchedule(schedule, message, offset);
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function padded(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK_BYTES);
  const message = new Uint8Array(blocks * BLOCK_BYTES);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(message.length - 4, (bytes.length << 3) >>> 0);
  return message;
}

function fillSchedule(schedule: Uint32Array, message: Uint8Array, offset: number): void {
  const view = new DataView(message.buffer, message.byteOffset + offset, BLOCK_BYTES);
  for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(i * 4);
  for (let i = 16; i < 64; i++) {
    const a = word(schedule, i - 15);
    const b = word(schedule, i - 2);
    const small0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3);
    const small1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10);
    schedule[i] = word(schedule, i - 16) + small0 + word(schedule, i - 7) + small1;
  }
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  const v = Uint32Array.from(state);
  for (let i = 0; i < 64; i++) {
    const e = word(v, 4);
    const a = word(v, 0);
    const big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & word(v, 5)) ^ (~e & word(v, 6));
    const first = word(v, 7) + big1 + choice + word(ROUND_CONSTANTS, i) + word(schedule, i);
    const big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & word(v, 1)) ^ (a & word(v, 2)) ^ (word(v, 1) & word(v, 2));
    v.copyWithin(1, 0, 7);
    v[4] = word(v, 4) + first;
    v[0] = first + big0 + majority;
  }
  for (let i = 0; i < 8; i++) state[i] = word(state, i) + word(v, i);
}

function rotated(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function fractionalRoots(count: number, degree: 2 | 3): Uint32Array {
  const roots = new Uint32Array(count);
  let filled = 0;
  for (let candidate = 2; filled < count; candidate++) {
    if (!isPrime(candidate)) continue;
    const root = degree === 2 ? Math.sqrt(candidate) : Math.cbrt(candidate);
    roots[filled++] = Math.floor((root - Math.floor(root)) * 0x100000000);
  }
  return roots;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++)
    if (candidate % divisor === 0) return false;
  return true;
}
