import type { FabricObject } from 'fabric';
import type { KeptObjects } from './kept-objects.ts';
import { reachOf } from './reach.ts';

/** A rectangle of whole canvas pixels. */
export interface Area {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What has to be painted anew to make one picture out of another. */
export interface Repair {
  /** Apart from each other. */
  readonly areas: readonly Area[];
  /** Back to front: every object that stands in an area stands in it whole. */
  readonly objects: readonly FabricObject[];
  /** Within the areas and apart from each other: all other pixels come out as they were. */
  readonly changed: readonly Area[];
}

/** The canvas in its own pixels, and how many of them a layout pixel takes. */
interface Place {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
}

/**
 * The areas of every object that only one of two drawings has, widened until no object is cut: painting a part of an
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
    .map((object) => ({ object, area: areaOf(object, place) }));
  const changedAreas = joined(changed.map((object) => areaOf(object, place)));
  const areas = widened(
    changedAreas,
    standing.map(({ area }) => area),
  );
  const objects = standing.filter(({ area }) => areas.some((other) => overlap(area, other)));
  return { areas, objects: objects.map(({ object }) => object), changed: changedAreas };
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

function areaOf(object: FabricObject, { widthPx, heightPx, scale }: Place): Area {
  const { left, top, right, bottom } = reachOf(object);
  return between(
    { x: Math.max(Math.floor(left * scale), 0), y: Math.max(Math.floor(top * scale), 0) },
    { x: Math.min(Math.ceil(right * scale), widthPx), y: Math.min(Math.ceil(bottom * scale), heightPx) },
  );
}

/** Takes in whatever an area cuts, until none cuts anything. */
function widened(areas: readonly Area[], standing: readonly Area[]): readonly Area[] {
  const cut = standing.filter((one) => areas.some((other) => overlap(one, other)));
  const wider = joined([...areas, ...cut]);
  return pixelsIn(wider) === pixelsIn(areas) ? areas : widened(wider, standing);
}

/** The same pixels and those between them, as areas that do not overlap. */
function joined(areas: readonly Area[]): readonly Area[] {
  const apart: Area[] = [];
  for (const area of areas) {
    if (area.widthPx === 0 || area.heightPx === 0) continue;
    let whole = area;
    for (;;) {
      const at = apart.findIndex((other) => overlap(whole, other));
      const [met] = at === -1 ? [] : apart.splice(at, 1);
      if (met === undefined) break;
      whole = around(whole, met);
    }
    apart.push(whole);
  }
  return apart;
}

function around(one: Area, other: Area): Area {
  return between(
    { x: Math.min(one.leftPx, other.leftPx), y: Math.min(one.topPx, other.topPx) },
    { x: Math.max(rightOf(one), rightOf(other)), y: Math.max(bottomOf(one), bottomOf(other)) },
  );
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Without pixels where the second corner is not beyond the first. */
function between(from: Corner, to: Corner): Area {
  return {
    leftPx: from.x,
    topPx: from.y,
    widthPx: Math.max(to.x - from.x, 0),
    heightPx: Math.max(to.y - from.y, 0),
  };
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.leftPx < rightOf(other) &&
    other.leftPx < rightOf(one) &&
    one.topPx < bottomOf(other) &&
    other.topPx < bottomOf(one)
  );
}

function rightOf({ leftPx, widthPx }: Area): number {
  return leftPx + widthPx;
}

function bottomOf({ topPx, heightPx }: Area): number {
  return topPx + heightPx;
}

/** How many pixels areas have that do not overlap. */
export function pixelsIn(areas: readonly Area[]): number {
  return areas.reduce((sum, { widthPx, heightPx }) => sum + widthPx * heightPx, 0);
}
