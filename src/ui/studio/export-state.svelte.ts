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

/** An export: the trial that tells its bytes, then the writing. One runs at a time; a newer wish ends the older trial. */
export class ExportState {
  readonly #app: App;
  #report = $state.raw<ExportReport | null>(null);
  #written = $state.raw<ExportReport | null>(null);
  #error = $state.raw<unknown>(null);
  #jobId = $state<string | null>(null);
  #isWriting = $state(false);

  constructor(app: App) {
    this.#app = app;
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

  /** Works out what the wish would give. */
  async try(wish: ExportWish): Promise<void> {
    await this.cancel();
    this.#report = null;
    this.#written = null;
    this.#report = await this.#run(wish, true);
  }

  async write(wish: ExportWish): Promise<void> {
    await this.cancel();
    this.#isWriting = true;
    const report = await this.#run(wish, false);
    this.#isWriting = false;
    if (report === null) return;
    this.#report = report;
    if (!report.isWithinBudget) return;
    this.#written = report;
    const count = report.sizes.reduce((sum, { files }) => sum + files.length, 0);
    this.#app.toast(this.#app.words.studioExport.done({ count: this.#app.format.number(count) }));
  }

  async cancel(): Promise<void> {
    const jobId = this.#jobId;
    this.#jobId = null;
    if (jobId !== null) await this.#app.jobs.cancel(jobId);
  }

  /** Null when it failed (then `error` says why), was cancelled, or a newer one took its place. */
  async #run(wish: ExportWish, trial: boolean): Promise<ExportReport | null> {
    this.#error = null;
    try {
      const { jobId } = await this.#app.client.call('design.export', inputOf(wish, trial));
      this.#jobId = jobId;
      // What the job of this call ends with (see the contract).
      const report = (await this.#app.jobs.wait(jobId)) as ExportReport;
      if (this.#jobId !== jobId) return null;
      this.#jobId = null;
      return report;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'cancelled')) this.#error = error;
      return null;
    }
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
