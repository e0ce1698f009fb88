/** Something that lasts from one day to another, both included. */
export interface Span {
  readonly uid: string;
  readonly from: string;
  readonly to: string;
}

/** A span's piece inside one week. */
export interface SpanPiece {
  readonly uid: string;
  /** Row within the week, 0 at the top; a span keeps the rows of its pieces apart from others. */
  readonly lane: number;
  /** Column of the first and last day, 0 to 6. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The span began in an earlier week. */
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/**
 * Places spans into the lanes of one week: earlier beginnings first, longer ones first among equals, each in the lowest
 * lane that is free for all of its days. Pieces in one lane never overlap. Cost grows with spans × lanes.
 * @param week the seven days in order
 */
export function weekLanes(week: readonly string[], spans: readonly Span[]): readonly SpanPiece[] {
  const first = week[0];
  const last = week.at(-1);
  if (first === undefined || last === undefined) return [];
  const laneEnds: number[] = [];
  return spans
    .filter((span) => span.from <= last && span.to >= first)
    .toSorted(bySpan)
    .map((span) => {
      const firstColumn = span.from <= first ? 0 : week.indexOf(span.from);
      const lastColumn = span.to >= last ? week.length - 1 : week.indexOf(span.to);
      const free = laneEnds.findIndex((end) => end < firstColumn);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = lastColumn;
      return {
        uid: span.uid,
        lane,
        firstColumn,
        lastColumn,
        continuesBefore: span.from < first,
        continuesAfter: span.to > last,
      };
    });
}

function bySpan(a: Span, b: Span): number {
  return compare(a.from, b.from) || compare(b.to, a.to) || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
