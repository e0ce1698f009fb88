import type { RowSpan } from '#core/export/page-renderer.ts';

/** Which rows of pictures differ that were each told as a change of the one before. */
export interface Lineage {
  readonly add: (id: string, beforeId: string, rows: RowSpan) => void;
  /** @returns the rows in which a later picture may differ from an earlier one; null when that is not known */
  readonly rowsBetween: (earlierId: string | undefined, laterId: string) => RowSpan | null;
}

/** More than there are pictures under way, in three sizes. */
const REMEMBERED = 16;

export function createLineage(): Lineage {
  const known = new Map<string, { readonly beforeId: string; readonly rows: RowSpan }>();
  return {
    add: (id, beforeId, rows) => {
      known.set(id, { beforeId, rows });
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
    rowsBetween: (earlierId, laterId) => {
      let rows: RowSpan = { from: 0, end: 0 };
      for (let id = laterId; id !== earlierId;) {
        const step = known.get(id);
        if (step === undefined) return null;
        rows = around(rows, step.rows);
        id = step.beforeId;
      }
      return rows;
    },
  };
}

function around(one: RowSpan, other: RowSpan): RowSpan {
  if (one.end === one.from) return other;
  if (other.end === other.from) return one;
  return { from: Math.min(one.from, other.from), end: Math.max(one.end, other.end) };
}
