import { fail, ok, type Result } from '#core/shared/result.ts';
import sharp from 'sharp';
import { exifDate } from './exif-date.ts';
import { takeInPhoto, type PhotoRefusal, type WorkingPhoto } from './photo-intake.ts';

/** What the library keeps of a photo beside the original. */
export interface LibraryPhoto {
  readonly working: WorkingPhoto;
  /** WebP, longer side at most {@link SMALL_SIDE_PX} and {@link LARGE_SIDE_PX}. */
  readonly small: Thumbnail;
  readonly large: Thumbnail;
  /** By the camera's own clock, or null. */
  readonly takenAt: string | null;
}

/** A small picture of a photo. */
export interface Thumbnail {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A cell of the grid at twice its width, and the inspector at twice its own. */
const SMALL_SIDE_PX = 256;
const LARGE_SIDE_PX = 768;
const THUMBNAIL_QUALITY = 78;

/** As `takeInPhoto`, with two thumbnails of the working copy and the moment the photo was taken. For a child process. */
export async function takeInLibraryPhoto(bytes: Uint8Array): Promise<Result<LibraryPhoto, PhotoRefusal>> {
  const working = await takeInPhoto(bytes);
  if (!working.ok) return fail(working.error);
  const { exif } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return ok({
    working: working.value,
    ...(await thumbnailsOf(working.value.bytes)),
    takenAt: exif === undefined ? null : exifDate(exif),
  });
}

/** The two small pictures of a working copy. */
export async function thumbnailsOf(bytes: Uint8Array): Promise<Pick<LibraryPhoto, 'small' | 'large'>> {
  return {
    small: await thumbnail(bytes, SMALL_SIDE_PX),
    large: await thumbnail(bytes, LARGE_SIDE_PX),
  };
}

async function thumbnail(bytes: Uint8Array, side: number): Promise<Thumbnail> {
  const { data, info } = await sharp(bytes)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: THUMBNAIL_QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, widthPx: info.width, heightPx: info.height };
}
