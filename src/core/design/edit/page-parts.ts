import { layoutIdSchema, type LayoutId } from '../layouts.ts';
import { layoutsOf, pagesIn, type Template, type TemplatePage } from '../template.ts';
import type { Part } from '../template-parts.ts';
import { z } from 'zod';

/** A part whose name is known. */
export type NamedPart = Part & { readonly id: string };

/** A page whose name is known. */
export type NamedPage = TemplatePage & { readonly id: string };

/** One page of one layout; pages count from 0. */
export const pagePlaceSchema = z.strictObject({ layout: layoutIdSchema, page: z.int().min(0).max(99) });

/** One page of one layout. */
export type PagePlace = Readonly<z.output<typeof pagePlaceSchema>>;

/** Every page of a layout, in order; none when the template has no such layout. */
export function pagesOf(template: Template, layout: LayoutId): readonly PagePlace[] {
  if (template.layouts[layout] === undefined) return [];
  return pagesIn(template, layout).map((_, page) => ({ layout, page }));
}

/** The parts of a page as they stand in the template; null when there is no such page. */
export function partsOf(template: Template, { layout, page }: PagePlace): readonly Part[] | null {
  if (template.layouts[layout] === undefined) return null;
  return pagesIn(template, layout)[page]?.parts ?? null;
}

/** The parts of a page, each with its name. */
export function partsOn(template: Template, place: PagePlace): readonly NamedPart[] {
  return named(partsOf(template, place) ?? []);
}

/** Where in a template a page stands, as a path of a change. */
export function pathOfPage(template: Template, { layout, page }: PagePlace): readonly string[] {
  const own = template.layouts[layout];
  const isOne = own === undefined || !('pages' in own);
  return isOne ? ['layouts', layout] : ['layouts', layout, 'pages', `#${page}`];
}

/** A template with the parts of its pages made anew. */
export function withParts(
  template: Template,
  partsFor: (place: PagePlace, parts: readonly Part[]) => readonly Part[],
): Template {
  return withPages(template, (layout, pages) =>
    pages.map((page, index) => ({ ...page, parts: partsFor({ layout, page: index }, page.parts) })),
  );
}

/** A template with the pages of its layouts made anew; at least one page stays of each. */
export function withPages(
  template: Template,
  pagesFor: (layout: LayoutId, pages: readonly TemplatePage[]) => readonly TemplatePage[],
): Template {
  const layouts = layoutsOf(template).map(
    (layout) => [layout, layoutOf(pagesFor(layout, pagesIn(template, layout)))] as const,
  );
  return { ...template, layouts: Object.fromEntries(layouts) };
}

/** Pages as a layout holds them: one stands by itself. */
export function layoutOf(
  pages: readonly TemplatePage[],
): TemplatePage | { readonly pages: readonly TemplatePage[] } {
  const [first] = pages;
  return pages.length === 1 && first !== undefined ? first : { pages };
}

/** The pages of a layout, each with its name; none when the template has no such layout. */
export function pagesNamed(template: Template, layout: LayoutId): readonly NamedPage[] {
  if (template.layouts[layout] === undefined) return [];
  const pages = pagesIn(template, layout);
  const taken = new Set(pages.flatMap(({ id }) => id ?? []));
  return pages.map((page, index) => ({ ...page, id: page.id ?? free(`h${index + 1}`, taken) }));
}

/** A name that no page of a layout has. */
export function freePageId(pages: readonly NamedPage[]): string {
  return freeName('h', pages);
}

/** Parts with a name each. Those that have none are called after their place, the same on every computer. */
export function named(parts: readonly Part[]): readonly NamedPart[] {
  const taken = new Set(parts.flatMap(({ id }) => id ?? []));
  return parts.map((part, index) => ({ ...part, id: part.id ?? free(`p${index + 1}`, taken) }));
}

/** A name that no part of the page has. */
export function freeId(parts: readonly NamedPart[]): string {
  return freeName('p', parts);
}

function freeName(letter: string, named: readonly { readonly id: string }[]): string {
  const numbers = named.map(({ id }) => Number(new RegExp(`^${letter}(\\d+)$`).exec(id)?.[1] ?? 0));
  return free(`${letter}${Math.max(named.length, ...numbers) + 1}`, new Set(named.map(({ id }) => id)));
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  while (taken.has(id)) id += '-';
  taken.add(id);
  return id;
}

/** What a part is called where nothing else names it: its designer's name, its slot, or its kind. */
export function titleOf(part: Part): string {
  return part.alias ?? slotsIn(part)[0] ?? part.part;
}

/** The slots a part shows, in the order it names them. */
export function slotsIn(part: Part): readonly string[] {
  if ('slot' in part) return [part.slot];
  const texts =
    part.part === 'text' || part.part === 'qr' ? [part] : part.part === 'stack' ? part.children : [];
  return texts.flatMap((text) =>
    'content' in text ? text.content.flatMap((piece) => ('slot' in piece ? piece.slot : [])) : [],
  );
}
