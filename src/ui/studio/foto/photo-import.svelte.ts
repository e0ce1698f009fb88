import { AppError } from '#contract/errors.ts';
import type { RefusedPhoto } from '#core/photo/import-report.ts';
import type { Photo } from '#core/photo/photo.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { PickedFile } from '#ui/kit/picked-files.ts';

/** Larger photos come from no camera an office owns; the backend holds the same limit. */
const MAX_PHOTO_BYTES = 80 * 1024 * 1024;

/** Codes that speak of one file; anything else (a full disk, a lost connection) ends the import. */
const OF_ONE_FILE: ReadonlySet<string> = new Set([
  'media-missing',
  'media-too-large',
  'media-unsupported',
  'photo-damaged',
  'photo-unsupported',
  'photo-heic',
  'photo-too-small',
  'photo-too-large',
]);

/** What an import has come to so far. */
export interface PhotoImportState {
  readonly done: number;
  readonly total: number;
  /** The file being taken in; empty when nothing is. */
  readonly label: string;
  readonly added: number;
  readonly known: number;
  readonly refused: readonly RefusedPhoto[];
  readonly wasCancelled: boolean;
}

const NOTHING: PhotoImportState = {
  done: 0,
  total: 0,
  label: '',
  added: 0,
  known: 0,
  refused: [],
  wasCancelled: false,
};

/** Photos on their way into the library, one after the other, while the user does something else. */
class PhotoImport {
  readonly #app: App;
  #state = $state.raw<PhotoImportState>(NOTHING);
  #queue: readonly PickedFile[] = [];
  #isRunning = $state(false);
  #error = $state.raw<unknown>(null);

  constructor(app: App) {
    this.#app = app;
  }

  get state(): PhotoImportState {
    return this.#state;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** What ended the import before its last file; what was taken in until then stays. */
  get error(): unknown {
    return this.#error;
  }

  /** Takes files in; while an import runs they are added to it. Hidden files of a folder are passed over. */
  async take(files: readonly PickedFile[]): Promise<void> {
    const visible = files.filter(({ name }) => !/(^|\/)\./u.test(name));
    if (visible.length === 0) return;
    if (!this.#isRunning) this.close();
    this.#queue = [...this.#queue, ...visible];
    this.#state = { ...this.#state, total: this.#state.total + visible.length };
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      await this.#run();
    } catch (error) {
      this.#error = error;
    } finally {
      this.#queue = [];
      this.#isRunning = false;
      this.#state = { ...this.#state, label: '' };
    }
  }

  /** Takes no further file; those already in stay. */
  cancel(): void {
    this.#queue = [];
    this.#state = { ...this.#state, wasCancelled: true };
  }

  /** Puts the report away. */
  close(): void {
    this.#state = NOTHING;
    this.#error = null;
  }

  async #run(): Promise<void> {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      this.#queue = this.#queue.slice(1);
      this.#state = { ...this.#state, label: next.name };
      const outcome = await this.#takeOne(next);
      const { done, added, known, refused } = this.#state;
      this.#state = {
        ...this.#state,
        done: done + 1,
        added: added + ('isNew' in outcome && outcome.isNew ? 1 : 0),
        known: known + ('isNew' in outcome && !outcome.isNew ? 1 : 0),
        refused: 'code' in outcome ? [...refused, outcome] : refused,
      };
    }
  }

  async #takeOne({ name, file }: PickedFile): Promise<{ readonly isNew: boolean } | RefusedPhoto> {
    try {
      return await addPhotoFile(this.#app, { name, file });
    } catch (error) {
      if (!(error instanceof AppError) || !OF_ONE_FILE.has(error.code)) throw error;
      return { file: name, code: error.code, params: error.params };
    }
  }
}

/** Takes one file into the library. @throws AppError of the upload and of 'photo.add' */
export async function addPhotoFile(
  app: App,
  { name, file }: PickedFile,
): Promise<{ readonly photo: Photo; readonly isNew: boolean }> {
  // What calls itself a film or a document is not sent: it may be gigabytes.
  if (/^(video|audio|text|application)\//u.test(file.type)) throw new AppError('photo-unsupported');
  if (file.size > MAX_PHOTO_BYTES) throw new AppError('media-too-large', { maxBytes: MAX_PHOTO_BYTES });
  const { sha256 } = await app.client.upload(file);
  return app.client.call('photo.add', { sha256, fileName: name });
}

const imports = new WeakMap<App, PhotoImport>();

/** The import of a window: one, which goes on while the user is in another room. */
export function photoImportOf(app: App): PhotoImport {
  const known = imports.get(app) ?? new PhotoImport(app);
  imports.set(app, known);
  return known;
}
