import type { Template } from '../template.ts';

/** The slots that any page of a template shows, wherever in a part: what only a condition asks about is not shown. */
export function slotsDrawnIn({ layouts }: Pick<Template, 'layouts'>): ReadonlySet<string> {
  return new Set(slotsIn(layouts));
}

/** The slots a design put in for parts of its own that no page of `left` shows any more. */
export function ownSlotsUnshown(
  { slots }: Pick<Template, 'slots'>,
  left: Pick<Template, 'layouts'>,
): readonly string[] {
  const drawn = slotsDrawnIn(left);
  return slots.flatMap(({ id, added }) => (added === true && !drawn.has(id) ? [id] : []));
}

function slotsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && (key === 'slot' || key === 'whole') ? [inner] : slotsIn(inner),
  );
}
