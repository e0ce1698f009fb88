import { parseHexColor } from '../brand/contrast.ts';
import type { ForbiddenColor } from '../brand/kit.ts';
import { colorAt } from '../design/color-at.ts';
import type { Box, DisplayItem, DisplayList, Paint } from '../design/display-list.ts';
import { coversPoint } from '../design/ground-at.ts';
import { middleOf } from '../design/part-box.ts';
import { plainTexts } from '../design/plain-texts.ts';
import type { Finding } from '../shared/finding.ts';

/** What an office's forbidden colours find on a page. */
export type ColorFindingCode = 'color-forbidden' | 'color-pair-forbidden';

/** Whose page it is, for which format, and which of several. */
interface PagePlace {
  readonly subject: string;
  readonly format: string;
  readonly page?: number;
}

/** Colours whose red, green and blue differ by no more than this are one colour to whoever looks. */
const SAME_COLOR = 12;

/**
 * Where a page uses a colour its office does not allow, or one on another where the two must not meet. Colours of photos are
 * not looked at, and where the ground is a photo or can be seen through nothing is said of pairs.
 */
export function checkColors(
  place: PagePlace,
  list: DisplayList,
  forbidden: readonly ForbiddenColor[],
): readonly Finding<ColorFindingCode>[] {
  const findings = list.items.flatMap((item, index) =>
    forbidden.flatMap(({ color, on }): readonly Finding<ColorFindingCode>[] => {
      const at = { severity: 'warning', ...place, slot: item.slot ?? 'templat' } as const;
      const words = item.kind === 'text' ? (item.lines[0]?.text ?? '') : '';
      const used = colorsOf(item).some((other) => isSame(other, color));
      if (!used) return [];
      if (on === null) return [{ code: 'color-forbidden', ...at, params: { color, text: words } }];
      const ground = groundBeneath(list.items, index);
      if (ground === null || !isSame(ground, on)) return [];
      return [{ code: 'color-pair-forbidden', ...at, params: { color, on, text: words } }];
    }),
  );
  return onePerSlot(findings);
}

/** A slot of ten lines breaks a rule once. */
function onePerSlot(findings: readonly Finding<ColorFindingCode>[]): readonly Finding<ColorFindingCode>[] {
  const seen = new Set<string>();
  return findings.filter(({ code, slot, params: { color, on = '' } }) => {
    const key = [code, slot, color, on].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function colorsOf(item: DisplayItem): readonly string[] {
  switch (item.kind) {
    case 'text':
      return plainTexts(item).flatMap(({ color, lines }) => (lines.length === 0 ? [] : [color]));
    case 'image':
      return [];
    case 'line':
      return [item.stroke.color];
    case 'rect':
    case 'path':
    case 'circle':
      return [...paintColors(item.fill), ...(item.stroke === null ? [] : [item.stroke.color])];
  }
}

function paintColors(paint: Paint | null): readonly string[] {
  if (paint === null) return [];
  return typeof paint === 'string' ? [paint] : paint.stops.map(({ color }) => color);
}

/** The colour under the middle of an item; null where it is a photo, see-through or nothing. */
function groundBeneath(items: readonly DisplayItem[], index: number): string | null {
  const box = boxOf(items[index]);
  if (box === null) return null;
  const point = middleOf(box);
  const beneath = items.slice(0, index).findLast((item) => item.kind !== 'path' && coversPoint(item, point));
  if (beneath === undefined || beneath.opacity !== undefined) return null;
  if (beneath.kind !== 'rect' && beneath.kind !== 'circle') return null;
  return beneath.fill === null ? null : colorAt(beneath.fill, point);
}

function boxOf(item: DisplayItem | undefined): Box | null {
  switch (item?.kind) {
    case 'text':
      return item.box;
    case 'rect':
      return item;
    case 'circle': {
      const { center, radiusPx } = item;
      const sidePx = 2 * radiusPx;
      return { xPx: center.xPx - radiusPx, yPx: center.yPx - radiusPx, widthPx: sidePx, heightPx: sidePx };
    }
    default:
      return null;
  }
}

function isSame(one: string, other: string): boolean {
  const a = parseHexColor(one);
  const b = parseHexColor(other);
  return (['red', 'green', 'blue'] as const).every((part) => Math.abs(a[part] - b[part]) <= SAME_COLOR);
}
