import { contract, type CallName, type Handlers } from '#contract/contract.ts';
import { AppError } from '#contract/errors.ts';
import type { Envelope, WireError } from '#contract/wire.ts';
import type { z } from 'zod';
import { isSqliteError } from './db/open.ts';
import { stackWithoutText, type Log } from './log.ts';

/** Turns whatever was thrown into what may leave the backend; the unknown is logged under a report id. */
export type ToWireError = (error: unknown) => WireError;

/** @param giveRoom frees the reserved space, so that the user can delete and save again on a full disk */
export function createToWireError(log: Log, newId: () => string, giveRoom: () => void): ToWireError {
  return (error) => {
    if (error instanceof AppError) return { code: error.code, params: error.params };
    if (isDiskFull(error)) {
      giveRoom();
      return { code: 'disk-full', params: {} };
    }
    const reportId = newId();
    log.write('internal-error', { reportId, at: stackWithoutText(error) });
    return { code: 'internal', params: {}, reportId };
  };
}

/** Whether something failed for want of space; SQLite says so in its own words when its shared memory cannot grow. */
export function isDiskFull(error: unknown): boolean {
  return (
    isSqliteError(error, 'SQLITE_FULL') ||
    isSqliteError(error, 'SQLITE_IOERR_SHMSIZE') ||
    (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
  );
}

/**
 * The one door to the handlers: finds the call, parses its input, runs it and wraps the answer. Every other piece of
 * code throws; this one catches.
 */
export function createDispatch(
  handlers: Handlers,
  toWire: ToWireError,
): (name: string, input: unknown) => Promise<Envelope> {
  return async (name, input) => {
    try {
      if (!isCallName(name)) throw new AppError('unknown-call', { name: name.slice(0, 60) });
      const parsed = contract[name].input.safeParse(input);
      if (!parsed.success) throw invalidInput(name, parsed.error);
      // The schema above is the one this handler's parameter type is made from.
      const handler = handlers[name] as (input: unknown) => unknown;
      const value: unknown = await handler(parsed.data);
      return { ok: true, value: value ?? null };
    } catch (error) {
      return { ok: false, error: toWire(error) };
    }
  };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}

function invalidInput(name: CallName, error: z.ZodError): AppError {
  const issue = error.issues[0];
  return new AppError('invalid-input', {
    call: name,
    field: issue?.path.map(String).join('.') ?? '',
    reason: issue?.code ?? 'custom',
  });
}
