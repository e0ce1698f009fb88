import type { FaceTable } from '#core/design/face/face-table.ts';
import type { FontMetrics } from './measure-font.ts';

type Kerning = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What a table holds besides its widths, in font units. */
export interface FaceHeader {
  readonly id: string;
  readonly unitsPerEm: number;
  readonly capHeight: number;
  readonly descent: number;
}

/** The table of a face from the metrics of its files. Files never kern with each other: a browser shapes them apart. */
export function packTable(header: FaceHeader, files: readonly FontMetrics[]): FaceTable {
  const rows: Kerning = new Map(files.flatMap((file) => [...file.kerning]));
  const left = classesOf(rows);
  const right = classesOf(transpose(rows));
  const pairs: Record<string, Record<string, number>> = {};
  for (const [before, row] of rows)
    for (const [after, move] of row) {
      const columns = (pairs[String(left[before])] ??= {});
      columns[String(right[after])] = move;
    }
  return {
    ...header,
    advances: Object.fromEntries(files.flatMap((file) => [...file.advances])),
    kerning: { left, right, pairs },
  };
}

/** A number for every key of `rows` that has entries; keys with equal rows share it. */
function classesOf(rows: Kerning): Record<string, number> {
  const byShape = new Map<string, number>();
  const classes: Record<string, number> = {};
  for (const [key, row] of rows) {
    if (row.size === 0) continue;
    const shape = JSON.stringify([...row].sort(([a], [b]) => (a < b ? -1 : 1)));
    const number = byShape.get(shape) ?? byShape.size;
    byShape.set(shape, number);
    classes[key] = number;
  }
  return classes;
}

function transpose(rows: Kerning): Kerning {
  const columns = new Map<string, Map<string, number>>();
  for (const [before, row] of rows)
    for (const [after, move] of row) {
      const column = columns.get(after) ?? new Map<string, number>();
      column.set(before, move);
      columns.set(after, column);
    }
  return columns;
}
