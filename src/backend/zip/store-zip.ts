import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { AppError } from '#contract/errors.ts';
import {
  centralHeader,
  dosTime,
  EMPTY_ZIP_BYTES,
  endRecord,
  entryCostBytes,
  localHeader,
  ZIP_LIMIT_BYTES,
  ZIP_LIMIT_ENTRIES,
  type ZipRecord,
} from './zip-records.ts';

/** One file of an archive: its path inside, and its content or the file that holds it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | { readonly path: string };
}

/** Smaller files are read once and whole; larger ones twice in a stream, the first time for the checksum. */
const WHOLE_FILE_BYTES = 16 * 1024 * 1024;

/**
 * The bytes of a zip that stores its entries as they are, in their order, all dated `modifiedAt`: same entries, same bytes.
 * Pictures are already compressed; deflating them again costs ten times the time for nothing. Memory stays at one entry of
 * at most 16 MB, whatever the size of the archive.
 * @param modifiedAt local time `YYYY-MM-DDTHH:MM:SS`
 * @throws AppError `zip-too-large` beyond 4 GB or 65,534 entries; the Node error of a file that cannot be read
 */
export async function* storeZip(
  entries: readonly ZipEntry[],
  modifiedAt: string,
): AsyncGenerator<Uint8Array> {
  if (entries.length > ZIP_LIMIT_ENTRIES) throw new AppError('zip-too-large', { entries: entries.length });
  const at = dosTime(modifiedAt);
  const records: ZipRecord[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const source = await measure(entry.content);
    const record = { name, crc32: source.crc32, sizeBytes: source.sizeBytes, offset };
    offset += localHeader(record, at).byteLength + source.sizeBytes;
    if (offset > ZIP_LIMIT_BYTES) throw new AppError('zip-too-large', { entries: entries.length });
    records.push(record);
    yield localHeader(record, at);
    yield* source.chunks();
  }
  const directory = records.map((record) => centralHeader(record, at));
  const sizeBytes = directory.reduce((sum, header) => sum + header.byteLength, 0);
  if (offset + sizeBytes > ZIP_LIMIT_BYTES) throw new AppError('zip-too-large', { entries: entries.length });
  yield* directory;
  yield endRecord({ entries: records.length, offset, sizeBytes });
}

/** A file with its size, for planning parts before anything is written. */
export interface SizedEntry extends ZipEntry {
  readonly sizeBytes: number;
}

/**
 * Splits `entries` into groups whose archives are each at most `maxBytes`, keeping their order. Entries in `inEveryPart`
 * (the sums and the leaflet) are repeated, so that each part can be opened and checked alone.
 * @throws AppError `part-too-small` naming the first file that no part can hold
 */
export function planParts(
  entries: readonly SizedEntry[],
  options: { readonly maxBytes: number; readonly inEveryPart: readonly SizedEntry[] },
): readonly (readonly SizedEntry[])[] {
  const common = options.inEveryPart.reduce((sum, entry) => sum + cost(entry), EMPTY_ZIP_BYTES);
  const parts: SizedEntry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (common + cost(entry) > options.maxBytes) {
      throw new AppError('part-too-small', {
        file: entry.name,
        bytes: entry.sizeBytes,
        max: options.maxBytes,
      });
    }
    if (used + cost(entry) > options.maxBytes) {
      parts.push([...options.inEveryPart]);
      used = common;
    }
    parts.at(-1)?.push(entry);
    used += cost(entry);
  }
  return parts;
}

/** Size in bytes of the archive that `storeZip` makes of `entries`. */
export function zipSizeBytes(entries: readonly SizedEntry[]): number {
  return entries.reduce((sum, entry) => sum + cost(entry), EMPTY_ZIP_BYTES);
}

function cost(entry: SizedEntry): number {
  return entryCostBytes(entry.name, entry.sizeBytes);
}

interface Source {
  readonly crc32: number;
  readonly sizeBytes: number;
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

async function measure(content: ZipEntry['content']): Promise<Source> {
  if (content instanceof Uint8Array) return inMemory(content);
  const { size } = await stat(content.path);
  if (size <= WHOLE_FILE_BYTES) return inMemory(await readFile(content.path));
  return measureStream(content.path);
}

function inMemory(bytes: Uint8Array): Source {
  return { crc32: crc32(bytes), sizeBytes: bytes.byteLength, chunks: () => [bytes] };
}

async function measureStream(path: string): Promise<Source> {
  let checksum = 0;
  let sizeBytes = 0;
  for await (const chunk of bytesOf(path)) {
    checksum = crc32(chunk, checksum);
    sizeBytes += chunk.byteLength;
  }
  return { crc32: checksum, sizeBytes, chunks: () => unchanged(path, checksum) };
}

/** Streams the file again and refuses when it changed since its checksum was written. */
async function* unchanged(path: string, expected: number): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  for await (const chunk of bytesOf(path)) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== expected) throw new Error(`File changed while it was being packed: ${path}`);
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    // A read stream without an encoding yields buffers.
    yield chunk as Uint8Array;
  }
}
