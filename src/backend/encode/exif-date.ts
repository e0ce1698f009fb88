/** EXIF tags (Exif 3.0, tables 3 and 5): the sub-directory of the camera, and the moment the shutter opened. */
const EXIF_DIRECTORY = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const ENTRY_BYTES = 12;
const DATE_TEXT = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})/;

/**
 * The moment an EXIF block says a photo was taken at: `YYYY-MM-DDTHH:MM:SS` by the camera's own clock, or null where it
 * says nothing that is a moment. Reads nothing else: the place in the same block is never looked at.
 */
export function exifDate(exif: Uint8Array): string | null {
  const start = exif[0] === 0x45 ? 'Exif\0\0'.length : 0;
  const view = new DataView(exif.buffer, exif.byteOffset + start, Math.max(0, exif.byteLength - start));
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const camera = findEntry(view, view.getUint32(4, isLittle), EXIF_DIRECTORY, isLittle);
    if (camera === null) return null;
    const date = findEntry(view, view.getUint32(camera + 8, isLittle), DATE_TIME_ORIGINAL, isLittle);
    return date === null ? null : asMoment(textAt(view, view.getUint32(date + 8, isLittle), 19));
  } catch (error) {
    // An offset that points outside the block: the file is a photo all the same, it only tells no date.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function findEntry(view: DataView, directory: number, tag: number, isLittle: boolean): number | null {
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (view.getUint16(entry, isLittle) === tag) return entry;
  }
  return null;
}

function textAt(view: DataView, offset: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(offset + index))).join('');
}

function asMoment(text: string): string | null {
  const parts = DATE_TEXT.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // Cameras without a set clock write zeros, and a thirteenth month is nobody's.
  const parsed = new Date(`${moment}Z`);
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(moment) ? moment : null;
}
