import type { CallName, Input, Output } from '#contract/contract.ts';
import { AppError } from '#contract/errors.ts';
import type { Backend } from '../create-backend.ts';

/** Calls a handler the way an interface would, and throws what it refuses with. */
export type DemoCall = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** The hands that make the demo: the calls of an interface, and a clock that can be put to what was long ago. */
export interface DemoDesk {
  readonly call: DemoCall;
  /**
   * Starts a long work and waits for its end.
   * @returns what the job ended with; the caller names its type, as the contract's comment on the call does
   */
  readonly job: <Value>(start: () => Promise<{ readonly jobId: string }>) => Promise<Value>;
  /** Puts the library's clock to an instant. */
  readonly setClock: (at: string) => void;
}

/** @param how `setClock` puts the clock that `backend` was opened with; `signal` is aborted to stop before the next call */
export function openDesk(
  backend: Backend,
  { setClock, signal }: { readonly setClock: (at: string) => void; readonly signal: AbortSignal | undefined },
): DemoDesk {
  const ended = jobEnd(backend);
  return {
    call: callOf(backend, signal),
    async job<Value>(start: () => Promise<{ readonly jobId: string }>) {
      // The caller names what the contract says this job ends with.
      return (await ended((await start()).jobId)) as Value;
    },
    setClock: (at) => setClock(new Date(at).toISOString()),
  };
}

/** Hears the ends of jobs from now on, so that none is missed between a call and its answer. */
function jobEnd(backend: Backend): (jobId: string) => Promise<unknown> {
  const ends = new Map<string, (end: () => unknown) => void>();
  const early = new Map<string, () => unknown>();
  backend.subscribe((event) => {
    if (event.name !== 'job.ended') return;
    const { payload } = event;
    const end = (): unknown => {
      if (payload.ok) return payload.value;
      throw new AppError(payload.error.code, payload.error.params);
    };
    const waiting = ends.get(payload.jobId);
    if (waiting === undefined) early.set(payload.jobId, end);
    else waiting(end);
  });
  return async (jobId) => {
    const end = early.get(jobId) ?? (await new Promise<() => unknown>((resolve) => ends.set(jobId, resolve)));
    return end();
  };
}

function callOf(backend: Backend, signal: AbortSignal | undefined): DemoCall {
  return async (name, input) => {
    if (signal?.aborted === true) throw new AppError('cancelled');
    const envelope = await backend.call(name, input);
    if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.params, envelope.error.reportId);
    // The handler behind this name is checked against the same contract entry when the backend is compiled.
    return envelope.value as Output<typeof name>;
  };
}
