/** How the bytes of a text file are to be read, or why they cannot be. */
export type TextEncodingGuess = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary' | 'empty';

const SAMPLE_BYTES = 65_536;
/** Bytes that Windows-1252 leaves undefined; a text never holds them. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * How a text file is encoded: by its byte order mark, else UTF-16 by where its zero bytes stand, else UTF-8 when it is
 * valid, else Windows-1252 as old Indonesian office files are. `binary` when it is no text (zero bytes, control
 * characters, bytes no encoding has); `empty` when there is nothing but a mark and white space.
 */
export function detectEncoding(bytes: Uint8Array): TextEncodingGuess {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]))
    return isBlank(bytes.subarray(3)) ? 'empty' : orBinary(bytes, 'utf-8');
  if (startsWith(bytes, [0xff, 0xfe])) return isBlank(bytes.subarray(2)) ? 'empty' : 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return isBlank(bytes.subarray(2)) ? 'empty' : 'utf-16be';
  if (isBlank(bytes)) return 'empty';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return guessUtf16(sample);
  if (isUtf8(bytes)) return orBinary(bytes, 'utf-8');
  return sample.some((byte) => UNDEFINED_IN_1252.has(byte)) ? 'binary' : orBinary(bytes, 'windows-1252');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32);
}

/** Control characters other than tab, line feed, form feed and return, in more than one byte of 500, are no text. */
function orBinary<Guess extends TextEncodingGuess>(bytes: Uint8Array, guess: Guess): Guess | 'binary' {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 32 && (byte < 9 || byte > 13) && byte !== 26) controls++;
  return controls * 500 > sample.length ? 'binary' : guess;
}

/** Latin text in UTF-16 has a zero in every second byte: high bytes at odd places for little endian. */
function guessUtf16(sample: Uint8Array): TextEncodingGuess {
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return 'binary';
}

/** Whether `bytes` are well-formed UTF-8 (Unicode 16, table 3-7: no overlong forms, no surrogates). */
function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
