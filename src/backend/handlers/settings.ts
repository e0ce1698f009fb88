import type { HandlersOf } from '#contract/call.ts';
import type { settingsCalls } from '#contract/calls/settings.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { readSettings, writeSetting } from '../db/tables/setting.ts';

/** Handlers of this workplace's preferences. */
export function settingsHandlers(context: BackendContext): HandlersOf<typeof settingsCalls> {
  const { db, clock } = context;
  return {
    'settings.get': () => ({ settings: readSettings(db) }),
    'settings.update': (patch) => {
      transaction(db, () => {
        for (const [key, value] of Object.entries(patch)) writeSetting(db, key, value, clock.now());
      });
      context.emit('library.changed', { topics: ['settings'] });
      return { settings: readSettings(db) };
    },
  };
}
