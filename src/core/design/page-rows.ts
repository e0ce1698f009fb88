import type { PlacedPage } from './page-sequence.ts';

/** A page of a list: the rows it shows, first and count. */
type RowSpan = NonNullable<PlacedPage['rows']>;

/**
 * What moving a page does to the rows of its list: the rows that `from` shows stand where those of `to` stood, all others
 * keep their order.
 */
export function withPageMoved<Row>(rows: readonly Row[], from: RowSpan, to: RowSpan): readonly Row[] {
  const moved = rows.slice(from.first - 1, from.first - 1 + from.count);
  const rest = withoutPage(rows, from);
  const at = to.first > from.first ? to.first - 1 + to.count - from.count : to.first - 1;
  return rest.toSpliced(at, 0, ...moved);
}

/** The rows without those a page shows. */
export function withoutPage<Row>(rows: readonly Row[], { first, count }: RowSpan): readonly Row[] {
  return rows.toSpliced(first - 1, count);
}

/** The rows with those of a page once more, right behind it. */
export function withPageCopied<Row>(rows: readonly Row[], { first, count }: RowSpan): readonly Row[] {
  return rows.toSpliced(first - 1 + count, 0, ...rows.slice(first - 1, first - 1 + count));
}

/** The rows with one more behind those of a page; at the end where no page is given. */
export function withRowAfter<Row>(rows: readonly Row[], row: Row, after: RowSpan | null): readonly Row[] {
  return rows.toSpliced(after === null ? rows.length : after.first - 1 + after.count, 0, row);
}
