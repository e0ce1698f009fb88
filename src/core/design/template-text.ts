import { z } from 'zod';
import { TEXT_ROLES } from './text-role-ids.ts';
import { COLOR_ROLES, MEANING_COLORS } from './color-roles.ts';

/** Ten pages away from any page: farther is a slip or a trap, and what repeats over a box must end. */
const FARTHEST_PX = 20_000;

export const px = z.number().min(-FARTHEST_PX).max(FARTHEST_PX);
export const positivePx = z.number().positive().max(FARTHEST_PX);
export const point = z.tuple([px, px]).readonly();
export const opacity = z.number().min(0).max(1);

/** x, y, width, height in layout px. */
export const boxSchema = z.tuple([px, px, positivePx, positivePx]).readonly();

/** A colour by the part it plays; `label` and `labelSoft` follow the word of the stamp. */
export const colorNameSchema = z.enum([
  ...COLOR_ROLES,
  ...(Object.keys(MEANING_COLORS) as (keyof typeof MEANING_COLORS)[]),
  'label',
  'labelSoft',
]);

/** A colour by the part it plays. */
export type ColorName = z.output<typeof colorNameSchema>;

const gradientSchema = z.strictObject({
  from: point,
  to: point,
  /** Offset, colour, opacity. */
  stops: z
    .array(z.tuple([opacity, colorNameSchema, opacity]).readonly())
    .min(2)
    .readonly(),
});
export const paintSchema = z.union([colorNameSchema, gradientSchema]);
export const strokeSchema = z.strictObject({ color: colorNameSchema, width: positivePx });

/** A colour or a scrim, by name. */
export type PaintSpec = Readonly<z.output<typeof paintSchema>>;

const sizeRange = z
  .tuple([positivePx, positivePx])
  .refine(([min, max]) => min <= max, { error: 'smallest size above largest' })
  .readonly();

/** A second, narrower face that is tried before a text is refused. */
const secondFaceSchema = z.strictObject({
  face: z.string(),
  size: sizeRange,
  lines: z.int().positive(),
  leading: positivePx,
});

/** Emphasised words: another face of the same family, another colour, or both. */
const strongSchema = z
  .strictObject({ face: z.string().optional(), color: colorNameSchema.optional() })
  .refine(({ face, color }) => face !== undefined || color !== undefined, {
    error: 'neither face nor color',
  });

/** How a text may be set: face, smallest and largest size, most lines. */
export const textStyleSchema = z.strictObject({
  /** The style of the office that it follows: sizes and leading go with the office's type scale. */
  role: z.enum(TEXT_ROLES).optional(),
  face: z.string(),
  size: sizeRange,
  lines: z.int().positive(),
  /** Baseline to baseline, in sizes. */
  leading: positivePx,
  color: colorNameSchema,
  align: z.enum(['left', 'center', 'right']).default('left'),
  /** `even`: lines of like width, for titles; `natural`: full lines, only no lonely last word. */
  rag: z.enum(['even', 'natural']).default('natural'),
  second: secondFaceSchema.optional(),
  /** How emphasised words look. Absent: in the next clearly heavier face of the family, in another colour where there is none. */
  strong: strongSchema.optional(),
  /** Words may be split by syllables rather than refuse the text. Never for what holds names, amounts or addresses. */
  hyphens: z.boolean().optional(),
  /** Texts of a layout with the same group stand at one size: that of the one with the least room. */
  group: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .optional(),
});

/** How a text may be set. */
export type TextStyle = Readonly<z.output<typeof textStyleSchema>>;

/** How a value is written out: dates in words, numbers the Indonesian way; plain text when it cannot be read as such. */
const WRITINGS = [
  'tanggal',
  'hari_tanggal',
  'rentang',
  'waktu_cek',
  'hari_angka',
  'hari_nama',
  'jam',
  'kutip',
  'awal_kapital',
] as const;

/** How a value is written out. */
export type Writing = (typeof WRITINGS)[number];

const piece = { as: z.enum(WRITINGS).optional(), before: z.string().optional() };

/** A piece of a text; an empty piece takes its `before` with it. */
const pieceSchema = z.union([
  /** Words of its own; `marked`: stars, list lines and paragraphs in them are read as such. */
  z.strictObject({ say: z.string(), marked: z.literal(true).optional() }),
  z.strictObject({ slot: z.string(), ...piece }),
  z.strictObject({ cell: z.string(), ...piece }),
  /** Which row this is, from 1. */
  z.strictObject({ number: z.literal(true) }),
  /** Which page this is, from 1, or how many there are. */
  z.strictObject({ page: z.enum(['number', 'count']) }),
  z.strictObject({ known: z.enum(['nomor', 'jam_terlihat', 'lama']), ...piece }),
]);

/** A piece of a text. */
export type Piece = Readonly<z.output<typeof pieceSchema>>;

/** The pieces of a text and what stands between them. */
export const content = { content: z.array(pieceSchema).min(1).readonly(), join: z.string().default('') };

const conditionSchema = z.union([
  z.strictObject({ filled: z.string() }),
  z.strictObject({ empty: z.string() }),
  /** At least one of these slots is filled. */
  z.strictObject({ any: z.array(z.string()).min(2).readonly() }),
]);
/** What every part has: the conditions under which it is drawn. */
export const base = { when: z.array(conditionSchema).readonly().default([]) };
