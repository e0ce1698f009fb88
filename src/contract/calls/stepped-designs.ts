import { z } from 'zod';

/** Designs that one act changed, each with the revision it has since: what it takes to go back. */
export const steppedDesignsSchema = z
  .array(z.strictObject({ uid: z.string().min(1).max(64), rev: z.int().positive() }))
  .max(1_000);

/** Designs that one act changed. */
export type SteppedDesigns = readonly Readonly<z.output<typeof steppedDesignsSchema>[number]>[];
