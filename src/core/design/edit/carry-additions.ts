import type { Template, TemplatePage } from '../template.ts';
import { named, pagesNamed, withPages, type NamedPage } from './page-parts.ts';

/**
 * A newer template with what a design had added to the older one: parts in front, where both have the page, and pages of its
 * own behind the page they stood behind.
 */
export function withAdditionsOf(own: Template, newest: Template): Template {
  if (newest.additions === false) return newest;
  const asked = new Set(newest.slots.map(({ id }) => id));
  const slots = own.slots.filter(({ id, added }) => added === true && !asked.has(id));
  const base = slots.length === 0 ? newest : { ...newest, slots: [...newest.slots, ...slots] };
  return withPages(base, (layout, pages) => {
    const before = pagesNamed(own, layout);
    const named = pagesNamed(base, layout);
    const apart = before.map((page) => (page.added === true ? renamed(page, named) : page));
    // A page that nobody named keeps having no name unless others come beside it.
    const kept = apart.some(({ added }) => added === true) ? named : pages;
    return apart.reduce(
      placed,
      kept.map((page, index) => withParts(page, before, named[index]?.id)),
    );
  });
}

/** Puts a page of a design's own behind the nearest page before it that is still there. */
function placed(
  pages: readonly TemplatePage[],
  page: NamedPage,
  index: number,
  own: readonly NamedPage[],
): readonly TemplatePage[] {
  if (page.added !== true) return pages;
  const before = own.slice(0, index).findLast(({ id }) => pages.some((other) => other.id === id));
  const at = pages.findIndex(({ id }) => id === before?.id);
  const isFirst = index === 0;
  return pages.toSpliced(before === undefined ? (isFirst ? 0 : pages.length) : at + 1, 0, page);
}

function withParts(page: TemplatePage, own: readonly NamedPage[], id: string | undefined): TemplatePage {
  const before = own.find((one) => one.id === id && one.added !== true);
  const added = named(before?.parts ?? []).filter((part) => part.added === true);
  if (added.length === 0) return page;
  const ofTemplate = named(page.parts);
  return { ...page, parts: [...ofTemplate, ...added.map((part) => renamed(part, ofTemplate))] };
}

/** Under another name where the template has come to call something of its own so. */
function renamed<Thing extends { readonly id: string }>(
  thing: Thing,
  ofTemplate: readonly { readonly id: string }[],
): Thing {
  return ofTemplate.some(({ id }) => id === thing.id) ? { ...thing, id: `${thing.id}-t` } : thing;
}
