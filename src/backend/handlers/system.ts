import type { HandlersOf } from '#contract/call.ts';
import type { systemCalls } from '#contract/calls/system.ts';
import type { BackendContext } from '../context.ts';
import { readMeta } from '../db/tables/meta.ts';
import { PRODUCT_VERSION } from '../version.ts';

/** Handlers about the program and its long-running work. */
export function systemHandlers(context: BackendContext): HandlersOf<typeof systemCalls> {
  const { db, clock, jobs, paths } = context;
  return {
    'system.status': () => ({
      version: PRODUCT_VERSION,
      libraryPath: paths.folder,
      isDemo: readMeta(db, 'is_demo') !== null,
      now: clock.now(),
      today: clock.today(),
      zone: clock.zone(),
      lastBackupAt: readMeta(db, 'last_backup_at'),
    }),
    'jobs.cancel': ({ jobId }) => ({ cancelled: jobs.cancel(jobId) }),
  };
}
