import type { Box } from './display-list.ts';
import type { SnapTargets } from './edit/snap.ts';
import { LAYOUT_SIZES, type FormatLayouts, type LayoutId, type SizePx } from './layouts.ts';

/** Edges of a format that its platform covers or crops, in px of the output. */
export interface SafeZone {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What a page shows whole on some of its channels, in layout px. */
export interface SafeArea {
  /** Ids of the formats. */
  readonly formats: readonly string[];
  readonly box: Box;
}

/** What a platform leaves of a page, in layout px. `scale` is output px per layout px. */
export function safeBox({ widthPx, heightPx }: SizePx, zone: SafeZone, scale: number): Box {
  return {
    xPx: zone.left / scale,
    yPx: zone.top / scale,
    widthPx: widthPx - (zone.left + zone.right) / scale,
    heightPx: heightPx - (zone.top + zone.bottom) / scale,
  };
}

/**
 * The areas of a layout that its channels show whole, those alike as one, in the channels' order. A channel that covers
 * nothing has none.
 */
export function safeAreas(
  layout: LayoutId,
  formats: FormatLayouts['formats'],
  channels: readonly { readonly id: string; readonly safeZone: SafeZone }[],
): readonly SafeArea[] {
  const areas = new Map<string, SafeArea>();
  for (const { id, safeZone } of channels) {
    const served = formats[id];
    if (served?.layout !== layout || Object.values(safeZone).every((edge) => edge === 0)) continue;
    const box = safeBox(LAYOUT_SIZES[layout], safeZone, served.scale);
    const key = JSON.stringify(box);
    areas.set(key, { box, formats: [...(areas.get(key)?.formats ?? []), id] });
  }
  return [...areas.values()];
}

/** What of a page every channel shows whole; null when none covers anything. */
export function commonArea(areas: readonly SafeArea[]): Box | null {
  if (areas.length === 0) return null;
  const [left, top] = [
    Math.max(...areas.map(({ box }) => box.xPx)),
    Math.max(...areas.map(({ box }) => box.yPx)),
  ];
  const right = Math.min(...areas.map(({ box }) => box.xPx + box.widthPx));
  const bottom = Math.min(...areas.map(({ box }) => box.yPx + box.heightPx));
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

/** The edges of safe areas, as what a hand is drawn to. */
export function safeTargets(areas: readonly SafeArea[]): SnapTargets {
  return {
    x: areas.flatMap(({ box }) => [box.xPx, box.xPx + box.widthPx]),
    y: areas.flatMap(({ box }) => [box.yPx, box.yPx + box.heightPx]),
  };
}
