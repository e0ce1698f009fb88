import sharp, { type Metadata } from 'sharp';
import { fail, ok, type Result } from '#core/shared/result.ts';

/**
 * Why a picture is not taken in.
 * `photo-damaged` covers files that are cut off, empty or broken; `photo-unsupported` anything that is no JPEG, PNG or
 * WebP still picture (SVG included: it is code). `photo-heic` is told by the bytes, whatever the file is called.
 */
export type PhotoRefusal =
  | { readonly code: 'photo-damaged' }
  | { readonly code: 'photo-unsupported' }
  | { readonly code: 'photo-heic' }
  | { readonly code: 'photo-too-small'; readonly widthPx: number; readonly heightPx: number }
  | { readonly code: 'photo-too-large'; readonly widthPx: number; readonly heightPx: number };

/** A picture fit for designs: upright, sRGB, without EXIF or GPS, its longer side at most {@link WORKING_SIDE_PX}. */
export interface WorkingPhoto {
  readonly bytes: Uint8Array;
  readonly ext: 'jpg' | 'png';
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Below this a picture cannot carry any slot; the smallest slot of the templates is 64 px wide. */
const SMALLEST_SIDE_PX = 32;
/** Decoded, 80 megapixels are 320 MB; phones of 50 megapixels pass, scans and hostile files do not. */
const MOST_PIXELS = 80_000_000;
/**
 * Twice the widest artboard (1080 px) with room to crop. The canvas then never shrinks a photo by more than about two,
 * where its plain filter still looks clean; sharp's Lanczos does the rest here.
 */
export const WORKING_SIDE_PX = 2400;
/** Brands of ISO 14496-12 files that hold HEVC pictures (ISO 23008-12, annex B; MIAF `mif1` is what Samsung writes). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);
const ACCEPTED = new Set(['jpeg', 'png', 'webp']);

/**
 * Reads an untrusted picture and makes the working copy that designs draw. Meant to run in a child process: a hostile
 * file may cost memory, time or the process. About 250 ms for a 12-megapixel JPEG.
 */
export async function takeInPhoto(bytes: Uint8Array): Promise<Result<WorkingPhoto, PhotoRefusal>> {
  if (isHeic(bytes)) return fail({ code: 'photo-heic' });
  const header = await readHeader(bytes);
  if (header === null) return fail({ code: 'photo-damaged' });
  if (!ACCEPTED.has(header.format) || (header.pages ?? 1) > 1) return fail({ code: 'photo-unsupported' });
  const { width: widthPx, height: heightPx } = header;
  if (Math.min(widthPx, heightPx) < SMALLEST_SIDE_PX)
    return fail({ code: 'photo-too-small', widthPx, heightPx });
  if (widthPx * heightPx > MOST_PIXELS) return fail({ code: 'photo-too-large', widthPx, heightPx });
  try {
    return ok(await workingCopy(bytes, header));
  } catch {
    // sharp says nothing but a message here; the header was fine, so the body is broken or cut off.
    return fail({ code: 'photo-damaged' });
  }
}

function isHeic(bytes: Uint8Array): boolean {
  const text = (from: number): string => String.fromCharCode(...bytes.subarray(from, from + 4));
  return text(4) === 'ftyp' && HEIC_BRANDS.has(text(8));
}

async function readHeader(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}

async function workingCopy(bytes: Uint8Array, header: Metadata): Promise<WorkingPhoto> {
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
    .autoOrient()
    .toColourspace('srgb')
    .resize({
      width: WORKING_SIDE_PX,
      height: WORKING_SIDE_PX,
      fit: 'inside',
      withoutEnlargement: true,
      kernel: 'lanczos3',
    });
  // Photographs lose nothing visible at 95 without chroma subsampling; cut-outs and flat pictures stay exact.
  const isPhotograph = header.format === 'jpeg' || (header.format === 'webp' && !header.hasAlpha);
  const encoded = isPhotograph
    ? upright.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    : upright.png({ compressionLevel: 6 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { bytes: data, ext: isPhotograph ? 'jpg' : 'png', widthPx: info.width, heightPx: info.height };
}
