import { z } from 'zod';

const fontFileSchema = z.strictObject({
  /** Name inside `resources/fonts`. */
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** CSS unicode-range, so that a browser loads only what a text needs. */
  unicodeRange: z.string(),
});

/** One bundled face: what to call it in CSS and the files that hold it. */
const faceSchema = z.strictObject({
  /** Short name templates use: `sans-700`, `serif-500i`. */
  id: z.string().regex(/^[a-z]+-\d{3}i?$/),
  family: z.string(),
  weight: z.int().min(100).max(900),
  italic: z.boolean(),
  files: z.array(fontFileSchema).min(1).readonly(),
});

/** One bundled face. */
export type FaceEntry = Readonly<z.output<typeof faceSchema>>;

/** `resources/fonts/faces.json`. */
export const facesSchema = z.array(faceSchema).readonly();

/**
 * The metrics of one face, in font units: all that setting text needs. Made by `npm run fonts`, never by hand.
 * `advances` is also the coverage; its keys are single characters and the ligatures that browsers form by themselves
 * (`fi`). Kerning is stored by classes: characters that kern alike share a number.
 */
export const faceTableSchema = z.strictObject({
  id: z.string(),
  unitsPerEm: z.int().positive(),
  capHeight: z.number().positive(),
  /** How far `g j p q y` reach below the baseline. */
  descent: z.number().positive(),
  advances: z.record(z.string(), z.number()),
  kerning: z.strictObject({
    left: z.record(z.string(), z.int()),
    right: z.record(z.string(), z.int()),
    /** `pairs[left class][right class]`, sparse: only classes that move. */
    pairs: z.record(z.string(), z.record(z.string(), z.number())),
  }),
});

/** The metrics of one face. */
export type FaceTable = Readonly<z.output<typeof faceTableSchema>>;
