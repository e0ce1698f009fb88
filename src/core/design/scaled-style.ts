import { USUAL_TEXT_SCALE, type TextScale } from '../brand/text-scale.ts';
import type { BrandSnapshot } from './document.ts';
import { SMALLEST_TEXT_PX, type LayoutId } from './layouts.ts';
import type { Template } from './template.ts';
import type { TextStyle } from './template-text.ts';

/** What becomes of sizes and of the distance of lines. */
const FACTORS: Readonly<Record<TextScale, { readonly size: number; readonly leading: number }>> = {
  rapat: { size: 0.88, leading: 0.96 },
  sedang: { size: 1, leading: 1 },
  lapang: { size: 1.15, leading: 1.06 },
};

/**
 * A style as the office's type scale sets it; one that follows no style of the office is as it is. A tighter scale may go
 * down to the smallest text of the layout, a wider one up as far as the box has room: whatever fits the usual scale fits
 * every other, if need be as it was.
 */
export function scaledStyle(
  style: TextStyle,
  { textScale = USUAL_TEXT_SCALE }: Pick<BrandSnapshot, 'textScale'>,
  layout: LayoutId,
): TextStyle {
  if (style.role === undefined || textScale === USUAL_TEXT_SCALE) return style;
  const { face, lines, leading } = style;
  const [least, most] = style.size;
  const factor = FACTORS[textScale];
  const floorPx = Math.min(least, SMALLEST_TEXT_PX[layout]);
  const scaledLeast = Math.max(floorPx, Math.min(least, Math.round(least * factor.size)));
  return {
    ...style,
    size: [scaledLeast, Math.max(scaledLeast, Math.round(most * factor.size))],
    leading: Math.round(leading * factor.leading * 100) / 100,
    second: style.second ?? { face, lines, leading, size: style.size },
  };
}

/** Whether any text of a template follows a style of the office: a change of the type scale changes it. */
export function followsTextScale({ layouts }: Pick<Template, 'layouts'>): boolean {
  return hasRole(layouts);
}

function hasRole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('style' in value && typeof value.style === 'object' && value.style !== null && 'role' in value.style)
    return value.style.role !== undefined;
  return Object.values(value).some(hasRole);
}
