import type { Settings } from '#core/shared/settings.ts';
import { settingsPatchSchema } from '#core/shared/settings.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

/** Calls about preferences of this workplace: nothing here changes what is published. */
export const settingsCalls = {
  'settings.get': query<{ readonly settings: Settings }>()(z.strictObject({})),
  'settings.update': command<{ readonly settings: Settings }>()(settingsPatchSchema),
} as const;
