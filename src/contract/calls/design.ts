import type { DesignSummary, OpenDesign } from '#core/design/design.ts';
import { photoCropSchema, slotValueSchema, type BrandSnapshot } from '#core/design/document.ts';
import { guidesSchema } from '#core/design/guides.ts';
import { shapeOpSchema } from '#core/design/edit/shape-ops.ts';
import { EXPORT_TYPES } from '#core/design/export-report.ts';
import { layoutIdSchema, type FormatLayouts } from '#core/design/layouts.ts';
import type { Palette } from '#core/design/palette.ts';
import type { Template } from '#core/design/template.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

const uid = z.string().min(1).max(64);
const rev = z.int().positive();
const slotId = z.string().regex(/^[a-z][a-z0-9_]*$/);
const title = z.string().trim().min(1).max(200);

/**
 * One change of a document. Only what fills the slots can be reached, and the guides nobody sees: never the template, the office or what other
 * rooms know, and therefore never the stamp of a clarification.
 */
const change = z.union([
  z.strictObject({
    path: z.union([
      z.tuple([z.literal('values'), slotId]),
      z.tuple([z.literal('overrides'), layoutIdSchema, slotId]),
    ]),
    /** Absent removes what stands there. */
    value: slotValueSchema.optional(),
  }),
  z.strictObject({
    path: z.tuple([z.literal('crops'), layoutIdSchema, slotId]),
    value: photoCropSchema.optional(),
  }),
  z.strictObject({
    path: z.tuple([z.literal('guides'), layoutIdSchema]),
    value: guidesSchema.optional(),
  }),
]);

/** Everything the gallery and the Studio need that is the same for all designs. */
export interface DesignStock {
  readonly templates: readonly Template[];
  /** Ids of those among them that came as a file. */
  readonly installed: readonly string[];
  readonly palettes: readonly Palette[];
  readonly formats: FormatLayouts['formats'];
  /** What a design made now would carry. */
  readonly brand: BrandSnapshot;
}

/** Calls of the Studio. */
export const designCalls = {
  'design.stock': query<DesignStock>()(z.strictObject({})),
  'design.list': query<{ readonly designs: readonly DesignSummary[] }>()(z.strictObject({})),
  'design.get': query<OpenDesign>()(z.strictObject({ uid })),
  /** The plan item that a design is drawn for, the newest when there are several; null when there is none. */
  'design.item': query<{ readonly itemUid: string | null }>()(z.strictObject({ uid })),
  /**
   * Makes a design from a template, in the office's colours unless others are chosen. With `itemUid` it becomes the design
   * of that plan item, named after it and with its headline where the template has a place for one; an idea turns `draf`.
   */
  'design.create': command<OpenDesign>()(
    z.strictObject({
      templateId: z.string(),
      title: title.optional(),
      paletteId: z.string().optional(),
      itemUid: uid.optional(),
    }),
  ),
  'design.rename': command<OpenDesign>()(z.strictObject({ uid, rev, title })),
  /** One or more changes as one step; steps with the same gesture join. `conflict` when `rev` is not the newest. */
  'design.apply': command<OpenDesign>()(
    z.strictObject({ uid, rev, gesture: z.string().min(1).max(64), diff: z.array(change).min(1).max(50) }),
  ),
  /**
   * Changes what a design's pages are composed of, as far as the locks of its template allow; one step, joined by gesture
   * like `design.apply`. `part-locked` names the part and the lock.
   */
  'design.shape': command<OpenDesign>()(
    z.strictObject({
      uid,
      rev,
      gesture: z.string().min(1).max(64),
      ops: z.array(shapeOpSchema).min(1).max(200),
    }),
  ),
  /**
   * Exchanges the layouts a design was made with for those of its template's newest version, as one step that can be
   * undone. Unchanged when there is no newer one.
   */
  'design.updateTemplate': command<OpenDesign>()(z.strictObject({ uid, rev })),
  /** Exchanges the office's marks a design carries for those of today, as one step that can be undone. */
  'design.updateBrand': command<OpenDesign>()(z.strictObject({ uid, rev })),
  'design.undo': command<OpenDesign>()(z.strictObject({ uid, rev })),
  'design.redo': command<OpenDesign>()(z.strictObject({ uid, rev })),
  'design.remove': command<Record<string, never>>()(z.strictObject({ uid })),
  'design.restore': command<OpenDesign>()(z.strictObject({ uid })),
  /**
   * Writes working files of a design; a job that ends with an `ExportReport`. A trial makes everything, writes nothing and
   * tells the exact bytes; the export after it only writes.
   */
  'design.export': command<{ readonly jobId: string }>()(
    z.strictObject({
      uid,
      sizes: z.array(z.string().min(1).max(40)).max(60).default([]),
      types: z.array(z.enum(EXPORT_TYPES)).min(1).max(EXPORT_TYPES.length),
      outlined: z.boolean().default(false),
      maxBytes: z.int().positive().nullable().default(null),
      budgetBytes: z.int().positive().nullable().default(null),
      outDir: z.string().min(1).nullable().default(null),
      trial: z.boolean().default(false),
    }),
  ),
} as const;
