import type { AppError } from '#contract/errors.ts';

/** How a job ended. */
export type JobEnd =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: AppError };

interface Waiter {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** Brings the end of a job to whoever waits for it, also when it came first: a short job can be over before its call answers. */
export class JobEnds {
  readonly #waiting = new Map<string, Waiter>();
  readonly #early = new Map<string, JobEnd>();

  /** Waits for the end of a job. @throws AppError the job failed with */
  wait(jobId: string): Promise<unknown> {
    const end = this.#early.get(jobId);
    if (end === undefined) {
      return new Promise((resolve, reject) => {
        this.#waiting.set(jobId, { resolve, reject });
      });
    }
    this.#early.delete(jobId);
    return end.ok ? Promise.resolve(end.value) : Promise.reject(end.error);
  }

  /** Tells that a job ended. */
  tell(jobId: string, end: JobEnd): void {
    const waiter = this.#waiting.get(jobId);
    if (waiter === undefined) {
      this.#early.set(jobId, end);
      return;
    }
    this.#waiting.delete(jobId);
    if (end.ok) waiter.resolve(end.value);
    else waiter.reject(end.error);
  }
}
