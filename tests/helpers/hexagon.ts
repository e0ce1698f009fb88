import type { Box, DisplayItem } from '#core/design/display-list.ts';

/** The colour and place of a province of a map, whose texts stand where it is at its widest; null for anything else. */
export function hexagonOf(item: DisplayItem): { readonly fill: string; readonly box: Box } | null {
  if (item.kind !== 'path' || typeof item.fill !== 'string') return null;
  if (!/^M[^L]+(?:L[^LZ]+){5}Z$/u.test(item.d)) return null;
  const numbers = [...item.d.matchAll(/-?[\d.]+/gu)].map(([word]) => Number(word));
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd));
  const [left, right] = [Math.min(...(xs ?? [])), Math.max(...(xs ?? []))];
  const [top, bottom] = [Math.min(...(ys ?? [])), Math.max(...(ys ?? []))];
  return { fill: item.fill, box: { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top } };
}
