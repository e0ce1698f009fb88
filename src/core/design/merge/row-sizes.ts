import type { FormatLayouts, LayoutId } from '../layouts.ts';
import { LAYOUT_IDS } from '../layouts.ts';

/** One size a row is drawn in. */
export interface MergeSize {
  /** A format's id, or a layout's. */
  readonly name: string;
  readonly layout: LayoutId;
  /** Output px for one layout px. */
  readonly scale: number;
}

/** A size by its name: a format, or a layout at its own size (`4x5`, also written `4:5`). Null for one nobody knows. */
export function sizeNamed(formats: FormatLayouts, name: string): MergeSize | null {
  const plain = name.trim().toLowerCase();
  const format = Object.hasOwn(formats.formats, plain) ? formats.formats[plain] : undefined;
  if (format !== undefined) return { name: plain, ...format };
  const layout = LAYOUT_IDS.find((id) => id === plain.replaceAll(/\s*[:×]\s*/g, 'x'));
  return layout === undefined ? null : { name: layout, layout, scale: 1 };
}

/** The sizes a cell names, apart those it cannot mean. An empty cell names none: then all that were chosen are meant. */
export function readRowSizes(
  formats: FormatLayouts,
  offered: readonly LayoutId[],
  cell: string,
): {
  readonly sizes: readonly MergeSize[];
  readonly unknown: readonly string[];
  readonly unoffered: readonly string[];
} {
  const names = cell.split(/[,;|+/\n]|\s+dan\s+/).map((name) => name.trim());
  const asked = [...new Set(names.filter((name) => name !== ''))].map((name) => ({
    name,
    size: sizeNamed(formats, name),
  }));
  const known = asked.flatMap(({ name, size }) => (size === null ? [] : [{ name, size }]));
  return {
    sizes: known.map(({ size }) => size).filter(({ layout }) => offered.includes(layout)),
    unknown: asked.filter(({ size }) => size === null).map(({ name }) => name),
    unoffered: known.filter(({ size }) => !offered.includes(size.layout)).map(({ name }) => name),
  };
}
