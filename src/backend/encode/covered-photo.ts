import { coverPixels, type Cover } from '#core/photo/cover.ts';
import sharp from 'sharp';
import { thumbnailsOf, type LibraryPhoto } from './library-photo.ts';

/**
 * A working copy with covers baked in, encoded anew from its pixels: no thumbnail, no EXIF and no leftover of the file it
 * was made of. The same covers give the same bytes. For a child process.
 * @throws whatever sharp throws for bytes that are no picture
 */
export async function coverPhotoBytes(bytes: Uint8Array, covers: readonly Cover[]): Promise<LibraryPhoto> {
  const { format, hasAlpha } = await sharp(bytes).metadata();
  const source = hasAlpha ? sharp(bytes).ensureAlpha() : sharp(bytes).removeAlpha();
  const { data, info } = await source.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const channels = info.channels === 4 ? 4 : 3;
  const { width: widthPx, height: heightPx } = info;
  const covered = coverPixels({ bytes: data, widthPx, heightPx, channels }, covers);
  const picture = sharp(covered, { raw: { width: widthPx, height: heightPx, channels } });
  const isJpeg = format === 'jpeg';
  const encoded = isJpeg
    ? picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    : picture.png({ compressionLevel: 6 });
  const working = {
    bytes: await encoded.toBuffer(),
    ext: isJpeg ? ('jpg' as const) : ('png' as const),
    widthPx,
    heightPx,
  };
  return { working, ...(await thumbnailsOf(working.bytes)), takenAt: null };
}
