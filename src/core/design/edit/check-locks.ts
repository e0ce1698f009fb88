import { sameJson } from '#core/shared/same-json.ts';
import type { LayoutId } from '../layouts.ts';
import type { PartLock } from '../part-base.ts';
import { layoutsOf, type Template } from '../template.ts';
import { isPageHeld } from './page-locks.ts';
import { named, pagesNamed, titleOf, type NamedPage, type NamedPart } from './page-parts.ts';
import { firstBroken, isHeld } from './part-locks.ts';

/** What was done to a template behind its locks: to which part (empty for the page or the whole), and which lock. */
export interface BrokenLock {
  readonly part: string;
  readonly lock: PartLock | 'add' | 'locks' | 'template';
}

/**
 * Whether a template inside a design is the published one, changed only as far as its locks allow. Null when it is.
 * Whatever order the changes came in, by whatever way: only what stands there counts.
 */
export function checkLocks(own: Template, published: Template): BrokenLock | null {
  if (sameJson(own, published)) return null;
  if (!sameJson(frameOf(withoutOwnSlots(own, published)), frameOf(published))) return onPage('template');
  for (const layout of layoutsOf(published)) {
    const broken = checkPages(pagesNamed(own, layout), published, layout);
    if (broken !== null) return broken;
  }
  return null;
}

/**
 * A template without its pages: nothing of it is anybody's to change inside a design. Who drew it and under which terms
 * was not always written down, and says nothing about its pages.
 */
function frameOf(template: Template): unknown {
  return { ...template, layouts: layoutsOf(template), licence: undefined, author: undefined };
}

/** Without the slots that a design put in beside those of its template, where it may. */
function withoutOwnSlots(own: Template, published: Template): Template {
  if (published.additions === false) return own;
  const ofTemplate = new Set(published.slots.map(({ id }) => id));
  return { ...own, slots: own.slots.filter(({ id, added }) => added !== true || ofTemplate.has(id)) };
}

/** Pages the template holds are there and in their order; a design may put its own between them. */
function checkPages(own: readonly NamedPage[], template: Template, layout: LayoutId): BrokenLock | null {
  const published = pagesNamed(template, layout);
  const mayAdd = template.additions ?? true;
  if (repeated(own) !== undefined) return onPage('template');
  const ofTemplate = own.filter(({ added }) => added !== true);
  if (ofTemplate.length === 0) return onPage('delete');
  for (const page of published) {
    const now = ofTemplate.find(({ id }) => id === page.id);
    const broken = now === undefined ? missing(page) : checkPage(now, page, mayAdd);
    if (broken !== null) return broken;
  }
  for (const page of own.filter((page) => page.added === true || !has(published, page))) {
    const broken = checkOwnPage(page, mayAdd);
    if (broken !== null) return broken;
  }
  const moved = firstMoved(ofTemplate, published, (page) => isPageHeld(page, 'position'));
  return moved === undefined ? null : onPage('position');
}

function missing(page: NamedPage): BrokenLock | null {
  return isPageHeld(page, 'delete') ? onPage('delete') : null;
}

/** Everything on a page that a design put in is its own as well. */
function checkOwnPage(page: NamedPage, mayAdd: boolean): BrokenLock | null {
  if (page.added !== true || page.each !== undefined || !mayAdd) return onPage('add');
  return checkParts(named(page.parts), [], true);
}

function checkPage(own: NamedPage, published: NamedPage, mayAdd: boolean): BrokenLock | null {
  if (!sameJson({ ...own, parts: [] }, { ...published, parts: [] })) return onPage('template');
  return checkParts(named(own.parts), named(published.parts), mayAdd);
}

function checkParts(
  own: readonly NamedPart[],
  published: readonly NamedPart[],
  mayAdd: boolean,
): BrokenLock | null {
  const ofTemplate = own.filter((part) => part.added !== true);
  for (const part of published) {
    const now = ofTemplate.find(({ id }) => id === part.id);
    if (now === undefined && isHeld(part, 'delete')) return { part: titleOf(part), lock: 'delete' };
    const broken = now === undefined ? null : firstBroken(part, now);
    if (broken !== null) return { part: titleOf(part), lock: broken };
  }
  const stranger =
    own.find((part) => (part.added === true ? !mayAdd : !has(published, part))) ?? repeated(own);
  if (stranger !== undefined) return { part: titleOf(stranger), lock: 'add' };
  // Parts held in place also keep who of them stands in front of whom.
  const moved = firstMoved(ofTemplate, published, (part) => isHeld(part, 'position'));
  return moved === undefined ? null : { part: titleOf(moved), lock: 'position' };
}

/** The first of those held in place that does not stand among the others where it was published. */
function firstMoved<Thing extends { readonly id: string }>(
  own: readonly Thing[],
  published: readonly Thing[],
  isHeldThere: (thing: Thing) => boolean,
): Thing | undefined {
  const order = own.filter(isHeldThere);
  const held = published.filter((thing) => has(order, thing));
  return order.find(({ id }, index) => id !== held[index]?.id);
}

/** A second one of a name: only one of both would be held against what was published. */
function repeated<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing | undefined {
  return things.find(({ id }, index) => things.findIndex((thing) => thing.id === id) < index);
}

function has(things: readonly { readonly id: string }[], { id }: { readonly id: string }): boolean {
  return things.some((thing) => thing.id === id);
}

function onPage(lock: BrokenLock['lock']): BrokenLock {
  return { part: '', lock };
}
