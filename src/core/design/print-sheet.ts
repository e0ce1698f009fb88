import { LAYOUT_SIZES, type LayoutId } from './layouts.ts';

/** A CSS pixel on paper: 96 to the inch. */
const MM_A_PX = 25.4 / 96;

/** The sheet a layout is printed on, in mm with two decimals: one CSS pixel a layout pixel. */
export function printSheet(layout: LayoutId): { readonly width: number; readonly height: number } {
  const { widthPx, heightPx } = LAYOUT_SIZES[layout];
  const mm = (px: number): number => Math.round(px * MM_A_PX * 100) / 100;
  return { width: mm(widthPx), height: mm(heightPx) };
}
