import type { FabricObject } from 'fabric';
import type { KeptObjects } from './kept-objects.ts';
import { reachOf } from './reach.ts';

/** Whole rows of a canvas, in its own pixels. */
export interface Band {
  readonly topPx: number;
  readonly heightPx: number;
}

/** What has to be painted anew to make one picture out of another. */
export interface Repair {
  /** From top to bottom and apart from each other. Nothing outside of them changes. */
  readonly bands: readonly Band[];
  /** Back to front: every object that stands in a band stands in it whole. */
  readonly objects: readonly FabricObject[];
}

/** The canvas: its height, and how many of its pixels a layout pixel takes. */
interface Place {
  readonly heightPx: number;
  readonly scale: number;
}

/**
 * The rows of every object that only one of two drawings has, widened until no object is cut: painting a part of an
 * object, however it is clipped, smooths its edges differently from painting it whole.
 * @param ground the first objects of `now`, which both have; they are finished pixels and can be cut
 * @returns null when objects of both stand in another order: then anything may differ
 */
export function repairOf(
  before: KeptObjects,
  now: KeptObjects,
  { ground, ...place }: Place & { readonly ground: readonly string[] },
): Repair | null {
  const stayed = [...now.keys()].filter((key) => before.has(key));
  const stayedBefore = [...before.keys()].filter((key) => now.has(key));
  if (stayed.some((key, index) => key !== stayedBefore[index])) return null;
  const changed = [...onlyIn(before, now), ...onlyIn(now, before)];
  const standing = [...without(now, ground).values()]
    .flat()
    .map((object) => ({ object, band: bandOf(object, place) }));
  const bands = widened(
    joined(changed.map((object) => bandOf(object, place))),
    standing.map(({ band }) => band),
  );
  const objects = standing.filter(({ band }) => bands.some((other) => overlap(band, other)));
  return { bands, objects: objects.map(({ object }) => object) };
}

/** What `objects` has beside the items named in `keys`, in its order. */
export function without(objects: KeptObjects, keys: readonly string[]): KeptObjects {
  const left = new Map(objects);
  for (const key of keys) left.delete(key);
  return left;
}

function onlyIn(these: KeptObjects, others: KeptObjects): readonly FabricObject[] {
  return [...these].flatMap(([key, objects]) => (others.has(key) ? [] : objects));
}

function bandOf(object: FabricObject, { heightPx, scale }: Place): Band {
  const { top, bottom } = reachOf(object);
  return bandBetween(Math.max(Math.floor(top * scale), 0), Math.min(Math.ceil(bottom * scale), heightPx));
}

/** Takes in whatever a band cuts, until none cuts anything. */
function widened(bands: readonly Band[], standing: readonly Band[]): readonly Band[] {
  const cut = standing.filter((one) => bands.some((other) => overlap(one, other)));
  const wider = joined([...bands, ...cut]);
  return rowsOf(wider) === rowsOf(bands) ? bands : widened(wider, standing);
}

/** The same rows as bands that do not touch. */
function joined(bands: readonly Band[]): readonly Band[] {
  const apart: Band[] = [];
  for (const next of bands.filter(({ heightPx }) => heightPx > 0).sort((a, b) => a.topPx - b.topPx)) {
    const last = apart.at(-1);
    if (last === undefined || endOf(last) < next.topPx) apart.push(next);
    else apart[apart.length - 1] = bandBetween(last.topPx, Math.max(endOf(last), endOf(next)));
  }
  return apart;
}

function bandBetween(topPx: number, endPx: number): Band {
  return { topPx, heightPx: Math.max(endPx - topPx, 0) };
}

function overlap(one: Band, other: Band): boolean {
  return one.topPx < endOf(other) && other.topPx < endOf(one);
}

function endOf({ topPx, heightPx }: Band): number {
  return topPx + heightPx;
}

/** How many rows of pixels they take together. */
export function rowsOf(bands: readonly Band[]): number {
  return bands.reduce((sum, { heightPx }) => sum + heightPx, 0);
}
