import { grown } from '../design/box.ts';
import type { DisplayItem, ImageItem } from '../design/display-list.ts';
import { edgesOf, encloses, isFilled, isSeen, meets, strokePx, type Shape } from './shape-edges.ts';

/**
 * The shape, line or picture that stands in the room a logo keeps free: its edge runs through it, or it lies over the logo.
 * What lies behind the whole logo is its ground, however near its edge is, and hides what is beneath; a frame without a fill
 * is none. Texts and other logos are not looked at here.
 * @param clearPx px around the logo's box
 * @returns null when the room is free
 */
export function crowdingShape(
  items: readonly DisplayItem[],
  logo: ImageItem,
  clearPx: number,
): DisplayItem | null {
  const place = items.indexOf(logo);
  const ground = items.findLastIndex(
    (item, at) => at < place && isShape(item, logo) && liesBehind(item, logo),
  );
  const found = items.find((item, at) => {
    if (at <= ground || !isShape(item, logo) || !isSeen(item)) return false;
    if (at > place && liesBehind(item, logo)) return true;
    const room = grown(logo, clearPx + strokePx(item) / 2);
    return edgesOf(item).some((edge) => meets(edge, room));
  });
  return found ?? null;
}

function isShape(item: DisplayItem, logo: ImageItem): item is Shape {
  return item.kind !== 'text' && (item.kind !== 'image' || item.slot !== logo.slot);
}

/** Whether a filled shape takes in the whole logo. */
function liesBehind(shape: Shape, logo: ImageItem): boolean {
  return isSeen(shape) && isFilled(shape) && encloses(edgesOf(shape), logo);
}
