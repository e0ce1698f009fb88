import { build, first, run, type Db } from '../query.ts';

/** Facts about the library itself, not preferences. */
export type MetaKey = 'device_uid' | 'clock_fixed_at' | 'is_demo' | 'last_backup_at' | 'created_at';

/** The value stored under `key`, or null. */
export function readMeta(db: Db, key: MetaKey): string | null {
  return first(db, build.selectFrom('meta').select('value').where('key', '=', key))?.value ?? null;
}

/** Stores `value` under `key`, replacing what was there. */
export function writeMeta(db: Db, key: MetaKey, value: string): void {
  run(
    db,
    build
      .insertInto('meta')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  );
}
