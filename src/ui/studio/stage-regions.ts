import type { Box, DisplayItem } from '#core/design/display-list.ts';
import { unionOf } from '#core/design/part-box.ts';
import { pathExtent } from '#core/design/path-data.ts';
import type { SlotFit } from '#core/design/rendered-design.ts';
import type { Template } from '#core/design/template.ts';

/** A place on the page that leads to a field. */
export interface Region {
  /** `judul`, `fakta.2` of a list, `grafik.r1.c2` of a chart. */
  readonly slot: string;
  readonly box: Box;
}

/**
 * What can be pointed at on a page: every picture of a slot or its empty frame, and every fitted text. A slot without a
 * field, as the office's logo, has none.
 */
export function stageRegions(
  slots: Template['slots'],
  items: readonly DisplayItem[],
  fits: readonly SlotFit[],
): readonly Region[] {
  const fields = slots.filter(({ type, from }) => type !== 'gambar' || from === undefined);
  const typeOf = new Map(fields.map(({ id, type }) => [id, type]));
  const pictures = items.flatMap((item): readonly Region[] => {
    const box = typeOf.get(item.slot ?? '') === 'gambar' ? frameOf(item) : null;
    return box === null ? [] : [{ slot: item.slot ?? '', box }];
  });
  const regions = new Map<string, Region>();
  for (const { slot, box } of [...pictures, ...fits]) {
    if (typeOf.has(fieldOf(slot)) && !regions.has(slot)) regions.set(slot, { slot, box });
  }
  return [...regions.values()];
}

/** What is framed while a field is written in: each of its places, of a chart one frame around them all. */
export function framesOf(
  slots: Template['slots'],
  regions: readonly Region[],
  field: string | null,
): readonly Box[] {
  const boxes = regions.flatMap(({ slot, box }) => (fieldOf(slot) === field ? [box] : []));
  const isChart = slots.some(({ id, type }) => id === field && type === 'grafik');
  return isChart && boxes.length > 0 ? [unionOf(boxes)] : boxes;
}

/** What a photo or its empty frame covers; an oval without a photo is a path. */
function frameOf(item: DisplayItem): Box | null {
  if (item.kind === 'image' || item.kind === 'rect') return item;
  if (item.kind !== 'path') return null;
  const [xPx, yPx, widthPx, heightPx] = pathExtent(item.d);
  return { xPx, yPx, widthPx, heightPx };
}

function fieldOf(slot: string): string {
  return slot.split('.')[0] ?? slot;
}
