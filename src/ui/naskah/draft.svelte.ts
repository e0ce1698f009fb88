import type { Client } from '#client/client.ts';
import { AppError } from '#contract/errors.ts';
import type { ReleaseDocument } from '#core/release/document.ts';
import { isEditable } from '#core/release/edition.ts';
import type { Release } from '#core/release/release.ts';
import { forgetPending, keepPending, readPending } from './pending-text.ts';

/** Where the last keystroke is: on disk, on its way, in this window until the backend is back, or refused. */
export type SaveState = 'saved' | 'pending' | 'offline' | 'refused';

/** What the writer should know about how the text came here. */
export type DraftNotice = 'recovered' | 'conflict' | null;

/** Saving waits this long for the next key: a save is one commit to disk. */
const SAVE_AFTER_MS = 350;
const RETRY_AFTER_MS = 1_500;

/**
 * The text being written. Every change is kept in this browser before the next key, then sent; it is forgotten here only
 * once the backend has confirmed it. So neither a reload nor a killed backend loses a word.
 */
export class Draft {
  readonly #client: Client;
  readonly uid: string;
  #release = $state.raw<Release>() as Release;
  #document = $state.raw<ReleaseDocument>() as ReleaseDocument;
  #state = $state<SaveState>('saved');
  #notice = $state<DraftNotice>(null);
  #error = $state.raw<unknown>(null);
  /** Counts the texts that did not come from this window's own keys, so that the editor knows when to show them. */
  #shown = $state(0);
  #baseRev: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;

  constructor(client: Client, release: Release) {
    this.#client = client;
    this.uid = release.uid;
    this.#release = release;
    this.#document = release.edition.document;
    this.#baseRev = release.edition.rev;
    this.#recover();
  }

  get release(): Release {
    return this.#release;
  }
  get document(): ReleaseDocument {
    return this.#document;
  }
  get state(): SaveState {
    return this.#state;
  }
  get notice(): DraftNotice {
    return this.#notice;
  }
  get error(): unknown {
    return this.#error;
  }
  get shown(): number {
    return this.#shown;
  }
  get isEditable(): boolean {
    return isEditable(this.#release.edition.state) && this.#release.deletedAt === null;
  }

  /** Takes a part of the text as it was just typed. */
  change(part: Partial<ReleaseDocument>): void {
    if (!this.isEditable) return;
    this.#document = { ...this.#document, ...part };
    this.#keep();
  }

  /** Sends what is not sent yet and waits for the answer. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#state === 'saved' || this.#state === 'refused') return;
    this.#sending ??= this.#send().finally(() => (this.#sending = null));
    await this.#sending;
  }

  /** Takes over what another window or a step of the line made of this release; own unsaved words stay. */
  take(release: Release): void {
    if (this.#state !== 'saved' || this.#sending !== null) return;
    const isSame = release.edition.rev === this.#baseRev;
    this.#release = release;
    if (isSame) return;
    this.#baseRev = release.edition.rev;
    this.#document = release.edition.document;
    this.#shown += 1;
  }

  /** Makes another text the newest, as undo does, and waits until it is stored. */
  async put(document: ReleaseDocument): Promise<void> {
    if (!this.isEditable) return;
    this.#document = document;
    this.#shown += 1;
    this.#keep();
    await this.flush();
  }

  /** Stops the clock; what is kept in the browser stays there. */
  dispose(): void {
    clearTimeout(this.#timer);
    void this.flush();
  }

  #recover(): void {
    const pending = readPending(this.uid);
    if (pending === null) return;
    if (JSON.stringify(pending.document) === JSON.stringify(this.#document) || !this.isEditable) {
      if (this.isEditable) forgetPending(this.uid);
      return;
    }
    this.#document = pending.document;
    this.#baseRev = pending.baseRev;
    this.#notice = 'recovered';
    this.#state = 'pending';
    this.#sendAfter(0);
  }

  #keep(): void {
    keepPending(this.uid, { baseRev: this.#baseRev, document: this.#document });
    if (this.#state !== 'offline') this.#state = 'pending';
    this.#sendAfter(SAVE_AFTER_MS);
  }

  #sendAfter(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  async #send(): Promise<void> {
    const document = this.#document;
    try {
      const { rev } = await this.#save(document, 'refuse');
      this.#baseRev = rev;
      this.#error = null;
      if (document !== this.#document) {
        this.#keep();
        return;
      }
      forgetPending(this.uid);
      this.#state = 'saved';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await this.#afterRefusal(error, document);
    }
  }

  async #afterRefusal(error: AppError, document: ReleaseDocument): Promise<void> {
    if (error.code === 'conflict') {
      const { rev } = await this.#save(document, 'keepBoth');
      this.#baseRev = rev;
      this.#notice = this.#notice ?? 'conflict';
      if (document === this.#document) forgetPending(this.uid);
      this.#state = document === this.#document ? 'saved' : 'pending';
      if (this.#state === 'pending') this.#keep();
      return;
    }
    if (error.code === 'release-read-only' || error.code === 'invalid-input' || error.code === 'not-found') {
      this.#state = 'refused';
      this.#error = error;
      return;
    }
    this.#state = 'offline';
    if (error.code !== 'backend-stopped') this.#error = error;
    this.#sendAfter(RETRY_AFTER_MS);
  }

  #save(document: ReleaseDocument, onConflict: 'refuse' | 'keepBoth') {
    return this.#client.call('release.save', { uid: this.uid, baseRev: this.#baseRev, document, onConflict });
  }
}
