import { z } from 'zod';
import { command } from '../call.ts';

/** Calls that only a demo library answers. */
export const demoCalls = {
  /**
   * Throws the demo library away and makes it again. The backend restarts after answering: `backend.stopped`, then
   * `backend.started`. Refused with `demo-only` for the library of a real office.
   */
  'demo.reset': command<{ readonly restarting: boolean }>()(z.strictObject({})),
} as const;
