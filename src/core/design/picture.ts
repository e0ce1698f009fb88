import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fraction = z.number().min(0).max(1);

/** Checks a `Picture`. */
export const pictureSchema = z.strictObject({
  sha256,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
});

/** A picture in media with the size it has there. */
export type Picture = Readonly<z.output<typeof pictureSchema>>;

/**
 * What is known of a photo wherever it is shown. Its focal point (fractions of the picture) carries over every size: each
 * frame shows the largest part of the picture that fills it, with the focal point as near the middle as the edges allow.
 */
export const photoShape = {
  ...pictureSchema.shape,
  focal: z.strictObject({ x: fraction, y: fraction }).default({ x: 0.5, y: 0.5 }),
  credit: z.string().max(200).default(''),
  alt: z.string().max(1000).default(''),
};

/** A part of a picture, as fractions of it. */
export const photoCropSchema = z.strictObject({
  x: fraction,
  y: fraction,
  width: fraction.positive(),
  height: fraction.positive(),
});

/** A crop chosen by hand: the shown part as fractions of the picture. On use its shape is corrected to the frame. */
export type PhotoCrop = Readonly<z.output<typeof photoCropSchema>>;
