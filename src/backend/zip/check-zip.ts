import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { EMPTY_ZIP_BYTES } from './zip-records.ts';

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads an archive of ours back from the disk and compares every entry with its checksum.
 * @returns the names of its entries, and of those whose bytes are not what was written; an archive whose directory cannot
 *   be read counts as one broken entry without a name
 */
export async function checkZip(
  path: string,
): Promise<{ readonly names: readonly string[]; readonly broken: readonly string[] }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const end = await bytesAt(file, Math.max(0, size - EMPTY_ZIP_BYTES), EMPTY_ZIP_BYTES);
    if (end.byteLength < EMPTY_ZIP_BYTES || end.readUInt32LE(0) !== 0x06054b50)
      return { names: [], broken: [''] };
    const directory = await bytesAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
    const names: string[] = [];
    const broken: string[] = [];
    for (let at = 0; at + CENTRAL_HEADER_BYTES <= directory.byteLength;) {
      const nameBytes = directory.readUInt16LE(at + 28);
      const name = directory.toString(
        'utf8',
        at + CENTRAL_HEADER_BYTES,
        at + CENTRAL_HEADER_BYTES + nameBytes,
      );
      const start = directory.readUInt32LE(at + 42) + LOCAL_HEADER_BYTES + nameBytes;
      const checksum = await checksumAt(file, start, directory.readUInt32LE(at + 24));
      names.push(name);
      if (checksum !== directory.readUInt32LE(at + 16)) broken.push(name);
      at += CENTRAL_HEADER_BYTES + nameBytes;
    }
    return { names, broken };
  } finally {
    await file.close();
  }
}

async function checksumAt(file: FileHandle, start: number, sizeBytes: number): Promise<number> {
  let checksum = 0;
  for (let done = 0; done < sizeBytes; done += CHUNK_BYTES) {
    checksum = crc32(await bytesAt(file, start + done, Math.min(CHUNK_BYTES, sizeBytes - done)), checksum);
  }
  return checksum;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
