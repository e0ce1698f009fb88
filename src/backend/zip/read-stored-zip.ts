import type { PackageRefusal } from '#core/design/package/manifest.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { crc32 } from 'node:zlib';
import { storeZip } from './store-zip.ts';
import { EMPTY_ZIP_BYTES } from './zip-records.ts';

/** A file of an archive, in memory. */
export interface StoredFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const FILE_TYPE_MASK = 0o170000;
const LINK_TYPE = 0o120000;

/**
 * The files of an archive that `storeZip` wrote at `modifiedAt`, and of no other: what is read is packed again and must
 * give the same bytes. Nothing is ever inflated, so memory stays at the archive's own size and no archive can be a bomb.
 */
export async function readStoredZip(
  bytes: Uint8Array,
  { modifiedAt, mostFiles }: { readonly modifiedAt: string; readonly mostFiles: number },
): Promise<Result<readonly StoredFile[], PackageRefusal>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < EMPTY_ZIP_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE)
    return fail({ code: 'package-not-zip', params: {} });
  const end = bytes.byteLength - EMPTY_ZIP_BYTES;
  if (view.getUint32(end, true) !== END_SIGNATURE) return damaged('');
  const count = view.getUint16(end + 10, true);
  if (count > mostFiles)
    return fail({ code: 'package-too-large', params: { files: count, most: mostFiles } });
  const files: StoredFile[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, view, at, end);
    if (!entry.ok) return entry;
    files.push(entry.value.file);
    at += entry.value.headerBytes;
  }
  const twice = firstTwice(files.map(({ name }) => name));
  if (twice !== undefined) return fail({ code: 'package-name-twice', params: { file: twice } });
  const packed: Uint8Array[] = [];
  for await (const chunk of storeZip(files, modifiedAt)) packed.push(chunk);
  return Buffer.concat(packed).equals(bytes) ? ok(files) : damaged('');
}

/** One line of the directory with the bytes it points to. */
function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): Result<{ readonly file: StoredFile; readonly headerBytes: number }, PackageRefusal> {
  if (at + CENTRAL_HEADER_BYTES > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return damaged('');
  const nameBytes = view.getUint16(at + 28, true);
  const headerBytes = CENTRAL_HEADER_BYTES + nameBytes;
  if (at + headerBytes > end) return damaged('');
  const name = Buffer.from(bytes.subarray(at + CENTRAL_HEADER_BYTES, at + headerBytes)).toString('utf8');
  if (!isSafePath(name)) return fail({ code: 'package-path-unsafe', params: { file: name } });
  if (((view.getUint32(at + 38, true) >>> 16) & FILE_TYPE_MASK) === LINK_TYPE)
    return fail({ code: 'package-link', params: { file: name } });
  if (view.getUint16(at + 10, true) !== 0)
    return fail({ code: 'package-compressed', params: { file: name } });
  const start = view.getUint32(at + 42, true) + LOCAL_HEADER_BYTES + nameBytes;
  const stop = start + view.getUint32(at + 24, true);
  if (stop > end) return damaged(name);
  const content = bytes.subarray(start, stop);
  if (crc32(content) !== view.getUint32(at + 16, true)) return damaged(name);
  return ok({ file: { name, content }, headerBytes });
}

/** Whether a name stays inside the folder it would be unpacked to, on every system. */
function isSafePath(name: string): boolean {
  return !/[\\:\p{Cc}\ufffd]/u.test(name) && name.split('/').every((part) => !['', '.', '..'].includes(part));
}

/** The first name that stands there twice on a disk that does not tell capitals. */
function firstTwice(names: readonly string[]): string | undefined {
  const lower = names.map((name) => name.normalize('NFC').toLowerCase());
  return names.find((_, index) => lower.indexOf(lower[index] ?? '') !== index);
}

function damaged(file: string): Result<never, PackageRefusal> {
  return fail({ code: 'package-damaged', params: { file } });
}
