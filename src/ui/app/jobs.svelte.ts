import type { Client } from '#client/client.ts';
import { AppError } from '#contract/errors.ts';
import { JobEnds } from './job-ends.ts';

/** A long work in the background, as the top bar and a progress bar show it. */
export interface RunningJob {
  readonly jobId: string;
  readonly kind: string;
  readonly done: number;
  readonly total: number;
  readonly label: string;
  readonly startedAtMs: number;
}

/** Long works that go on while the user moves rooms. */
export class Jobs {
  readonly #client: Client;
  readonly #ends = new JobEnds();
  #running = $state.raw<readonly RunningJob[]>([]);

  constructor(client: Client) {
    this.#client = client;
  }

  get running(): readonly RunningJob[] {
    return this.#running;
  }

  /** The running job with this id, or null. */
  find(jobId: string | null): RunningJob | null {
    return this.#running.find((job) => job.jobId === jobId) ?? null;
  }

  /** Waits for the end of a job. @throws AppError the job failed with, `cancelled` among them */
  wait(jobId: string): Promise<unknown> {
    return this.#ends.wait(jobId);
  }

  /** Asks a job to stop; it ends with `cancelled` as soon as it can. */
  async cancel(jobId: string): Promise<void> {
    await this.#client.call('jobs.cancel', { jobId });
  }

  /** Follows all jobs until the returned function is called. */
  listen(): () => void {
    const stopProgress = this.#client.on('job.progress', (progress) => {
      const startedAtMs = this.find(progress.jobId)?.startedAtMs ?? performance.now();
      this.#running = [
        ...this.#running.filter((job) => job.jobId !== progress.jobId),
        { ...progress, startedAtMs },
      ];
    });
    const stopEnded = this.#client.on('job.ended', (end) => {
      this.#running = this.#running.filter((job) => job.jobId !== end.jobId);
      this.#ends.tell(
        end.jobId,
        end.ok
          ? { ok: true, value: end.value }
          : { ok: false, error: new AppError(end.error.code, end.error.params, end.error.reportId) },
      );
    });
    return () => {
      stopEnded();
      stopProgress();
    };
  }
}
