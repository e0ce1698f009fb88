import { z } from 'zod';
import { pagePlaceSchema } from './page-parts.ts';

const on = pagePlaceSchema;

/** Changes of which pages a layout has, and in which order. */
export const pageOpSchemas = [
  /** A blank page right behind another one, on a ground of the same colour. */
  z.strictObject({ op: z.literal('addPage'), on }),
  /** A copy right behind the page. */
  z.strictObject({ op: z.literal('copyPage'), on }),
  /** Where the page stands afterwards, from 0. */
  z.strictObject({ op: z.literal('movePage'), on, to: z.int().min(0).max(99) }),
  /** Never the last page. Slots that only it showed stay, with what is written in them. */
  z.strictObject({ op: z.literal('removePage'), on }),
] as const;

/** A change of which pages a layout has. */
export type PageOp = Readonly<z.output<(typeof pageOpSchemas)[number]>>;

const PAGE_OPS: ReadonlySet<string> = new Set(pageOpSchemas.map(({ shape }) => shape.op.value));

/** Whether an operation is about whole pages rather than about what stands on one. */
export function isPageOp(op: { readonly op: string }): op is PageOp {
  return PAGE_OPS.has(op.op);
}
