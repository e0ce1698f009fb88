import { inflateRawSync } from 'node:zlib';

const END_BYTES = 22;
const END_MARK = 0x06054b50;
const ENTRY_BYTES = 46;
const ENTRY_MARK = 0x02014b50;
const LOCAL_BYTES = 30;
/** The comment behind the end of an archive has at most 65 535 bytes. */
const MOST_COMMENT_BYTES = 65_535;
const MOST_ENTRIES = 2_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks an archive into nothing, to know that no reader behind this can be drowned by it: what an archive says about its
 * own sizes is not believed.
 * @returns the names in it; 'too-large' above `mostBytes` in all, 'broken' when it is no whole archive
 */
export function unpackedNames(
  bytes: Uint8Array,
  mostBytes: number,
): readonly string[] | 'too-large' | 'broken' {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(archive);
  if (end === -1) return 'broken';
  const names: string[] = [];
  let left = mostBytes;
  let at = archive.readUInt32LE(end + 16);
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return 'too-large';
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > archive.byteLength || archive.readUInt32LE(at) !== ENTRY_MARK) return 'broken';
    const nameBytes = archive.readUInt16LE(at + 28);
    names.push(archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    const size = sizeOfEntry(archive, at, left);
    if (typeof size === 'string') return size;
    left -= size;
    at += ENTRY_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.byteLength - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = archive.byteLength - END_BYTES; at >= first; at--) {
    if (archive.readUInt32LE(at) === END_MARK) return at;
  }
  return -1;
}

function sizeOfEntry(archive: Buffer, at: number, mostBytes: number): number | 'too-large' | 'broken' {
  const method = archive.readUInt16LE(at + 10);
  const packedBytes = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (local + LOCAL_BYTES > archive.byteLength) return 'broken';
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (packed.byteLength < packedBytes) return 'broken';
  if (method === STORED) return packedBytes > mostBytes ? 'too-large' : packedBytes;
  if (method !== DEFLATED) return 'broken';
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) }).byteLength;
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken';
  }
}
