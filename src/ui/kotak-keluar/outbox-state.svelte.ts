import type { LineState, PackageReport } from '#contract/calls/line.ts';
import { AppError } from '#contract/errors.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { saveMedia } from '#ui/app/save-media.ts';
import type { RunningJob } from '#ui/app/jobs.svelte.ts';
import { NO_WISH, packageWish, type TypedWish } from './package-wish.ts';

/** The stations of the outbox, in its order. */
export const GROUPS = ['ready', 'packed', 'waiting', 'done'] as const;
/** One station of the outbox. */
export type Group = (typeof GROUPS)[number];

/** Where an entry stands: by the format that is furthest behind. */
export function groupOf({ item }: LineState): Group {
  if (item.status === 'terbit') return 'done';
  const open = item.formats.filter(
    ({ delivery }) => !['terbit', 'terverifikasi', 'dilewati'].includes(delivery),
  );
  if (open.some(({ delivery, stale }) => delivery === 'belum' || stale)) return 'ready';
  return open.some(({ delivery }) => delivery === 'dipaket') ? 'packed' : 'waiting';
}

/** The outbox: what stands in it, the package being built, and the steps. */
export class OutboxState {
  readonly #app: App;
  #entries = $state.raw<readonly LineState[] | null>(null);
  #error = $state.raw<unknown>(null);
  #jobId = $state<string | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  /** Null while they are first read. */
  get entries(): readonly LineState[] | null {
    return this.#entries;
  }

  get error(): unknown {
    return this.#error;
  }

  /** The building of packages that runs now, also one begun before this room was left; null before its first progress. */
  get job(): RunningJob | null {
    const { jobs } = this.#app;
    return jobs.find(this.#jobId) ?? jobs.running.find(({ kind }) => kind === 'package') ?? null;
  }

  get isPacking(): boolean {
    return this.#jobId !== null || this.job !== null;
  }

  async load(): Promise<void> {
    await this.#attempt(async () => {
      const { entries } = await this.#app.client.call('outbox.list', {});
      this.#entries = entries;
      this.#app.setWaiting(
        'outbox',
        entries.filter((entry) => ['ready', 'packed'].includes(groupOf(entry))).length,
      );
    });
  }

  async pack(items: readonly string[] | 'ready', typed: TypedWish = NO_WISH): Promise<void> {
    await this.#attempt(async () => {
      const choice = items === 'ready' ? items : [...items];
      const { jobId } = await this.#app.client.call('package.build', {
        items: choice,
        ...packageWish(typed),
      });
      this.#jobId = jobId;
      // What the job of this call ends with (see the contract).
      const { packages, refused } = (await this.#app.jobs.wait(jobId)) as PackageReport;
      const [first] = refused;
      if (packages.length > 0) {
        const count = this.#app.format.number(packages.length);
        this.#app.toast(this.#app.words.line.outbox.packed({ count }));
      }
      if (first !== undefined) throw new AppError(first.code, first.params);
    });
    this.#jobId = null;
    await this.#reload();
  }

  async cancel(): Promise<void> {
    const jobId = this.#jobId ?? this.job?.jobId;
    if (jobId !== undefined) await this.#app.jobs.cancel(jobId);
  }

  async handOver(entry: LineState): Promise<void> {
    const formats = entry.item.formats
      .filter(({ delivery }) => delivery === 'dipaket')
      .map(({ format }) => format);
    await this.#attempt(async () => {
      await this.#app.client.call('publication.handOver', { itemUid: entry.item.uid, formats });
      this.#app.toast(this.#app.words.line.outbox.done.handedOver);
    });
    await this.#reload();
  }

  async post(posting: {
    readonly itemUid: string;
    readonly format: string;
    readonly url: string | null;
    readonly on: string;
    readonly time: string;
  }): Promise<void> {
    await this.#attempt(async () => {
      await this.#app.client.call('publication.markPosted', posting);
      this.#app.toast(this.#app.words.line.outbox.done.posted);
    });
    await this.#reload();
  }

  async skip(itemUid: string, format: string, reason: string): Promise<void> {
    await this.#attempt(async () => {
      await this.#app.client.call('publication.skip', { itemUid, format, reason });
      this.#app.toast(this.#app.words.line.outbox.done.skipped);
    });
    await this.#reload();
  }

  /** Fetches the archive of an item's package and hands it to the browser as a file. */
  async download(itemUid: string): Promise<void> {
    await this.#attempt(async () => {
      const { sha256, name } = await this.#app.client.call('package.download', { itemUid });
      saveMedia({ name, sha256 });
    });
  }

  /** Reads the list again without hiding the error of the step before. */
  async #reload(): Promise<void> {
    const error = this.#error;
    await this.load();
    this.#error = error;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.#error = null;
    try {
      await work();
    } catch (error) {
      this.#error = error;
    }
  }
}
