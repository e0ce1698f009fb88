import type { Rectangle } from 'electron';

/** The design size; smaller screens get what they have. */
const DEFAULT_SIZE = { width: 1366, height: 768 };
/** So much of a window has to lie on some screen for its reader to find and move it. */
const VISIBLE_PX = 120;

/**
 * The place for a window: where it was, if enough of that is still on some screen and fits it, else in the middle of
 * the first screen at the design size.
 * @param workAreas screens without their task bars, in screen pixels
 */
export function placeOn(last: Rectangle | undefined, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const places = last === undefined ? [] : workAreas.map((area) => ({ area, bounds: shrunkTo(area, last) }));
  const kept = places.find(({ area, bounds }) => isReachable(bounds, area));
  if (kept !== undefined) return kept.bounds;
  const first = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  return {
    width: Math.min(DEFAULT_SIZE.width, first.width),
    height: Math.min(DEFAULT_SIZE.height, first.height),
  };
}

function shrunkTo(area: Rectangle, bounds: Rectangle): Rectangle {
  return {
    ...bounds,
    width: Math.min(bounds.width, area.width),
    height: Math.min(bounds.height, area.height),
  };
}

/** The title bar has to be on the screen, with enough of its width to take hold of. */
function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const titleIsInside = bounds.y >= area.y && bounds.y + VISIBLE_PX / 2 <= area.y + area.height;
  return overlap >= VISIBLE_PX && titleIsInside && bounds.width >= VISIBLE_PX && bounds.height >= VISIBLE_PX;
}
