import { AppError } from '#contract/errors.ts';
import type { ImportFinding, ImportReport } from '#core/release/import-finding.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { PickedFile } from '#ui/kit/picked-files.ts';
import { sortOut } from './picked-files.ts';

/** Where an import stands. */
export type ImportStep = 'choose' | 'uploading' | 'reading' | 'preview' | 'working' | 'done';

interface Upload {
  readonly name: string;
  readonly sha256: string;
}

/** One import from choosing files to its report: files are copied in, tried out, shown, and only then imported. */
export class ImportSession {
  readonly #app: App;
  #step = $state<ImportStep>('choose');
  #uploads: readonly Upload[] = [];
  #localFindings: readonly ImportFinding[] = [];
  #report = $state.raw<ImportReport | null>(null);
  #jobId = $state<string | null>(null);
  #uploaded = $state.raw({ done: 0, total: 0, label: '' });
  #error = $state.raw<unknown>(null);
  #isCancelled = false;

  constructor(app: App) {
    this.#app = app;
  }

  get step(): ImportStep {
    return this.#step;
  }
  get report(): ImportReport | null {
    return this.#report;
  }
  get error(): unknown {
    return this.#error;
  }
  /** How far the present step is. */
  get progress(): { readonly done: number; readonly total: number; readonly label: string } {
    return this.#app.jobs.find(this.#jobId) ?? this.#uploaded;
  }

  /** Copies the files into the library and tries them out; nothing becomes a release yet. */
  async choose(files: readonly PickedFile[]): Promise<void> {
    if (files.length === 0) return;
    const { good, findings } = sortOut(files);
    this.#localFindings = findings;
    this.#isCancelled = false;
    await this.#run('uploading', async () => {
      this.#uploads = await this.#upload(good);
      this.#step = 'reading';
      this.#report = await this.#import({ dryRun: true });
      this.#step = 'preview';
    });
  }

  /** Imports what the preview showed. */
  async start(): Promise<void> {
    await this.#run('working', async () => {
      this.#report = await this.#import({ dryRun: false });
      this.#step = 'done';
    });
  }

  /** Stops the present step; releases that are already in stay. */
  async cancel(): Promise<void> {
    this.#isCancelled = true;
    if (this.#jobId !== null) await this.#app.jobs.cancel(this.#jobId);
  }

  /** Begins anew. */
  reset(): void {
    this.#step = 'choose';
    this.#report = null;
    this.#error = null;
  }

  async #run(step: ImportStep, work: () => Promise<void>): Promise<void> {
    this.#step = step;
    this.#error = null;
    try {
      await work();
    } catch (error) {
      this.reset();
      this.#error = error;
    } finally {
      this.#jobId = null;
    }
  }

  async #upload(files: readonly PickedFile[]): Promise<readonly Upload[]> {
    const uploads: Upload[] = [];
    for (const [index, { name, file }] of files.entries()) {
      if (this.#isCancelled) throw new AppError('cancelled');
      this.#uploaded = { done: index, total: files.length, label: name };
      const { sha256 } = await this.#app.client.upload(file);
      uploads.push({ name, sha256 });
    }
    return uploads;
  }

  async #import({ dryRun }: { readonly dryRun: boolean }): Promise<ImportReport> {
    const refused = this.#localFindings;
    if (this.#uploads.length === 0) {
      return {
        dryRun,
        imported: 0,
        unchanged: 0,
        refused: refused.length,
        uids: [],
        findings: refused,
        releases: [],
      };
    }
    const { jobId } = await this.#app.client.call('release.importUploads', {
      files: [...this.#uploads],
      dryRun,
    });
    this.#jobId = jobId;
    // The job of this call ends with an ImportReport (see the contract).
    const report = (await this.#app.jobs.wait(jobId)) as ImportReport;
    return {
      ...report,
      refused: report.refused + refused.length,
      findings: [...refused, ...report.findings],
    };
  }
}
