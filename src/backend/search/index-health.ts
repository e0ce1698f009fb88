import { isSqliteError } from '../db/open.ts';
import { prepared, type Db } from '../db/query.ts';

/**
 * Whether the index says exactly what its documents say. Only the check with rank 1 compares the two: the plain one and
 * `PRAGMA integrity_check` do not see an index that has drifted.
 */
export function isIndexSound(db: Db): boolean {
  try {
    db.exec(`INSERT INTO search_fts (search_fts, rank) VALUES ('integrity-check', 1)`);
    return true;
  } catch (error) {
    if (isSqliteError(error, 'SQLITE_CORRUPT')) return false;
    throw error;
  }
}

/** Makes the index anew from its documents: some 0.15 ms a document. */
export function rebuildIndex(db: Db): void {
  db.exec(`INSERT INTO search_fts (search_fts) VALUES ('rebuild')`);
}

/** Pages written by one step of a merge: a call of the user waits some 20 ms for it. */
const MERGE_STEP_PAGES = 200;

/**
 * Merges the index's parts into one, after many documents came in: each of them left a part of its own, and every query
 * reads them all. Some 0.01 ms a document.
 * @param nextTurn awaited between two steps, so that calls can run
 */
export async function mergeIndex(db: Db, nextTurn: () => Promise<void>): Promise<void> {
  const step = prepared(db, `INSERT INTO search_fts (search_fts, rank) VALUES ('merge', ?)`);
  const written = prepared(db, 'SELECT total_changes() AS rows');
  // The statement's one column.
  const changes = (): number => (written.get() as { readonly rows: number }).rows;
  // A negative number begins a merge of everything; each further step goes on until one has nothing left to write,
  // which counts as a single change (sqlite.org/fts5.html, "The 'merge' Command", read 2026-11-25).
  for (let pages = -MERGE_STEP_PAGES; ; pages = MERGE_STEP_PAGES) {
    const before = changes();
    step.run(pages);
    if (changes() - before < 2) return;
    await nextTurn();
  }
}
