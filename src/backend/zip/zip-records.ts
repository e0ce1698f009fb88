/** What the records of one stored entry say. */
export interface ZipRecord {
  /** UTF-8 bytes of the path, with `/` between folders. */
  readonly name: Uint8Array;
  readonly crc32: number;
  readonly sizeBytes: number;
  /** Where the local header starts in the archive. */
  readonly offset: number;
}

/** MS-DOS date and time words: two-second steps, years 1980 to 2107. */
export interface DosTime {
  readonly date: number;
  readonly time: number;
}

/** Sizes and offsets are 32-bit without zip64, and its all-ones value is taken as "see zip64". */
export const ZIP_LIMIT_BYTES = 0xffff_fffe;
/** Entry counts are 16-bit without zip64. */
export const ZIP_LIMIT_ENTRIES = 0xfffe;

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
/** 2.0, the lowest that knows folders; made by Unix (3) so that the mode below is read. */
const VERSION_NEEDED = 20;
const VERSION_MADE_BY = (3 << 8) | VERSION_NEEDED;
/** Bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** `-rw-r--r--`, in the upper half of the external attributes. */
const UNIX_FILE_MODE = (0o100644 << 16) >>> 0;

/**
 * The MS-DOS words for a local time.
 * @param local `YYYY-MM-DDTHH:MM` with optional seconds; what follows is ignored
 * @throws RangeError when it is not such a time, or not between 1980 and 2107
 */
export function dosTime(local: string): DosTime {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/.exec(local);
  if (match === null) throw new RangeError(`Not a local time: ${local}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((digits) => Number(digits) || 0);
  if (year < 1980 || year > 2107) throw new RangeError(`A zip cannot hold the year ${year}`);
  return {
    date: ((year - 1980) << 9) | (month << 5) | day,
    time: (hour << 11) | (minute << 5) | (second >> 1),
  };
}

/** The header that stands before the bytes of a stored entry. */
export function localHeader(record: ZipRecord, at: DosTime): Uint8Array {
  const bytes = new Uint8Array(LOCAL_HEADER_BYTES + record.name.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION_NEEDED, true);
  writeCommonFields(view, 6, record, at);
  bytes.set(record.name, LOCAL_HEADER_BYTES);
  return bytes;
}

/** The entry's line in the directory at the end of the archive. */
export function centralHeader(record: ZipRecord, at: DosTime): Uint8Array {
  const bytes = new Uint8Array(CENTRAL_HEADER_BYTES + record.name.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION_MADE_BY, true);
  view.setUint16(6, VERSION_NEEDED, true);
  writeCommonFields(view, 8, record, at);
  view.setUint32(38, UNIX_FILE_MODE, true);
  view.setUint32(42, record.offset, true);
  bytes.set(record.name, CENTRAL_HEADER_BYTES);
  return bytes;
}

/** The record that closes the archive. */
export function endRecord(directory: {
  readonly entries: number;
  readonly offset: number;
  readonly sizeBytes: number;
}): Uint8Array {
  const bytes = new Uint8Array(END_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, directory.entries, true);
  view.setUint16(10, directory.entries, true);
  view.setUint32(12, directory.sizeBytes, true);
  view.setUint32(16, directory.offset, true);
  return bytes;
}

/** Bytes that one entry adds to an archive: both headers, its name twice, its content. */
export function entryCostBytes(name: string, sizeBytes: number): number {
  const nameBytes = new TextEncoder().encode(name).byteLength;
  return LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES + 2 * nameBytes + sizeBytes;
}

/** Bytes of an archive without entries. */
export const EMPTY_ZIP_BYTES = END_BYTES;

/** Flags, method, time, checksum and sizes stand in the same order in both headers. */
function writeCommonFields(view: DataView, start: number, record: ZipRecord, at: DosTime): void {
  view.setUint16(start, UTF8_NAMES, true);
  view.setUint16(start + 2, 0, true);
  view.setUint16(start + 4, at.time, true);
  view.setUint16(start + 6, at.date, true);
  view.setUint32(start + 8, record.crc32, true);
  view.setUint32(start + 12, record.sizeBytes, true);
  view.setUint32(start + 16, record.sizeBytes, true);
  view.setUint16(start + 20, record.name.byteLength, true);
}
