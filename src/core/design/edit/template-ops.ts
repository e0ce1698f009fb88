import { fail, ok, type Result } from '#core/shared/result.ts';
import { z } from 'zod';
import type { Change, Json } from '../document-diff.ts';
import { layoutIdSchema } from '../layouts.ts';
import { bilingualSchema, layoutsOf, sampleSchema, slotSchema, type Template } from '../template.ts';
import { copiedLayout } from './copy-layout.ts';
import { slotsDrawnIn } from './slot-use.ts';
import { withoutOrigin } from './without-origin.ts';

/** Changes of a template beyond its pages' parts: what it asks for, which sizes it has, what it is called. */
export const templateOpSchemas = [
  /** Puts a slot after the others, or another one in the place of that with its name. */
  z.strictObject({ op: z.literal('slot'), slot: slotSchema }),
  /** Only a slot that no page shows any more. */
  z.strictObject({ op: z.literal('dropSlot'), slot: z.string() }),
  /** One more size, arranged after another one; blank without `after`. One that is there stays as it is. */
  z.strictObject({ op: z.literal('addLayout'), layout: layoutIdSchema, after: layoutIdSchema.optional() }),
  /** Never the last size. */
  z.strictObject({ op: z.literal('dropLayout'), layout: layoutIdSchema }),
  /** The longest content a slot is tried with; null goes back to what is made from its promise. */
  z.strictObject({ op: z.literal('longest'), slot: z.string(), sample: sampleSchema.nullable() }),
  z.strictObject({ op: z.literal('name'), name: bilingualSchema }),
  z.strictObject({ op: z.literal('description'), description: bilingualSchema }),
] as const;

/** A change of a template beyond its pages' parts. */
export type TemplateOp = Readonly<z.output<(typeof templateOpSchemas)[number]>>;

const TEMPLATE_OPS: ReadonlySet<string> = new Set(templateOpSchemas.map(({ shape }) => shape.op.value));

/** Whether an operation is about the template rather than about parts of a page. */
export function isTemplateOp(op: { readonly op: string }): op is TemplateOp {
  return TEMPLATE_OPS.has(op.op);
}

/** Why a template is not changed: the name of what stands in the way, and which of its fields. */
interface TemplateRefusal {
  readonly code: 'part-invalid';
  readonly part: string;
  readonly field: string;
}

/** The change of the template that an operation asks for. */
export function changeOfTemplate(template: Template, op: TemplateOp): Result<Change, TemplateRefusal> {
  switch (op.op) {
    case 'slot':
      return ok({ path: ['slots', `@${op.slot.id}`], value: asJson(withoutOrigin(op.slot)) });
    case 'dropSlot':
      if (slotsDrawnIn(template).has(op.slot) || template.slots.length === 1) return refuse(op.slot, 'slots');
      return ok({ path: ['slots', `@${op.slot}`] });
    case 'addLayout': {
      const there = template.layouts[op.layout];
      const made = there ?? copiedLayout(template, op.layout, op.after);
      return ok({ path: ['layouts', op.layout], value: asJson(made) });
    }
    case 'dropLayout':
      return layoutsOf(template).some((layout) => layout !== op.layout)
        ? ok({ path: ['layouts', op.layout] })
        : refuse(op.layout, 'layouts');
    case 'longest':
      if (template.slots.every(({ id }) => id !== op.slot)) return refuse(op.slot, 'slots');
      return ok({
        path: ['samples', 'longest', op.slot],
        ...(op.sample !== null && { value: asJson(op.sample) }),
      });
    case 'name':
      return ok({ path: ['name'], value: op.name });
    case 'description':
      return ok({ path: ['description'], value: op.description });
  }
}

function refuse(part: string, field: string): Result<never, TemplateRefusal> {
  return fail({ code: 'part-invalid', part, field });
}

/** Slots and layouts come out of a schema over JSON; their types only lack the index signature that says so. */
function asJson(value: unknown): Json {
  return value as Json;
}
