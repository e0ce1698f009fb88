import { z } from 'zod';
import { TEXT_SCALES } from '../brand/text-scale.ts';
import { logoRuleSchema } from '../brand/kit.ts';
import { chartValueSchema } from './chart/chart-value.ts';
import { guidesSchema } from './guides.ts';
import { layoutIdSchema, type LayoutId } from './layouts.ts';
import { paletteSchema } from './palette.ts';
import { photoCropSchema, photoShape, pictureSchema } from './picture.ts';
import { templateSchema } from './template.ts';

export { photoCropSchema, pictureSchema, type PhotoCrop, type Picture } from './picture.ts';

const localMinute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** The longest text a slot stores; far above what a template can set, so that the fit engine and not storage refuses. */
const TEXT_MAX = 5000;
const ROWS_MAX = 100;
const text = z.string().max(TEXT_MAX);

/** What fills a slot. */
export const slotValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text).max(ROWS_MAX).readonly() }),
  z.strictObject({
    kind: z.literal('table'),
    rows: z.array(z.record(z.string(), text).readonly()).max(ROWS_MAX).readonly(),
  }),
  chartValueSchema,
  z.strictObject({ kind: z.literal('photo'), ...photoShape }),
]);

/** What fills a slot. */
export type SlotValue = Readonly<z.output<typeof slotValueSchema>>;

/** A photo in a slot. */
export type PhotoValue = Extract<SlotValue, { readonly kind: 'photo' }>;

/** Values by slot. */
export type SlotValues = Readonly<Record<string, SlotValue>>;

/** Rows of a list or table, blank ones too; a row of a list has the one column `butir`. */
export function allRowsOf(values: SlotValues, slot: string): readonly Readonly<Record<string, string>>[] {
  const value = values[slot];
  if (value?.kind === 'list') return value.items.map((butir) => ({ butir }));
  return value?.kind === 'table' ? value.rows : [];
}

/** What the office gives every design, copied in when the design is made so that an old design never moves. */
export const brandSnapshotSchema = z.strictObject({
  officeUid: z.string(),
  satker: text,
  /** Site, account, phone, mail: in the order they are kept when room is short. */
  contacts: z.array(z.string().max(200)).max(8).readonly(),
  /** Null draws the initials in the ring and is reported as a warning. */
  logo: pictureSchema.nullable(),
  /** The logo on dark grounds; absent draws the usual one there too. */
  logoOnDark: pictureSchema.optional(),
  /** How the logo is to be shown; absent is the product's own rule. */
  logoRule: logoRuleSchema.optional(),
  /** The office's type scale; absent is the usual one. */
  textScale: z.enum(TEXT_SCALES).optional(),
  /** Between which days these marks may be published; an absent end is open. */
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  initials: z.string().max(5),
  /** WIB, WITA or WIT. */
  zoneLabel: z.string().max(8),
  palette: paletteSchema,
  /** The palette was chosen for this design: it stays when the office takes another one for new designs. */
  isPaletteChosen: z.literal(true).optional(),
});

/** What the office gives every design. */
export type BrandSnapshot = Readonly<z.output<typeof brandSnapshotSchema>>;

/** What other rooms know about the same story: shown where a template has a place for it, never typed into a slot. */
const knownSchema = z.strictObject({
  releaseNumber: z.string().max(120).optional(),
  /** When a false claim was first seen, reported and explained, in the office's local time. */
  seenAt: localMinute.optional(),
  reportedAt: localMinute.optional(),
  explainedAt: localMinute.optional(),
});

/** What other rooms know about the same story. */
export type KnownFacts = Readonly<z.output<typeof knownSchema>>;

/**
 * The design document, version 1: ours, plain JSON, with the template it was made with inside. Overrides hold values
 * for one layout only and win over `values` there; crops likewise.
 */
export const designDocumentSchema = z.strictObject({
  schema: z.literal(1),
  template: templateSchema,
  brand: brandSnapshotSchema,
  known: knownSchema.default({}),
  values: z.record(z.string(), slotValueSchema),
  overrides: z.partialRecord(layoutIdSchema, z.record(z.string(), slotValueSchema)).default({}),
  crops: z.partialRecord(layoutIdSchema, z.record(z.string(), photoCropSchema)).default({}),
  /** Lines the designer lines parts up with; absent where none was ever put. Not part of what is approved. */
  guides: z.partialRecord(layoutIdSchema, guidesSchema).optional(),
});

/** The design document. */
export type DesignDocument = Readonly<z.output<typeof designDocumentSchema>>;

/**
 * The values that hold on `layout`: the common ones with that layout's own over them. The slot of the stamp has no
 * override: a claim carries the same label on every size.
 */
export function valuesOn(document: DesignDocument, layout: LayoutId): SlotValues {
  const merged: SlotValues = { ...document.values, ...document.overrides[layout] };
  const stampSlot = document.template.stampSlot;
  if (stampSlot === null) return merged;
  const rest = Object.fromEntries(Object.entries(merged).filter(([slot]) => slot !== stampSlot));
  const label = document.values[stampSlot];
  return label === undefined ? rest : { ...rest, [stampSlot]: label };
}
