import { z } from 'zod';
import { command, query } from '../call.ts';

/** What the interface needs to know before it draws anything. */
export interface SystemStatus {
  readonly version: string;
  readonly libraryPath: string;
  /** A library made of demo content, with a clock that stands still. */
  readonly isDemo: boolean;
  /** The library's own now, an instant in UTC. */
  readonly now: string;
  /** Today in the office's zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly zone: string;
  /** When a backup was last verified, an instant; null before the first. */
  readonly lastBackupAt: string | null;
}

/** Calls about the program itself and its long-running work. */
export const systemCalls = {
  'system.status': query<SystemStatus>()(z.strictObject({})),
  'jobs.cancel': command<{ readonly cancelled: boolean }>()(z.strictObject({ jobId: z.string() })),
} as const;
