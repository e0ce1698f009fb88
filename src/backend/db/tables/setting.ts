import type { Settings } from '#core/shared/settings.ts';
import { DEFAULT_SETTINGS, settingsPatchSchema } from '#core/shared/settings.ts';
import { all, build, run, type Db } from '../query.ts';

/** Every preference; one that is absent or unreadable has its default. */
export function readSettings(db: Db): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const { key, value } of all(db, build.selectFrom('setting').select(['key', 'value']))) {
    const patch = settingsPatchSchema.safeParse({ [key]: JSON.parse(value) as unknown });
    if (patch.success) Object.assign(settings, patch.data);
  }
  // Starts complete and only ever takes values the schema has passed.
  return settings as Settings;
}

/** Stores one preference. */
export function writeSetting(db: Db, key: string, value: unknown, now: string): void {
  const row = { value: JSON.stringify(value), updated_at: now };
  run(
    db,
    build
      .insertInto('setting')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row)),
  );
}
