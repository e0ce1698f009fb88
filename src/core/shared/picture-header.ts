/** What the first bytes of a picture say; nothing is decoded. */
export interface PictureHeader {
  readonly ext: 'png' | 'jpg' | 'webp' | 'gif';
  readonly mime: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Reads format and size from the start of a file (64 KB is enough for all but odd JPEGs).
 * @returns null for anything that is not a PNG, JPEG, WebP or GIF with a readable size
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view);
  return size && size.widthPx > 0 && size.heightPx > 0 ? size : null;
}

function asciiAt(view: DataView, offset: number, text: string): boolean {
  if (view.byteLength < offset + text.length) return false;
  return Array.from(text).every((letter, index) => view.getUint8(offset + index) === letter.charCodeAt(0));
}

function readPng(view: DataView): PictureHeader | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || !asciiAt(view, 12, 'IHDR')) return null;
  return { ext: 'png', mime: 'image/png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

function readGif(view: DataView): PictureHeader | null {
  if (view.byteLength < 10 || !(asciiAt(view, 0, 'GIF87a') || asciiAt(view, 0, 'GIF89a'))) return null;
  return {
    ext: 'gif',
    mime: 'image/gif',
    widthPx: view.getUint16(6, true),
    heightPx: view.getUint16(8, true),
  };
}

function readWebp(view: DataView): PictureHeader | null {
  if (view.byteLength < 30 || !asciiAt(view, 0, 'RIFF') || !asciiAt(view, 8, 'WEBP')) return null;
  const size = (widthPx: number, heightPx: number): PictureHeader => ({
    ext: 'webp',
    mime: 'image/webp',
    widthPx,
    heightPx,
  });
  if (asciiAt(view, 12, 'VP8 '))
    return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (asciiAt(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (!asciiAt(view, 12, 'VP8X')) return null;
  const uint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  return size(uint24(24) + 1, uint24(27) + 1);
}

/** Start-of-frame markers that carry a size: C0–CF without the tables DHT (C4), JPG (C8) and DAC (CC). */
function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readJpeg(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let offset = 2;
  while (offset + 9 < view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    if (isFrameMarker(marker)) {
      const heightPx = view.getUint16(offset + 5);
      return { ext: 'jpg', mime: 'image/jpeg', widthPx: view.getUint16(offset + 7), heightPx };
    }
    offset += marker === 0xff ? 1 : 2 + view.getUint16(offset + 2);
  }
  return null;
}
