import type { ProofReport } from '#contract/calls/line.ts';
import { AppError } from '#contract/errors.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { saveMedia } from '#ui/app/save-media.ts';
import type { RunningJob } from '#ui/app/jobs.svelte.ts';

/** Printing the proof of one item: one runs at a time, and its PDF is handed to the browser as a file. */
export class ProofState {
  readonly #app: App;
  readonly #itemUid: string;
  #jobId = $state<string | null>(null);
  #error = $state.raw<unknown>(null);

  constructor(app: App, itemUid: string) {
    this.#app = app;
    this.#itemUid = itemUid;
  }

  get isRunning(): boolean {
    return this.#jobId !== null;
  }

  /** Null before its first progress. */
  get job(): RunningJob | null {
    return this.#app.jobs.find(this.#jobId);
  }

  get error(): unknown {
    return this.#error;
  }

  async make(): Promise<void> {
    if (this.#jobId !== null) return;
    this.#error = null;
    try {
      const { jobId } = await this.#app.client.call('proof.make', { itemUid: this.#itemUid });
      this.#jobId = jobId;
      // What the job of this call ends with (see the contract).
      const { sha256, name } = (await this.#app.jobs.wait(jobId)) as ProofReport;
      saveMedia({ name, sha256 });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'cancelled')) this.#error = error;
    } finally {
      this.#jobId = null;
    }
  }

  async cancel(): Promise<void> {
    if (this.#jobId !== null) await this.#app.jobs.cancel(this.#jobId);
  }
}
