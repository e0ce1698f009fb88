import { layoutsOf, type Template } from '../template.ts';
import { named, partsOf, partsOn } from './page-parts.ts';

/** A newer template with what a design had added to the older one, in front and only where both have the page. */
export function withAdditionsOf(own: Template, newest: Template): Template {
  if (newest.additions === false) return newest;
  const layouts = layoutsOf(newest).map((layout) => {
    const page = newest.layouts[layout];
    const place = { layout, page: 0 };
    const added = (partsOf(own, place) ?? []).filter((part) => part.added === true);
    if (page === undefined || added.length === 0) return [layout, page] as const;
    const parts = partsOn(newest, place);
    const taken = new Set(parts.map(({ id }) => id));
    const apart = added.map((part) =>
      part.id !== undefined && taken.has(part.id) ? { ...part, id: `${part.id}-t` } : part,
    );
    return [layout, { ...page, parts: named([...parts, ...apart]) }] as const;
  });
  return { ...newest, layouts: Object.fromEntries(layouts) };
}
