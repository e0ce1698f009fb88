import type { Template } from '../template.ts';
import { named, partsOf, withParts } from './page-parts.ts';

/** A newer template with what a design had added to the older one, in front and only where both have the page. */
export function withAdditionsOf(own: Template, newest: Template): Template {
  if (newest.additions === false) return newest;
  const asked = new Set(newest.slots.map(({ id }) => id));
  const slots = own.slots.filter(({ id, added }) => added === true && !asked.has(id));
  const base = slots.length === 0 ? newest : { ...newest, slots: [...newest.slots, ...slots] };
  return withParts(base, (place, parts) => {
    const added = (partsOf(own, place) ?? []).filter((part) => part.added === true);
    if (added.length === 0) return parts;
    const ofTemplate = named(parts);
    const taken = new Set(ofTemplate.map(({ id }) => id));
    const apart = added.map((part) =>
      part.id !== undefined && taken.has(part.id) ? { ...part, id: `${part.id}-t` } : part,
    );
    return [...ofTemplate, ...apart];
  });
}
