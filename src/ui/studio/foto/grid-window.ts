/** Where the cells of a grid of equal cells lie, and which of them are in sight. Lengths in CSS px. */
export interface GridWindow {
  readonly columns: number;
  readonly cellPx: number;
  readonly rowPx: number;
  /** Height of the whole grid. */
  readonly heightPx: number;
  /** First cell to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** How many rows beyond the edges are drawn, so that a flick of the wheel meets no blank. */
const SPARE_ROWS = 2;

/** Lays `count` cells of at least `minPx` into a pane and tells which rows can be seen. */
export function gridWindow(pane: {
  readonly count: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scrollPx: number;
  readonly minPx: number;
  readonly gapPx: number;
  /** Below each cell's square, for its caption. */
  readonly captionPx: number;
}): GridWindow {
  const { count, widthPx, gapPx, minPx } = pane;
  const columns = Math.max(1, Math.floor((widthPx + gapPx) / (minPx + gapPx)));
  const cellPx = Math.max(0, Math.floor((widthPx - (columns - 1) * gapPx) / columns));
  const rowPx = cellPx + pane.captionPx + gapPx;
  const rows = Math.ceil(count / columns);
  const first = Math.max(0, Math.floor(pane.scrollPx / rowPx) - SPARE_ROWS);
  const last = Math.min(rows, Math.ceil((pane.scrollPx + pane.heightPx) / rowPx) + SPARE_ROWS);
  return {
    columns,
    cellPx,
    rowPx,
    heightPx: Math.max(0, rows * rowPx - gapPx),
    from: Math.min(count, first * columns),
    to: Math.min(count, Math.max(first, last) * columns),
  };
}

/** The cell that a key leads to from `index`, or null when the key leads nowhere. */
export function cellAfter(
  key: string,
  index: number,
  {
    count,
    columns,
    pageRows,
  }: { readonly count: number; readonly columns: number; readonly pageRows: number },
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * pageRows,
    PageUp: -columns * pageRows,
    Home: -index,
    End: count - 1 - index,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const next = index + step;
  if (next >= 0 && next < count) return next;
  // From a last row that is not full, one row down leads to its end; at an edge the place stays.
  return key.startsWith('Page') || key === 'ArrowDown' ? (next < 0 ? 0 : Math.max(index, count - 1)) : index;
}
