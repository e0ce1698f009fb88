import { LAYOUT_SIZES, type LayoutId } from './layouts.ts';

/** A CSS pixel on paper: 96 to the inch. */
const MM_A_PX = 25.4 / 96;

/** ISO 216. */
const A4_MM = { width: 210, height: 297 };

/** The sheet a layout is printed on, in mm with two decimals: A4 for `a4`, else one CSS pixel a layout pixel. */
export function printSheet(layout: LayoutId): { readonly width: number; readonly height: number } {
  if (layout === 'a4') return A4_MM;
  const { widthPx, heightPx } = LAYOUT_SIZES[layout];
  const mm = (px: number): number => Math.round(px * MM_A_PX * 100) / 100;
  return { width: mm(widthPx), height: mm(heightPx) };
}
