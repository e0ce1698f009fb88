import { z } from 'zod';
import { assert } from '#core/shared/assert.ts';
import { CHART_KINDS, chartValueShape } from './chart/chart-value.ts';
import { LAYOUT_IDS, layoutIdSchema, type LayoutId } from './layouts.ts';
import { partIdSchema } from './part-base.ts';
import { partSchema } from './template-parts.ts';
import { colorNameSchema } from './template-text.ts';

/** A short text in both languages. */
export const bilingualSchema = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const bilingual = bilingualSchema;

/** Kinds of slot, after the fields of the genres. */
export const SLOT_TYPES = [
  'teks',
  'angka',
  'tanggal',
  'tanggal_jam',
  'rentang_tanggal',
  'gambar',
  'pilihan',
  'daftar',
  'tabel',
  'grafik',
] as const;

const markupShape = {
  /** `*kata*` is set off. Absent: stars are stars. */
  emphasis: z.boolean().optional(),
  /** Lines that begin with `- ` or `1. ` are items of a list. Absent: they run on as any words. */
  list: z.boolean().optional(),
};

const columnSchema = z.strictObject({
  id: z.string(),
  label: bilingual,
  /** The genre's advice on length, shown as a count; never blocks. */
  max: z.int().positive().nullable(),
  type: z.enum(['teks', 'tanggal_jam', 'angka']).default('teks'),
  required: z.boolean().default(false),
  ...markupShape,
});

/** Slots that are written word by word. */
const WRITTEN: ReadonlySet<string> = new Set(['teks', 'daftar', 'tabel']);

function isMarked(
  slot: Readonly<Partial<Record<'emphasis' | 'list' | 'paragraphs', boolean | undefined>>>,
): boolean {
  return slot.emphasis === true || slot.list === true || slot.paragraphs === true;
}

const plainSlotSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: bilingual,
  hint: bilingual,
  type: z.enum(SLOT_TYPES),
  /** Letters of a text or rows of a list: the genre's advice. Rows above what a layout can set are refused there. */
  max: z.int().positive().nullable(),
  required: z.boolean(),
  /** Filled from the office unless given. */
  from: z.enum(['kantor']).optional(),
  options: z.array(z.string()).readonly().optional(),
  /** What a new design begins with: a sentence the law or the genre asks for. */
  default: z.string().optional(),
  /** The default only shows the shape of an answer: a design that still carries it must not leave the office. Absent: no. */
  changeRequired: z.boolean().optional(),
  columns: z.array(columnSchema).readonly().optional(),
  /** Kinds of chart the officer may choose from; the first is what a new one begins with. */
  charts: z.array(z.enum(CHART_KINDS)).min(1).readonly().optional(),
  /** A design's own: put in beside what its template asks for. Never in a template that is published. */
  added: z.literal(true).optional(),
  /** On a list or table: in all its columns of text. */
  ...markupShape,
  /** Each line of a text is a paragraph of its own. Absent: lines run on as any words. */
  paragraphs: z.boolean().optional(),
});

/** Checks a `TemplateSlot`. */
export const slotSchema = plainSlotSchema
  .refine((slot) => slot.changeRequired !== true || (slot.default ?? '').trim() !== '', {
    error: 'changeRequired without a default to change',
    path: ['changeRequired'],
  })
  .refine((slot) => !isMarked(slot) || (WRITTEN.has(slot.type) && slot.options === undefined && !slot.from), {
    error: 'emphasis or list in a slot that is not written by hand',
    path: ['emphasis'],
  })
  .refine((slot) => slot.paragraphs !== true || slot.type === 'teks', {
    error: 'paragraphs in what is no text',
    path: ['paragraphs'],
  });

/** One thing a template asks for. */
export type TemplateSlot = Readonly<z.output<typeof slotSchema>>;

/** Where a layout puts the stamp: always drawn last, over everything. */
const stampPlaceSchema = z.strictObject({
  center: z.tuple([z.number(), z.number()]).readonly(),
  width: z.number().positive(),
  /** Largest letter size; the word fills `width` or stays at this. */
  size: z.number().positive(),
  angle: z.number().min(-12).max(12),
});

/** Where a layout puts the stamp. */
export type StampPlace = Readonly<z.output<typeof stampPlaceSchema>>;

/** Most pages one layout is composed of; a list may make more of one of them. */
export const MOST_PAGES = 12;

const pageShape = {
  /** Unique in its layout. Absent in layouts whose pages nobody has moved yet: they are named by their place. */
  id: partIdSchema.optional(),
  background: colorNameSchema,
  parts: z.array(partSchema).max(60).readonly(),
  stamp: stampPlaceSchema.optional(),
};

/** One page of several: drawn once, or with `each` once for every so many rows of a list. */
const pageSchema = z.strictObject({
  ...pageShape,
  each: z.strictObject({ slot: z.string(), rows: z.int().positive() }).optional(),
  /** Put into one design by whoever made it; not of the template. */
  added: z.literal(true).optional(),
});

/** One page of a layout. */
export type TemplatePage = Readonly<z.output<typeof pageSchema>>;

/** A layout is one page, or a carousel of pages of which at least one is always there. */
const layoutSchema = z.union([
  z.strictObject(pageShape),
  z.strictObject({
    pages: z
      .array(pageSchema)
      .min(2)
      .max(MOST_PAGES)
      .refine((pages) => pages.some(({ each }) => each === undefined), {
        error: 'no page that is always there',
      })
      .readonly(),
  }),
]);

/** What a sample puts into one slot: a text or a photo's file, rows, a chart. */
export const sampleSchema = z.union([
  z.string(),
  z.array(z.string()).readonly(),
  z.array(z.record(z.string(), z.string()).readonly()).readonly(),
  z.strictObject(chartValueShape).readonly(),
]);

const samplesSchema = z.record(z.string(), sampleSchema);

/** A template package: slots, a layout of its own for every page shape it is drawn for, and the rows it must be able to set. */
export const templateSchema = z.strictObject({
  schema: z.literal(1),
  /** `family.genre` or `family.genre.variant`. */
  id: z.string().regex(/^[a-z]+\.[a-z_]+(\.[a-z_]+)?$/),
  version: z.int().positive(),
  name: bilingual,
  description: bilingual,
  /** SPDX identifier of the terms it may be passed on under. Absent in designs made before it was asked for. */
  licence: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/)
    .optional(),
  /** Who drew it: an office, a person. */
  author: z.string().trim().min(1).max(120).optional(),
  /** The word at the right of the letterhead. */
  tag: z.string(),
  /** Palettes it is drawn for; the first is its own. */
  palettes: z.array(z.string()).min(1).readonly(),
  slots: z.array(slotSchema).min(1).readonly(),
  /** The slot whose word is stamped over the claim, or null. */
  stampSlot: z.string().nullable(),
  layouts: z
    .partialRecord(layoutIdSchema, layoutSchema)
    .refine((layouts) => Object.keys(layouts).length > 0, { error: 'no layout' }),
  /** Whether designs made with it may carry parts of their own besides those listed here. Absent: they may. */
  additions: z.boolean().optional(),
  /** Everyday content and the longest content the template promises to set. */
  samples: z.strictObject({ ordinary: samplesSchema, longest: samplesSchema }),
});

/** A template package. */
export type Template = Readonly<z.output<typeof templateSchema>>;

/** The genre in a template's id: `resmi.klarifikasi_hoaks.foto` is of `klarifikasi_hoaks`. */
export function genreOf(template: Pick<Template, 'id'>): string {
  return template.id.split('.')[1] ?? template.id;
}

/** The page shapes a template is drawn for, in the order screens list them. */
export function layoutsOf(template: Template): readonly LayoutId[] {
  return LAYOUT_IDS.filter((id) => template.layouts[id] !== undefined);
}

/**
 * The pages one layout of a template is composed of, in order; a page with `each` stands for as many as the list asks for.
 * @throws AssertionError when the template has no such layout: ask `layoutsOf` first
 */
export function pagesIn(template: Template, id: LayoutId): readonly TemplatePage[] {
  const layout = template.layouts[id];
  assert(layout !== undefined, `${template.id} has no layout ${id}`);
  return 'pages' in layout ? layout.pages : [layout];
}
