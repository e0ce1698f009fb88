import { fail, ok, type Result } from '#core/shared/result.ts';
import type { Diff, Json } from '../document-diff.ts';
import { checkStamp } from '../stamp-rule.ts';
import { MOST_PAGES, type Template } from '../template.ts';
import { isPageHeld } from './page-locks.ts';
import type { PageOp } from './page-ops.ts';
import { freePageId, layoutOf, named, pagesNamed, withPages, type NamedPage } from './page-parts.ts';
import type { PageRefusal, ShapeRefusal, ShapeRules } from './shape-rules.ts';
import { asAddition } from './without-origin.ts';

type Pages = readonly NamedPage[];

/** The changes of a template that come of adding, copying, moving or taking away a page of one layout. */
export function changesOfPages(
  template: Template,
  op: PageOp,
  rules: ShapeRules,
): Result<Diff, ShapeRefusal> {
  const { layout } = op.on;
  const pages = pagesNamed(template, layout);
  const page = pages[op.on.page];
  if (page === undefined) return fail({ code: 'part-missing', part: layout });
  const { next, touched } = plan(pages, page, { op, rules });
  const why =
    (rules === 'design' ? lockBroken(template, page, op) : null) ??
    (op.op === 'copyPage' && page.each !== undefined ? 'list' : null) ??
    unfit(template, { layout, next, rules });
  if (why !== null) return fail({ code: 'page-refused', why, most: MOST_PAGES });
  return ok(diffOf(template, { layout, pages, next, touched }));
}

/** What the pages will be, and the name of the one that comes, goes or moves. */
function plan(
  pages: Pages,
  page: NamedPage,
  { op, rules }: { readonly op: PageOp; readonly rules: ShapeRules },
): { readonly next: Pages; readonly touched: string } {
  const at = pages.indexOf(page);
  const others = pages.toSpliced(at, 1);
  switch (op.op) {
    case 'movePage':
      return { next: others.toSpliced(op.to, 0, page), touched: page.id };
    case 'removePage':
      return { next: others, touched: page.id };
    case 'addPage':
    case 'copyPage': {
      const id = freePageId(pages);
      const made = op.op === 'addPage' ? { background: page.background, parts: [] } : copyOf(page, rules);
      const own = rules === 'design' ? ({ ...made, id, added: true } as const) : { ...made, id };
      return { next: pages.toSpliced(at + 1, 0, own), touched: id };
    }
  }
}

/** Of a copy inside a design everything is the design's own; a designer's copy keeps its locks. */
function copyOf(page: NamedPage, rules: ShapeRules): NamedPage {
  return rules === 'template' ? page : { ...page, parts: named(page.parts).map(unlocked) };
}

function unlocked(part: NamedPage['parts'][number]): NamedPage['parts'][number] {
  return asAddition({ ...part, locks: {} });
}

function lockBroken({ additions }: Template, page: NamedPage, op: PageOp): PageRefusal | null {
  if (op.op === 'addPage' || op.op === 'copyPage') return additions === false ? 'closed' : null;
  return isPageHeld(page, op.op === 'movePage' ? 'position' : 'delete') ? 'locked' : null;
}

/** Why these pages would not make a layout. */
function unfit(
  template: Template,
  {
    layout,
    next,
    rules,
  }: { readonly layout: PageOp['on']['layout']; readonly next: Pages; readonly rules: ShapeRules },
): PageRefusal | null {
  if (next.length > MOST_PAGES) return 'full';
  if (next.every(({ each }) => each !== undefined)) return 'last';
  if (rules === 'design' && next.every(({ added }) => added === true)) return 'last';
  const after = withPages(template, (id, pages) => (id === layout ? next : pages));
  return checkStamp(after).length > 0 ? 'stamp' : null;
}

/** One page alone stands by itself in its layout, so the layout is written whole where it begins or ends to be one. */
function diffOf(
  template: Template,
  {
    layout,
    pages,
    next,
    touched,
  }: {
    readonly layout: PageOp['on']['layout'];
    readonly pages: Pages;
    readonly next: Pages;
    readonly touched: string;
  },
): Diff {
  if (next.length === pages.length && next.every((page, index) => page === pages[index])) return [];
  const path = ['layouts', layout];
  if (pages.length === 1 || next.length === 1) return [{ path, value: asJson(layoutOf(next)) }];
  const own = template.layouts[layout];
  const isNamed = own !== undefined && 'pages' in own && own.pages.every(({ id }) => id !== undefined);
  const at = next.findIndex(({ id }) => id === touched);
  const place = [...path, 'pages', `@${touched}`];
  return [
    ...(isNamed ? [] : [{ path: [...path, 'pages'], value: asJson(pages) }]),
    ...(pages.some(({ id }) => id === touched) ? [{ path: place }] : []),
    ...(at < 0 ? [] : [{ path: place, value: asJson(next[at]), at }]),
  ];
}

/** Pages come out of a schema over JSON; their types only lack the index signature that says so. */
function asJson(value: unknown): Json {
  return value as Json;
}
