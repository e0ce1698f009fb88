import { z } from 'zod';
import { command } from './call.ts';

/** Where an opened office is found: the address to open, token included. */
export interface OpenedOffice {
  readonly address: string;
}

/** Calls that only the loopback host answers; they never reach the backend. */
export const hostCalls = {
  /** Serves the office in another folder beside this one, making its workplace when there is none yet. */
  'host.openOffice': command<OpenedOffice>()(z.strictObject({ folder: z.string().min(1).max(1_000) })),
} as const;
