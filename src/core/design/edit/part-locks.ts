import { canonicalJson } from '#core/shared/canonical-json.ts';
import { sameJson } from '#core/shared/same-json.ts';
import { PART_LOCKS, type PartLock, type PartLocks } from '../part-base.ts';
import { boundsOf, moved, onGrid } from '../part-box.ts';
import type { Part } from '../template-parts.ts';
import type { PaintSpec } from '../template-text.ts';

/** Everything of a part that nobody has opened is locked; so are all parts of the templates we ship. */
export const ALL_LOCKED: PartLocks = { position: true, size: true, style: true, content: true, delete: true };

/** The locks that hold for a part. */
export function locksOf(part: Part): PartLocks {
  return part.locks ?? ALL_LOCKED;
}

/** Whether one lock holds for a part. */
export function isHeld(part: Part, lock: PartLock): boolean {
  return locksOf(part)[lock] ?? false;
}

/** What belongs to a part's words and data rather than to its look. */
const CONTENT_KEYS: ReadonlySet<string> = new Set([
  'content',
  'join',
  'word',
  'slot',
  'whole',
  'rows',
  'when',
  'icon',
  'd',
  'view',
  'photo',
  'crop',
]);
/** Numbers that say where a part stands or how large it is; read apart below. */
const PLACE_KEYS: ReadonlySet<string> = new Set(['box', 'from', 'to', 'center', 'at', 'credit']);
/** Neither drawn nor decided here: a name, and the locks themselves. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['id', 'part', 'locks', 'added', 'hidden', 'group', 'angle']);

/**
 * The first lock that turning `before` into `after` breaks; `locks` when the locks themselves are others, which inside a
 * design is only for parts of its own. Null when nothing is broken.
 */
export function firstBroken(before: Part, after: Part): PartLock | 'locks' | null {
  if (sameJson(before, after)) return null;
  const isSameKind = before.part === after.part;
  const hasSameLocks = sameJson(before.locks ?? null, after.locks ?? null);
  if (!isSameKind || (before.added !== true && !hasSameLocks)) return 'locks';
  if (before.alias !== after.alias && isHeld(before, 'style')) return 'style';
  return brokenLocks(before, after)[0] ?? null;
}

/** The locks of `before` that turning it into `after` breaks, in the order of `PART_LOCKS`. */
function brokenLocks(before: Part, after: Part): readonly PartLock[] {
  const was = facets(before);
  const is = facets(after);
  return PART_LOCKS.filter((lock) => isHeld(before, lock) && was[lock] !== is[lock]);
}

/** Everything of a part, sorted by the lock that keeps it; each as text that is equal exactly when nothing changed. */
function facets(part: Part): Readonly<Record<PartLock, string>> {
  const { xPx, yPx, widthPx, heightPx } = boundsOf(part);
  const origin = { ...atOrigin(part), ...paintsInBox(part) };
  const entries = Object.entries(origin).filter(
    ([key, value]) => !OTHER_KEYS.has(key) && value !== undefined,
  );
  const isPlace = ([key]: readonly [string, unknown]): boolean =>
    PLACE_KEYS.has(key) || (key === 'd' && part.part === 'path') || isSizeKey(part, key);
  const isContent = ([key]: readonly [string, unknown]): boolean => CONTENT_KEYS.has(key);
  const text = (of: readonly (readonly [string, unknown])[]): string => canonicalJson(Object.fromEntries(of));
  return {
    position: canonicalJson([onGrid(xPx), onGrid(yPx), part.angle ?? 0, part.group ?? '']),
    size: canonicalJson([onGrid(widthPx), onGrid(heightPx), text(entries.filter(isPlace))]),
    style: text(entries.filter((entry) => !isPlace(entry) && !isContent(entry))),
    content: text(entries.filter((entry) => isContent(entry) && !isPlace(entry))),
    delete: String(part.hidden ?? false),
  };
}

/** The part with its top left corner at the page's, so that what is left of its numbers is its shape. */
function atOrigin(part: Part): Part {
  const { xPx, yPx } = boundsOf(part);
  return moved(part, -xPx, -yPx);
}

/**
 * A gradient is written in px of the page and follows its part. What belongs to the look is where in its part it runs, in
 * hundredths: finer would take the rounding of a part made larger for another gradient.
 */
function paintsInBox(part: Part): object {
  const { xPx, yPx, widthPx, heightPx } = boundsOf(part);
  const inside = ([x, y]: readonly [number, number]): readonly number[] => [
    Math.round((100 * (x - xPx)) / widthPx),
    Math.round((100 * (y - yPx)) / heightPx),
  ];
  const paint = (fill: PaintSpec): unknown =>
    typeof fill === 'string' ? fill : { ...fill, from: inside(fill.from), to: inside(fill.to) };
  return {
    ...('fill' in part && part.fill !== undefined && { fill: paint(part.fill) }),
    ...('overlay' in part &&
      part.overlay !== undefined && { overlay: { ...part.overlay, fill: paint(part.overlay.fill) } }),
  };
}

function isSizeKey(part: Part, key: string): boolean {
  if (key === 'radius') return part.part === 'circle' || part.part === 'rosette';
  if (key === 'angle') return false;
  return key === 'width' || key === 'height' || key === 'size' || key === 'diameter';
}
