import { AppError } from '#contract/errors.ts';

/** Shorter side of a drawing that was given as SVG: sharp on every picture made here. */
const DRAWN_PX = 1024;

/**
 * A chosen logo as it can be kept: the file itself, or a PNG of an SVG, since designs are drawn from pixels. The browser
 * decodes it whole here, so that a broken file is refused before it is stored.
 * @throws AppError 'media-unsupported' with the name of a file that is no picture
 */
export async function readLogoFile(file: File): Promise<Blob> {
  const refuse = (): never => {
    throw new AppError('media-unsupported', { file: file.name });
  };
  if (file.type !== 'image/svg+xml') {
    (await createImageBitmap(file).catch(refuse)).close();
    return file;
  }
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  try {
    await image.decode().catch(refuse);
    return await drawn(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawn(image: HTMLImageElement): Promise<Blob> {
  const width = image.naturalWidth || DRAWN_PX;
  const height = image.naturalHeight || DRAWN_PX;
  const scale = DRAWN_PX / Math.min(width, height);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
