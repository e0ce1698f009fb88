import { z } from 'zod';
import type { ColumnMapping } from '#core/design/merge/mapping.ts';
import { build, first, run, type Db } from '../query.ts';

/** Tables with these headings, for this template. */
interface MappingKey {
  readonly templateId: string;
  readonly signature: string;
}

const mappingSchema = z.array(z.strictObject({ column: z.string(), target: z.string() }));

/** Where the columns went last time, or null. */
export function readMapping(db: Db, { templateId, signature }: MappingKey): ColumnMapping | null {
  const row = first(
    db,
    build
      .selectFrom('merge_mapping')
      .select('mapping')
      .where('template_id', '=', templateId)
      .where('signature', '=', signature),
  );
  return row === undefined ? null : mappingSchema.parse(JSON.parse(row.mapping));
}

/** Remembers where the columns go, in place of what was known before. */
export function keepMapping(
  db: Db,
  { templateId, signature }: MappingKey,
  { mapping, now }: { readonly mapping: ColumnMapping; readonly now: string },
): void {
  const kept = { mapping: JSON.stringify(mapping), updated_at: now };
  run(
    db,
    build
      .insertInto('merge_mapping')
      .values({ template_id: templateId, signature, ...kept })
      .onConflict((conflict) => conflict.columns(['template_id', 'signature']).doUpdateSet(kept)),
  );
}
