import type { Input } from '#contract/contract.ts';
import { AppError } from '#contract/errors.ts';
import type { ExportReport, ExportType } from '#core/design/export-report.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { RunningJob } from '#ui/app/jobs.svelte.ts';

/** What is exported, as it is chosen. */
export interface ExportWish {
  readonly uid: string;
  readonly sizes: readonly string[];
  readonly types: readonly ExportType[];
  readonly isOutlined: boolean;
  readonly maxBytes: number | null;
  readonly budgetBytes: number | null;
  readonly outDir: string | null;
}

/** How long a wish stands before it is tried: keys may follow each other. */
const REST_MS = 500;

/**
 * An export: the trial that tells its bytes, then the writing. One runs at a time, and the newer ends the older; what is being
 * typed is saved first, so that either is of what the page shows.
 */
export class ExportState {
  readonly #app: App;
  readonly #flush: () => Promise<void>;
  /** Counts what was begun or called off: whatever comes back to an older turn is too late. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The wish that came while files were being written: its trial waits for them. */
  #next: ExportWish | null = null;
  #report = $state.raw<ExportReport | null>(null);
  #written = $state.raw<ExportReport | null>(null);
  #error = $state.raw<unknown>(null);
  #jobId = $state<string | null>(null);
  #isWriting = $state(false);

  constructor(app: App, flush: () => Promise<void>) {
    this.#app = app;
    this.#flush = flush;
  }

  /** What would be written; null while it is worked out. */
  get report(): ExportReport | null {
    return this.#report;
  }

  /** What was written last; null after the wish was changed. */
  get written(): ExportReport | null {
    return this.#written;
  }

  get error(): unknown {
    return this.#error;
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }

  /** The running trial or export; null before its first progress. */
  get job(): RunningJob | null {
    return this.#app.jobs.find(this.#jobId);
  }

  /** Works out what the wish would give, once it has stood for a moment. */
  tryLater(wish: ExportWish): void {
    this.#clearTimer();
    if (this.#isWriting) this.#next = wish;
    else this.#timer = setTimeout(() => void this.try(wish), REST_MS);
  }

  /** Works out what the wish would give. */
  async try(wish: ExportWish): Promise<void> {
    this.#report = null;
    this.#written = null;
    this.#report = await this.#run(wish, true);
  }

  async write(wish: ExportWish): Promise<void> {
    this.#isWriting = true;
    const report = await this.#run(wish, false);
    this.#isWriting = false;
    const next = this.#next;
    this.#next = null;
    if (next !== null) this.tryLater(next);
    if (report === null) return;
    this.#report = report;
    if (!report.isWithinBudget) return;
    this.#written = report;
    const count = report.sizes.reduce((sum, { files }) => sum + files.length, 0);
    this.#app.toast(this.#app.words.studioExport.done({ count: this.#app.format.number(count) }));
  }

  async cancel(): Promise<void> {
    this.#turn += 1;
    this.#clearTimer();
    const jobId = this.#jobId;
    this.#jobId = null;
    if (jobId !== null) await this.#app.jobs.cancel(jobId);
  }

  /** Null when it failed (then `error` says why), was cancelled, or a newer one took its place. */
  async #run(wish: ExportWish, trial: boolean): Promise<ExportReport | null> {
    const cancelled = this.cancel();
    const turn = this.#turn;
    this.#error = null;
    try {
      await cancelled;
      await this.#flush();
      if (this.#turn !== turn) return null;
      const { jobId } = await this.#app.client.call('design.export', inputOf(wish, trial));
      if (this.#turn !== turn) {
        await this.#app.jobs.cancel(jobId);
        return null;
      }
      this.#jobId = jobId;
      // What the job of this call ends with (see the contract).
      const report = (await this.#app.jobs.wait(jobId)) as ExportReport;
      return this.#turn === turn ? report : null;
    } catch (error) {
      const isCancelled = error instanceof AppError && error.code === 'cancelled';
      if (this.#turn === turn && !isCancelled) this.#error = error;
      return null;
    } finally {
      if (this.#turn === turn) this.#jobId = null;
    }
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function inputOf(wish: ExportWish, trial: boolean): Input<'design.export'> {
  const { uid, sizes, types, isOutlined, maxBytes, budgetBytes, outDir } = wish;
  return {
    ...{ uid, maxBytes, budgetBytes, outDir, trial },
    sizes: [...sizes],
    types: [...types],
    outlined: isOutlined,
  };
}
