import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly } from '#backend/db/open.ts';

/**
 * Everything a closed library holds, as one hash: each row of each table, and the names of its media, which are the hashes
 * of their bytes. Two equal values mean that nothing at all was changed in between.
 */
export function libraryContent(folder: string): string {
  const hash = createHash('sha256');
  const db = openReadOnly(join(folder, 'library.db'));
  try {
    const tables = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all();
    for (const table of tables) {
      hash.update(JSON.stringify([table, db.prepare(`SELECT * FROM "${String(table)}"`).all()]));
    }
  } finally {
    db.close();
  }
  const media = readdirSync(join(folder, 'media'), { recursive: true }).map(String).sort();
  return hash.update(JSON.stringify(media)).digest('hex');
}
