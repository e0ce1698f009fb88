import { sameJson } from '#core/shared/same-json.ts';
import type { PartLock } from '../part-base.ts';
import { layoutsOf, type Template } from '../template.ts';
import { pagesOf, partsOn, titleOf, withParts, type NamedPart } from './page-parts.ts';
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
  if (!sameJson(frameOf(withoutOwnSlots(own, published)), frameOf(published)))
    return { part: '', lock: 'template' };
  for (const place of layoutsOf(published).flatMap((layout) => pagesOf(published, layout))) {
    const broken = checkPage(partsOn(own, place), partsOn(published, place), published.additions ?? true);
    if (broken !== null) return broken;
  }
  return null;
}

/**
 * A template without its parts: nothing of it is anybody's to change inside a design. Who drew it and under which terms
 * was not always written down, and says nothing about its pages.
 */
function frameOf(template: Template): unknown {
  return { ...withParts(template, () => []), licence: undefined, author: undefined };
}

/** Without the slots that a design put in beside those of its template, where it may. */
function withoutOwnSlots(own: Template, published: Template): Template {
  if (published.additions === false) return own;
  const ofTemplate = new Set(published.slots.map(({ id }) => id));
  return { ...own, slots: own.slots.filter(({ id, added }) => added !== true || ofTemplate.has(id)) };
}

function checkPage(
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
  const stranger = own.find(({ id, added }) =>
    added === true ? !mayAdd : !published.some((part) => part.id === id),
  );
  if (stranger !== undefined) return { part: titleOf(stranger), lock: 'add' };
  return checkOrder(ofTemplate, published);
}

/** Parts held in place also keep who of them stands in front of whom. */
function checkOrder(own: readonly NamedPart[], published: readonly NamedPart[]): BrokenLock | null {
  const held = published.filter((part) => isHeld(part, 'position') && own.some(({ id }) => id === part.id));
  const order = own.filter(({ id }) => held.some((part) => part.id === id));
  const moved = order.find(({ id }, index) => id !== held[index]?.id);
  return moved === undefined ? null : { part: titleOf(moved), lock: 'position' };
}
