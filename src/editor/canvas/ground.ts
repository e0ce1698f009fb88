import type { KeptObjects } from './kept-objects.ts';
import { meet, reachOf, type Reach } from './reach.ts';

/**
 * The items that two drawings share and that can be drawn first: nothing that stands behind one of them, and is not in the
 * ground itself, meets it. Between the rows of a merge that is everything but the texts that change.
 * @returns their keys, back to front
 */
export function sharedGround(before: KeptObjects, now: KeptObjects): readonly string[] {
  const above: Reach[] = [];
  return [...now].flatMap(([key, objects]) => {
    const reaches = objects.map(reachOf);
    const isGround = before.has(key) && !reaches.some((reach) => above.some((other) => meet(reach, other)));
    if (!isGround) above.push(...reaches);
    return isGround ? [key] : [];
  });
}

/** Whether the items named in `keys` can still be drawn first, and in that order. */
export function isGroundOf(now: KeptObjects, keys: readonly string[]): boolean {
  const above: Reach[] = [];
  let met = 0;
  for (const [key, objects] of now) {
    const reaches = objects.map(reachOf);
    if (key !== keys[met]) above.push(...reaches);
    else if (reaches.some((reach) => above.some((other) => meet(reach, other)))) return false;
    else met += 1;
  }
  return met === keys.length;
}
