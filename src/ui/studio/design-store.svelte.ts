import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import type { TemplatePublish } from '#contract/calls/template.ts';
import { AppError } from '#contract/errors.ts';
import type { OpenDesign } from '#core/design/design.ts';
import { applyDiff } from '#core/design/document-diff.ts';
import type { DesignDocument } from '#core/design/document.ts';
import type { ShapeOp } from '#core/design/edit/shape-ops.ts';
import { shape } from '#core/design/edit/shape.ts';
import type { ShapeRefusal, ShapeRules } from '#core/design/edit/shape-rules.ts';

/** A refusal of design mode as the error the backend would have answered. */
function refusalOf(refusal: ShapeRefusal): AppError {
  const { code, ...params } = refusal;
  return code === 'part-invalid' ? new AppError('invalid-input', params) : new AppError(code, params);
}

type Change = Input<'design.apply'>['diff'][number];

/** A step that is not sent yet: what fills slots, or what the pages are composed of. */
type Waiting =
  | { readonly gesture: string; readonly diff: readonly Change[] }
  | { readonly gesture: string; readonly ops: readonly ShapeOp[] };

/** A stretch of typing is sent once the writer rests this long; closing or undoing sends it at once. */
const REST_MS = 350;

/**
 * One open design. A change shows at once and is saved behind; calls go out one after the other, each on the revision
 * that the one before it made.
 */
export class DesignStore {
  readonly #client: Client;
  #open: OpenDesign;
  #document: DesignDocument;
  #waiting = $state.raw<readonly Waiting[]>([]);
  #error = $state.raw<unknown>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #sending = $state(0);

  constructor(client: Client, open: OpenDesign) {
    this.#client = client;
    this.#open = $state.raw(open);
    this.#document = $state.raw(open.document);
  }

  get uid(): string {
    return this.#open.uid;
  }

  get title(): string {
    return this.#open.title;
  }

  /** What the screen shows: every change made, saved or not yet. */
  get document(): DesignDocument {
    return this.#document;
  }

  /** Nothing can be changed: a story with this design has been submitted. */
  get isLocked(): boolean {
    return this.#open.isLocked;
  }

  /** Whether the locks of the template hold here. */
  get rules(): ShapeRules {
    return this.#open.isDraft ? 'template' : 'design';
  }

  get canUndo(): boolean {
    if (this.isLocked) return false;
    return this.#open.canUndo || this.#waiting.length > 0;
  }

  get canRedo(): boolean {
    return !this.isLocked && this.#open.canRedo && this.#waiting.length === 0;
  }

  get isSaved(): boolean {
    return this.#waiting.length === 0 && this.#sending === 0;
  }

  /** What the last call was refused with, until the next one succeeds. */
  get error(): unknown {
    return this.#error;
  }

  /** @param gesture one name for all keys of one stretch of typing, one drag, one choice: they are undone together */
  change(gesture: string, diff: readonly Change[]): void {
    if (this.isLocked) return;
    // Paths of a change reach only slot values, so what comes out is a document again; the backend parses it.
    this.#document = applyDiff(this.#document, diff).document as unknown as DesignDocument;
    this.#waiting = withStep(this.#waiting, { gesture, diff });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST_MS);
  }

  /**
   * Changes what pages are composed of, as far as locks allow; a refusal changes nothing and is returned.
   * @param gesture as for `change`
   */
  shape(gesture: string, ops: readonly ShapeOp[]): AppError | null {
    if (this.isLocked || ops.length === 0) return null;
    const shaped = shape(this.#document.template, ops, this.rules);
    if (!shaped.ok) return refusalOf(shaped.error);
    this.#document = { ...this.#document, template: shaped.value.template };
    this.#waiting = withStep(this.#waiting, { gesture, ops });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST_MS);
    return null;
  }

  /** Sends everything that waits; resolves when it is on disk or was refused. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(async () => {
      for (let step = this.#waiting[0]; step !== undefined; step = this.#waiting[0]) await this.#send(step);
    });
  }

  /** Taken out before it is sent, so that a key pressed meanwhile begins a step of its own and is not lost. */
  async #send(step: Waiting): Promise<void> {
    this.#waiting = this.#waiting.slice(1);
    const { uid, rev } = this.#open;
    const { gesture } = step;
    try {
      this.#open = await ('ops' in step
        ? this.#client.call('design.shape', { uid, rev, gesture, ops: [...step.ops] })
        : this.#client.call('design.apply', { uid, rev, gesture, diff: [...step.diff] }));
    } catch (error) {
      this.#waiting = [step, ...this.#waiting];
      throw error;
    }
  }

  /** Publishes the template that is drawn here; null when the call failed, with the reason in `error`. */
  async publish(): Promise<TemplatePublish | null> {
    await this.flush();
    let answer: TemplatePublish | null = null;
    await this.#inTurn(async () => {
      answer = await this.#client.call('template.publish', { uid: this.uid, rev: this.#open.rev });
      await this.#reload();
    });
    return answer;
  }

  /** Exchanges the layouts for those of the template's newest version. */
  async updateTemplate(): Promise<void> {
    await this.#move('design.updateTemplate');
  }

  async undo(): Promise<void> {
    await this.#move('design.undo');
  }

  async redo(): Promise<void> {
    await this.#move('design.redo');
  }

  async rename(title: string): Promise<void> {
    await this.flush();
    await this.#inTurn(async () => {
      this.#open = await this.#client.call('design.rename', { uid: this.uid, rev: this.#open.rev, title });
    });
  }

  /** Takes in what another window did, unless this one has something unsaved: then its next call is told. */
  async follow(): Promise<void> {
    if (!this.isSaved) return;
    await this.#inTurn(() => this.#reload());
  }

  async #move(name: 'design.undo' | 'design.redo' | 'design.updateTemplate'): Promise<void> {
    await this.flush();
    await this.#inTurn(async () => {
      this.#show(await this.#client.call(name, { uid: this.uid, rev: this.#open.rev }));
    });
  }

  async #reload(): Promise<void> {
    const open = await this.#client.call('design.get', { uid: this.uid });
    if (open.rev !== this.#open.rev || open.isLocked !== this.isLocked) this.#show(open);
  }

  #show(open: OpenDesign): void {
    this.#open = open;
    this.#document = open.document;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(async () => {
      this.#sending += 1;
      try {
        await work();
        this.#error = null;
      } catch (error) {
        this.#error = error;
        if (error instanceof AppError && error.code === 'conflict') {
          this.#waiting = [];
          await this.#reload();
        }
      } finally {
        this.#sending -= 1;
      }
    });
    this.#queue = turn;
    return turn;
  }
}

/** Keys on one field and one slide of a part's property replace each other while they wait: only the last one is sent. */
function withStep(waiting: readonly Waiting[], step: Waiting): readonly Waiting[] {
  const last = waiting.at(-1);
  const said = (of: Waiting): readonly (string | null)[] =>
    'diff' in of ? of.diff.map(({ path }) => path.join('/')) : of.ops.map(propertiesSet);
  const before = last === undefined ? [] : said(last);
  const now = said(step);
  const isSame =
    last?.gesture === step.gesture &&
    before.length === now.length &&
    now.every((what, index) => what !== null && what === before[index]);
  return isSame ? [...waiting.slice(0, -1), step] : [...waiting, step];
}

/** Which properties of which part an operation says anew; null for one that cannot be said twice. */
function propertiesSet(op: ShapeOp): string | null {
  return op.op === 'set' ? JSON.stringify([op.on, op.id, Object.keys(op.set).sort()]) : null;
}
