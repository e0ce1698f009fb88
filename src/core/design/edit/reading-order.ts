import type { Box } from '../display-list.ts';
import { isOfficeSlot } from '../office-values.ts';
import { boundsOf } from '../part-box.ts';
import { layoutsOf, pagesIn, type StampPlace, type Template, type TemplatePage } from '../template.ts';
import { slotsIn } from './page-parts.ts';

/** Boxes that share at least this much of the higher one stand side by side: nobody lines them up to the pixel. */
const SAME_LINE = 0.5;

/** Slots that stand somewhere on a page. */
interface Standing {
  readonly box: Box;
  readonly slots: readonly string[];
}

/**
 * A template whose slots are asked for as they are read: page by page, on each from top to bottom and from left to right,
 * as they stand on its first size. What only other sizes show comes behind, then what no page shows. The office's own
 * values keep their places in the list.
 */
export function inReadingOrder<T extends Template>(template: T): T {
  const read = new Set(
    layoutsOf(template).flatMap((layout) =>
      pagesIn(template, layout).flatMap((page) => slotsRead(page, template.stampSlot)),
    ),
  );
  const place = new Map([...read].map((slot, index) => [slot, index]));
  const placeOf = ({ id }: { readonly id: string }): number => place.get(id) ?? read.size;
  const asked = template.slots
    .filter((slot) => !isOfficeSlot(slot))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  let next = 0;
  const slots = template.slots.map((slot) => (isOfficeSlot(slot) ? slot : (asked[next++] ?? slot)));
  return { ...template, slots };
}

/** The slots of a page as they are read; the list it stands for is read before anything on it. */
function slotsRead(page: TemplatePage, stampSlot: string | null): readonly string[] {
  const standing: readonly Standing[] = [
    ...page.parts.map((part) => ({ box: boundsOf(part), slots: slotsIn(part) })),
    ...(page.stamp === undefined || stampSlot === null
      ? []
      : [{ box: stampBox(page.stamp), slots: [stampSlot] }]),
  ].filter(({ slots }) => slots.length > 0);
  return [
    ...(page.each === undefined ? [] : [page.each.slot]),
    ...linesOf(standing)
      .flat()
      .flatMap(({ slots }) => slots),
  ];
}

/** What stands side by side, line by line. */
function linesOf(standing: readonly Standing[]): readonly (readonly Standing[])[] {
  const [first, ...others] = standing.toSorted(({ box: a }, { box: b }) => a.yPx - b.yPx || a.xPx - b.xPx);
  if (first === undefined) return [];
  const beside = others.filter(({ box }) => isBeside(first.box, box));
  const below = others.filter((one) => !beside.includes(one));
  return [[first, ...beside].toSorted(({ box: a }, { box: b }) => a.xPx - b.xPx), ...linesOf(below)];
}

function isBeside(one: Box, other: Box): boolean {
  const shared = Math.min(one.yPx + one.heightPx, other.yPx + other.heightPx) - Math.max(one.yPx, other.yPx);
  return shared >= SAME_LINE * Math.max(one.heightPx, other.heightPx);
}

function stampBox({ center: [x, y], width, size }: StampPlace): Box {
  return { xPx: x - width / 2, yPx: y - size / 2, widthPx: width, heightPx: size };
}
