import type { FabricObject } from 'fabric';
import type { DisplayItem } from '#core/design/display-list.ts';
import type { PictureShelf } from './pictures.ts';
import { toFabric } from './to-fabric.ts';

/** The fabric objects of display items, of a text those of each line, by what the item says, back to front. */
export type KeptObjects = ReadonlyMap<string, readonly FabricObject[]>;

/** The objects of `items`; what `kept` holds of them is taken over: making a text anew costs more than drawing it. */
export function keepObjects(
  items: readonly DisplayItem[],
  kept: KeptObjects,
  pictures: PictureShelf,
): KeptObjects {
  const next = new Map<string, readonly FabricObject[]>();
  for (const item of items.flatMap(inLines)) {
    const key = uniqueKey(JSON.stringify(item), next);
    next.set(key, kept.get(key) ?? toFabric(item, pictures));
  }
  return next;
}

/** A changed word leaves the other lines of its text as they were. */
function inLines(item: DisplayItem): readonly DisplayItem[] {
  return item.kind === 'text' ? item.lines.map((line) => ({ ...item, lines: [line] })) : [item];
}

/** Two equal items are two objects: fabric draws an object once, however often it is added. */
function uniqueKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let unique = key;
  while (taken.has(unique)) unique += '+';
  return unique;
}
