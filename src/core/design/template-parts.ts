import { z } from 'zod';
import { COLOR_ROLES, MEANING_COLORS } from './palette.ts';

const px = z.number();
const positivePx = z.number().positive();
const point = z.tuple([px, px]).readonly();
const opacity = z.number().min(0).max(1);

/** x, y, width, height in layout px. */
const boxSchema = z.tuple([px, px, positivePx, positivePx]).readonly();

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
const paintSchema = z.union([colorNameSchema, gradientSchema]);
const strokeSchema = z.strictObject({ color: colorNameSchema, width: positivePx });

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

/** How a text may be set: face, smallest and largest size, most lines. */
const textStyleSchema = z.strictObject({
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
] as const;

/** How a value is written out. */
export type Writing = (typeof WRITINGS)[number];

const piece = { as: z.enum(WRITINGS).optional(), before: z.string().optional() };

/** A piece of a text; an empty piece takes its `before` with it. */
const pieceSchema = z.union([
  z.strictObject({ say: z.string() }),
  z.strictObject({ slot: z.string(), ...piece }),
  z.strictObject({ cell: z.string(), ...piece }),
  z.strictObject({ known: z.enum(['nomor', 'jam_terlihat', 'lama']), ...piece }),
]);

/** A piece of a text. */
export type Piece = Readonly<z.output<typeof pieceSchema>>;

const content = { content: z.array(pieceSchema).min(1).readonly(), join: z.string().default('') };

const conditionSchema = z.union([
  z.strictObject({ filled: z.string() }),
  z.strictObject({ empty: z.string() }),
]);
const base = { when: z.array(conditionSchema).readonly().default([]) };

/** A text of a stack: `height` is the most it may take, in px or (up to 1) as a share of the stack. */
const stackTextSchema = z.strictObject({
  ...content,
  ...base,
  style: textStyleSchema,
  height: positivePx,
  gap: px.default(0),
});
const stackRuleSchema = z.strictObject({
  ...base,
  rule: z.strictObject({ width: positivePx, color: colorNameSchema }),
  gap: px.default(0),
});
const stackChildSchema = z.union([stackTextSchema, stackRuleSchema]);

/** A text or a rule in a stack. */
export type StackChild = Readonly<z.output<typeof stackChildSchema>>;

/** A text of a stack. */
export type StackText = Readonly<z.output<typeof stackTextSchema>>;

const rowMarkSchema = z.discriminatedUnion('mark', [
  z.strictObject({
    mark: z.literal('check'),
    x: px,
    diameter: positivePx,
    color: colorNameSchema,
    ink: colorNameSchema,
  }),
  z.strictObject({ mark: z.literal('bar'), x: px, width: positivePx, inset: px, color: colorNameSchema }),
  /** Between rows, not before the first. */
  z.strictObject({ mark: z.literal('divider'), x: px, width: positivePx, color: colorNameSchema }),
]);

/** A drawn mark that every row carries. */
export type RowMark = Readonly<z.output<typeof rowMarkSchema>>;

const rowColumnSchema = z.strictObject({
  x: px,
  width: positivePx,
  align: z.enum(['top', 'middle']),
  children: z.array(stackTextSchema).min(1).readonly(),
});

/** One way to set rows, used while there are at most `upTo` of them. */
const rowVariantSchema = z.strictObject({
  upTo: z.int().positive(),
  gap: px,
  /** A row is never higher than this, so that two rows do not drift apart. */
  maxRow: positivePx,
  columns: z.array(rowColumnSchema).min(1).readonly(),
  marks: z.array(rowMarkSchema).readonly().default([]),
});

/** One way to set rows. */
export type RowVariant = Readonly<z.output<typeof rowVariantSchema>>;

/** The parts a layout is composed of: no expressions, no nesting deeper than a row. */
export const partSchema = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('rect'),
    ...base,
    box: boxSchema,
    fill: paintSchema.optional(),
    stroke: strokeSchema.optional(),
    radius: px.default(0),
    opacity: opacity.default(1),
  }),
  z.strictObject({ part: z.literal('line'), ...base, from: point, to: point, stroke: strokeSchema }),
  z.strictObject({
    part: z.literal('circle'),
    ...base,
    center: point,
    radius: positivePx,
    fill: colorNameSchema.optional(),
    stroke: strokeSchema.optional(),
    opacity: opacity.default(1),
  }),
  z.strictObject({
    part: z.literal('path'),
    ...base,
    d: z.string().regex(/^[MmLlHhVvCcQqZz0-9\s.,-]+$/),
    fill: colorNameSchema,
    opacity: opacity.default(1),
  }),
  /** The letterhead double rule, thick over thin. */
  z.strictObject({ part: z.literal('rule'), ...base, at: point, width: positivePx, color: colorNameSchema }),
  z.strictObject({
    part: z.literal('kawung'),
    ...base,
    box: boxSchema,
    step: positivePx,
    color: colorNameSchema,
    opacity: opacity.default(1),
  }),
  z.strictObject({
    part: z.literal('rosette'),
    ...base,
    center: point,
    radius: positivePx,
    petals: z.int().min(3).max(24),
    rings: z.int().min(1).max(12),
    depth: opacity,
    stroke: strokeSchema,
    opacity: opacity.default(1),
  }),
  z.strictObject({
    part: z.literal('tumpal'),
    ...base,
    box: boxSchema,
    teeth: z.int().positive(),
    points: z.enum(['up', 'down']),
    color: colorNameSchema,
  }),
  z.strictObject({
    part: z.literal('quotes'),
    ...base,
    at: point,
    height: positivePx,
    color: colorNameSchema,
  }),
  /** Letterhead: the office's logo or initials in the ring, its name, at the right the genre's tag. */
  z.strictObject({
    part: z.literal('kop'),
    ...base,
    box: boxSchema,
    /** Of the logo or the ring. */
    diameter: positivePx,
    name: textStyleSchema,
    ring: colorNameSchema,
    tag: textStyleSchema.optional(),
    /** Whether the logo stands over the centred name instead of left of it. */
    centered: z.boolean().default(false),
    /** A disc of this colour under the logo, for logos without a light version. */
    disc: colorNameSchema.optional(),
  }),
  /** Contacts in the office's order; whole ones are left off from the end when room is short, none is shrunk or cut. */
  z.strictObject({
    part: z.literal('contact'),
    ...base,
    box: boxSchema,
    style: textStyleSchema,
    valign: z.enum(['top', 'middle', 'bottom']).default('middle'),
  }),
  z.strictObject({
    part: z.literal('photo'),
    ...base,
    slot: z.string(),
    box: boxSchema,
    radius: px.default(0),
    /** Ground and lattice of the empty frame. */
    ground: colorNameSchema,
    lattice: colorNameSchema,
    credit: boxSchema.optional(),
  }),
  z.strictObject({
    part: z.literal('text'),
    ...base,
    ...content,
    box: boxSchema,
    style: textStyleSchema,
    /** `base`: the last baseline stands on the box's foot. */
    valign: z.enum(['top', 'middle', 'bottom', 'base']).default('top'),
    /** A list whose size this text never exceeds: a claim is not set larger than the facts. */
    notAbove: z.string().optional(),
  }),
  /** Texts one under the other with fixed gaps, so that slack collects at one end. */
  z.strictObject({
    part: z.literal('stack'),
    ...base,
    box: boxSchema,
    align: z.enum(['top', 'middle', 'bottom']),
    children: z.array(stackChildSchema).min(1).readonly(),
  }),
  z.strictObject({
    part: z.literal('rows'),
    ...base,
    slot: z.string(),
    box: boxSchema,
    align: z.enum(['top', 'middle']).default('top'),
    variants: z.array(rowVariantSchema).min(1).readonly(),
  }),
  /** Big numbers side by side: value, unit, what it counts. */
  z.strictObject({
    part: z.literal('figures'),
    ...base,
    slot: z.string(),
    /** First and last row shown, from 1. */
    rows: z.tuple([z.int().positive(), z.int().positive()]).readonly(),
    box: boxSchema,
    gap: px,
    value: textStyleSchema,
    valueHeight: positivePx,
    /** Beside the value on its baseline; absent or too wide, the unit leads the label instead. */
    unit: textStyleSchema.optional(),
    label: textStyleSchema,
    labelGap: px,
    divider: colorNameSchema.optional(),
  }),
  /** Horizontal bars from zero, values at the bars' ends. */
  z.strictObject({
    part: z.literal('bars'),
    ...base,
    slot: z.string(),
    box: boxSchema,
    maxRow: positivePx,
    label: textStyleSchema,
    value: textStyleSchema,
    first: colorNameSchema,
    others: colorNameSchema,
    axis: colorNameSchema,
  }),
  /** The word of the stamp, repeated faintly, so that a cropped claim still carries its label. */
  z.strictObject({ part: z.literal('ghost'), ...base, box: boxSchema, size: positivePx, opacity }),
  /** The 24-hour line from first seen to explained. */
  z.strictObject({ part: z.literal('hours'), ...base, at: point, width: positivePx, track: colorNameSchema }),
]);

/** One part of a layout. */
export type Part = Readonly<z.output<typeof partSchema>>;

/** The part of one kind. */
export type PartOf<Kind extends Part['part']> = Extract<Part, { readonly part: Kind }>;
