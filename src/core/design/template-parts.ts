import { z } from 'zod';
import { partBase as base } from './part-base.ts';
import { photoFrame } from './photo-frame.ts';
import { photoCropSchema, photoShape } from './picture.ts';
import { rowVariantSchema, stackChildSchema } from './template-rows.ts';
import { shapePartSchemas } from './template-shapes.ts';
import {
  boxSchema,
  colorNameSchema,
  content,
  opacity,
  paintSchema,
  point,
  positivePx,
  px,
  strokeSchema,
  textStyleSchema,
} from './template-text.ts';

/** The parts a layout is composed of: no expressions, no nesting deeper than a row. */
export const partSchema = z.discriminatedUnion('part', [
  ...shapePartSchemas,
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
    fill: paintSchema.optional(),
    stroke: strokeSchema.optional(),
    opacity: opacity.default(1),
  }),
  z.strictObject({
    part: z.literal('path'),
    ...base,
    d: z
      .string()
      .max(20_000)
      .regex(/^[MmLlHhVvCcQqZz0-9\s.,-]+$/),
    fill: paintSchema,
    opacity: opacity.default(1),
  }),
  /** The letterhead double rule, thick over thin. */
  z.strictObject({ part: z.literal('rule'), ...base, at: point, width: positivePx, color: colorNameSchema }),
  z.strictObject({
    part: z.literal('kawung'),
    ...base,
    box: boxSchema,
    /** Smaller figures would be grain, and without a smallest one without number. */
    step: positivePx.min(8),
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
    teeth: z.int().positive().max(400),
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
    ...photoFrame,
    /** Ground and lattice of the empty frame. */
    ground: colorNameSchema,
    lattice: colorNameSchema,
    credit: boxSchema.optional(),
  }),
  /** A picture that was put on the page by hand and fills no slot. */
  z.strictObject({
    part: z.literal('picture'),
    ...base,
    box: boxSchema,
    ...photoFrame,
    photo: z.strictObject(photoShape),
    /** The part of the photo that is shown; absent: as much as fills the frame. */
    crop: photoCropSchema.optional(),
    /** Where who took it is named on it; absent: nowhere. */
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
  /** The chart of a slot with its title, unit and source; which kind it is stands in the slot. */
  z.strictObject({
    part: z.literal('chart'),
    ...base,
    slot: z.string(),
    box: boxSchema,
    /** Heights kept for title and unit, and for the source. */
    header: positivePx,
    footer: positivePx,
    title: textStyleSchema,
    label: textStyleSchema,
    value: textStyleSchema,
    /** The one number of a card, the sum inside a ring. */
    figure: textStyleSchema,
    /** Unit, names of series, source. */
    note: textStyleSchema,
    first: colorNameSchema,
    others: colorNameSchema,
    axis: colorNameSchema,
    /** Tracks, cards and the field under a course. */
    tint: colorNameSchema,
    /** What the chart stands on: series are chosen to stand out from it. */
    ground: colorNameSchema,
  }),
  /** Stages of a process side by side: those done, the one the slot names, those still to come. */
  z.strictObject({
    part: z.literal('stages'),
    ...base,
    slot: z.string(),
    box: boxSchema,
    gap: px,
    /** What stands under each, and which choices of the slot mean it. */
    stages: z
      .array(z.strictObject({ label: z.string(), choices: z.array(z.string()).min(1).readonly() }))
      .min(2)
      .readonly(),
    bar: positivePx,
    done: colorNameSchema,
    open: colorNameSchema,
    style: textStyleSchema,
    now: colorNameSchema,
  }),
  /** A word on a turned plate. Not a stamp: those follow the label of a claim and cannot be taken away. */
  z.strictObject({
    part: z.literal('plate'),
    ...base,
    word: z.string().min(1).max(24),
    center: point,
    width: positivePx,
    size: positivePx,
    angle: z.number().min(-12).max(12),
    fill: colorNameSchema,
    ink: colorNameSchema,
  }),
  /** One dot a unit: `part` of `whole` in `on`. Above `most` dots one stands for several. */
  z.strictObject({
    part: z.literal('dots'),
    ...base,
    slot: z.string(),
    whole: z.string(),
    box: boxSchema,
    most: z.int().positive().max(2000),
    on: colorNameSchema,
    off: colorNameSchema,
  }),
  /** One mark a page, those up to this page in `on`; narrower where the box has no room for all. */
  z.strictObject({
    part: z.literal('pager'),
    ...base,
    box: boxSchema,
    mark: positivePx,
    gap: px,
    on: colorNameSchema,
    off: colorNameSchema,
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
