import { AppError } from '#contract/errors.ts';
import type { Input } from '#contract/contract.ts';
import type { MergePreview, MergeTable } from '#contract/calls/merge.ts';
import type { MergeReport, WorkingFileType } from '#core/design/merge-report.ts';
import { isWholeAddress } from '#ui/app/whole-address.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { saveMedia } from '#ui/app/save-media.ts';
import type { PickedFile } from '#ui/kit/picked-files.ts';
import type { RunningJob } from '#ui/app/jobs.svelte.ts';
import { RowPhotos } from './row-photos.svelte.ts';

/** What rows are put into: a template, or a design whose own values stay where the table has no column. */
export type MergeInto = { readonly templateId: string } | { readonly designUid: string };

interface Upload {
  readonly name: string;
  readonly sha256: string;
}

/** One merge at the desk: a table is copied in, its columns are sent somewhere, rows are looked at, then checked or drawn. */
export class MergeState {
  readonly #app: App;
  readonly #into: MergeInto;
  #file = $state.raw<Upload | null>(null);
  #table = $state.raw<MergeTable | null>(null);
  #preview = $state.raw<MergePreview | null>(null);
  #checked = $state.raw<MergeReport | null>(null);
  #made = $state.raw<MergeReport | null>(null);
  #error = $state.raw<unknown>(null);
  #work = $state<'open' | 'check' | 'draw' | null>(null);
  #isStopped = $state(false);
  #jobId = $state<string | null>(null);
  /** The photos that rows find by name. */
  readonly photos: RowPhotos;
  /** Layouts that are drawn where a row names none. */
  formats = $state.raw<readonly string[]>([]);
  fileType = $state<WorkingFileType>('png');
  /** Where pictures are written; empty is a folder of the library. */
  folder = $state('');

  constructor(app: App, into: MergeInto, formats: readonly string[]) {
    this.#app = app;
    this.#into = into;
    this.formats = formats;
    this.photos = new RowPhotos(app);
  }

  /** Whether a folder is named that nobody could find again. */
  get isFolderBad(): boolean {
    const folder = this.folder.trim();
    return folder !== '' && !isWholeAddress(folder);
  }
  get fileName(): string | null {
    return this.#file?.name ?? null;
  }
  get table(): MergeTable | null {
    return this.#table;
  }
  get preview(): MergePreview | null {
    return this.#preview;
  }
  /** What the last check found; null after anything was changed. */
  get checked(): MergeReport | null {
    return this.#checked;
  }
  get made(): MergeReport | null {
    return this.#made;
  }
  get error(): unknown {
    return this.#error;
  }
  get work(): 'open' | 'check' | 'draw' | null {
    return this.#work;
  }
  /** Whether drawing was stopped before its end: the rest can be drawn. */
  get isStopped(): boolean {
    return this.#isStopped;
  }
  get job(): RunningJob | null {
    return this.#app.jobs.find(this.#jobId);
  }

  /** Copies a table in and shows where its columns would go. */
  async open(file: File): Promise<void> {
    this.#table = null;
    await this.#run('open', async () => {
      const { sha256 } = await this.#app.client.upload(file);
      this.#file = { name: file.name, sha256 };
      await this.#read({});
    });
  }

  /** Hands a table to begin with to the browser as a file. */
  async saveStarter(): Promise<void> {
    await this.#run('open', async () => {
      const { name, sha256 } = await this.#app.client.call('merge.starter', this.#into);
      saveMedia({ name, sha256 });
    });
  }

  async chooseSheet(sheet: string): Promise<void> {
    await this.#run('open', () => this.#read({ sheet }));
  }

  /** Sends a column somewhere; what had that place gives it up. */
  async send(column: string, target: string): Promise<void> {
    const mapping = (this.#table?.mapping ?? []).map((one) => {
      if (one.column === column) return { column, target };
      return one.target === target ? { ...one, target: '' } : one;
    });
    const { sheet } = this.#table ?? {};
    await this.#run('open', () => this.#read({ mapping, ...(sheet && { sheet }) }));
  }

  /** Copies in what rows ask for of some chosen files. */
  async addPhotos(picked: readonly PickedFile[]): Promise<void> {
    await this.#run('open', async () => {
      await this.photos.add(picked);
      await this.show(this.#preview?.row ?? 1);
    });
  }

  /** Fills one row, from 1. */
  async show(row: number): Promise<void> {
    if (this.#table === null || row < 1 || row > this.#table.rowCount) return;
    this.#preview = await this.#app.client.call('merge.preview', {
      ...this.#subject(),
      formats: [...this.formats],
      row,
    });
  }

  /** Names all that is wrong and writes nothing. */
  async check(): Promise<void> {
    await this.#run('check', async () => {
      this.#checked = await this.#merge(true);
    });
  }

  /** Draws every row that can be drawn; behind those that are finished. */
  async draw(): Promise<void> {
    await this.#run('draw', async () => {
      this.#made = await this.#merge(false);
    });
  }

  async cancel(): Promise<void> {
    if (this.#jobId !== null) await this.#app.jobs.cancel(this.#jobId);
  }

  async #read(wish: Pick<Input<'merge.open'>, 'sheet' | 'mapping'>): Promise<void> {
    this.#table = await this.#app.client.call('merge.open', { ...this.#subject(), mapping: [], ...wish });
    this.photos.wanted = this.#table.pictures;
    if (this.#table.missing.length === 0) await this.show(1);
    else this.#preview = null;
  }

  async #merge(dryRun: boolean): Promise<MergeReport> {
    const { jobId } = await this.#app.client.call('design.merge', {
      ...this.#subject(),
      formats: [...this.formats],
      outDir: this.folder.trim() === '' ? null : this.folder.trim(),
      fileType: this.fileType,
      dryRun,
    });
    this.#jobId = jobId;
    // What the job of this call ends with (see the contract).
    return (await this.#app.jobs.wait(jobId)) as MergeReport;
  }

  async #run(work: 'open' | 'check' | 'draw', act: () => Promise<void>): Promise<void> {
    this.#work = work;
    this.#error = null;
    this.#made = null;
    this.#isStopped = false;
    if (work === 'open') this.#checked = null;
    try {
      await act();
    } catch (error) {
      const isCancelled = error instanceof AppError && error.code === 'cancelled';
      if (isCancelled) this.#isStopped = work === 'draw';
      else this.#error = error;
    } finally {
      this.#work = null;
      this.#jobId = null;
    }
  }

  #subject() {
    const { sheet, mapping } = this.#table ?? {};
    return {
      ...this.#into,
      ...(this.#file !== null && { upload: this.#file }),
      ...(sheet && { sheet }),
      mapping: [...(mapping ?? [])],
      photos: [...this.photos.copied],
    };
  }
}
