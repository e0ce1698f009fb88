import { AppError } from '#contract/errors.ts';
import type { PushEvent } from '#contract/events.ts';
import type { WireError } from '#contract/wire.ts';

/** What a piece of long work may do while it runs. */
export interface Job {
  readonly id: string;
  /** Aborted when the user cancels; hand it to whatever waits. */
  readonly signal: AbortSignal;
  /** Tells how far the work is; `label` names the thing being worked on. */
  readonly progress: (done: number, total: number, label: string) => void;
  /** @throws AppError 'cancelled' when the user asked to stop */
  readonly throwIfCancelled: () => void;
}

/** Long work that goes on while the user does something else. */
export interface Jobs {
  /** Starts work and returns at once; its end arrives as `job.ended`. */
  readonly start: (kind: string, work: (job: Job) => Promise<unknown>) => { readonly jobId: string };
  /** @returns false when the job has already ended */
  readonly cancel: (jobId: string) => boolean;
  /** Cancels everything and waits until all of it has ended. */
  readonly stopAll: () => Promise<void>;
  readonly runningCount: () => number;
}

/** @param toWire turns whatever a job throws into what may leave the backend */
export function createJobs(
  newId: () => string,
  emit: (event: PushEvent) => void,
  toWire: (error: unknown) => WireError,
): Jobs {
  const running = new Map<string, { readonly controller: AbortController; readonly done: Promise<void> }>();

  async function runToEnd(job: Job, kind: string, work: (job: Job) => Promise<unknown>): Promise<void> {
    // The caller gets the job's id before the first event about it.
    await Promise.resolve();
    try {
      const value = await work(job);
      emit({ name: 'job.ended', payload: { jobId: job.id, kind, ok: true, value: value ?? null } });
    } catch (error) {
      emit({ name: 'job.ended', payload: { jobId: job.id, kind, ok: false, error: toWire(error) } });
    } finally {
      running.delete(job.id);
    }
  }

  return {
    start(kind, work) {
      const controller = new AbortController();
      const id = newId();
      const job: Job = {
        id,
        signal: controller.signal,
        progress: (done, total, label) =>
          emit({ name: 'job.progress', payload: { jobId: id, kind, done, total, label } }),
        throwIfCancelled: () => {
          if (controller.signal.aborted) throw new AppError('cancelled');
        },
      };
      running.set(id, { controller, done: runToEnd(job, kind, work) });
      return { jobId: id };
    },
    cancel(jobId) {
      const job = running.get(jobId);
      job?.controller.abort();
      return job !== undefined;
    },
    async stopAll() {
      const all = [...running.values()];
      for (const job of all) job.controller.abort();
      await Promise.all(all.map((job) => job.done));
    },
    runningCount: () => running.size,
  };
}
