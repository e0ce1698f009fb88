import type { Template } from '../template.ts';
import { named, withParts, type NamedPart, type PagePlace } from './page-parts.ts';

/** The slots that any page of a template shows, wherever in a part: what only a condition asks about is not shown. */
export function slotsDrawnIn({ layouts }: Pick<Template, 'layouts'>): ReadonlySet<string> {
  return new Set(slotsIn(layouts));
}

/** The slots a design put in for parts of its own that no page shows any more once these are gone. */
export function ownSlotsWithout(
  template: Template,
  { layout, page }: PagePlace,
  gone: readonly NamedPart[],
): readonly string[] {
  const ids = new Set(gone.map(({ id }) => id));
  const left = withParts(template, (on, parts) =>
    on.layout === layout && on.page === page ? named(parts).filter(({ id }) => !ids.has(id)) : parts,
  );
  const drawn = slotsDrawnIn(left);
  return template.slots.flatMap(({ id, added }) => (added === true && !drawn.has(id) ? [id] : []));
}

function slotsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && (key === 'slot' || key === 'whole') ? [inner] : slotsIn(inner),
  );
}
