import { AppError } from '#contract/errors.ts';
import type { Box } from '#core/design/display-list.ts';
import { aligned, spread, type Alignment, type Axis } from '#core/design/edit/arrange.ts';
import { freePlace } from '#core/design/edit/free-place.ts';
import { freeId, pagesOf, partsOn, type NamedPart, type PagePlace } from '#core/design/edit/page-parts.ts';
import { withGroups } from '#core/design/edit/part-groups.ts';
import { isHeld } from '#core/design/edit/part-locks.ts';
import { ownSlotsWithout } from '#core/design/edit/slot-use.ts';
import { setOp } from '#core/design/edit/set-op.ts';
import type { ShapeOp } from '#core/design/edit/shape-ops.ts';
import { trialDocument } from '#core/design/trial-samples.ts';
import { legibleParts } from '#core/design/edit/legible-parts.ts';
import { partTroubles } from '#core/design/render-design.ts';
import type { DesignFinding } from '#core/design/rendered-design.ts';
import { LAYOUT_SIZES } from '#core/design/layouts.ts';
import type { PartLock } from '#core/design/part-base.ts';
import { moved } from '#core/design/part-box.ts';
import type { DesignDocument, SlotValue } from '#core/design/document.ts';
import type { Part } from '#core/design/template-parts.ts';
import { newText } from '#editor/shape/new-parts.ts';
import { COPY_PX, freeGroup, renamed } from '#editor/shape/part-clipboard.ts';
import type { DesignStore } from '../design-store.svelte.ts';
import type { StudioStock } from '../studio-stock.ts';

/** What an editor draws with. */
type DrawingStock = Pick<StudioStock, 'context' | 'samplePhotos'>;

/** A page has no room for more; what is pasted beyond it is refused whole, never cut. */
const MOST_LETTERS = 2000;

/** What is picked on one page, and everything that can be done with it. Each act is one step of the design's history. */
export class PageEditor {
  readonly #store: DesignStore;
  readonly #place: () => PagePlace;
  readonly #stock: DrawingStock;
  #picked = $state.raw<readonly string[]>([]);
  #refusal = $state.raw<AppError | null>(null);
  /** Gestures of another session or page are never joined with these. */
  readonly #session = `rancang-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  #gesture = 0;

  constructor(store: DesignStore, place: () => PagePlace, stock: DrawingStock) {
    this.#store = store;
    this.#place = place;
    this.#stock = stock;
  }

  /** Which content a template is looked at with. */
  sample = $state<'ordinary' | 'longest'>('ordinary');
  /** What the canvas shows: the document, or the template set with its longest content. */
  readonly shownDocument = $derived.by(() =>
    this.isTemplate && this.sample === 'longest'
      ? trialDocument(this.#store.document, 'longest', this.#stock.samplePhotos)
      : this.#store.document,
  );

  /** Back to front. */
  readonly parts = $derived.by(() => partsOn(this.#store.document.template, this.#place()));
  /** With all that is grouped with it, in the order of the page; what undo took away is picked no longer. */
  readonly picked = $derived.by(() => withGroups(this.parts, this.#picked));
  readonly page: Box = $derived.by(() => ({ xPx: 0, yPx: 0, ...LAYOUT_SIZES[this.#place().layout] }));

  readonly #troubles = $derived.by(() =>
    partTroubles(this.shownDocument, this.#place(), { ...this.#stock.context, parts: this.parts }),
  );

  /** Why a part of the page cannot be drawn as it stands; nothing when it can. */
  troublesOf(id: string): readonly DesignFinding[] {
    return this.#troubles.get(this.parts.findIndex((part) => part.id === id)) ?? [];
  }

  get place(): PagePlace {
    return this.#place();
  }

  /** Why the last act was not done; null when it was. */
  get refusal(): AppError | null {
    return this.#refusal;
  }

  /** How many pages this size has. */
  get pageCount(): number {
    return pagesOf(this.#store.document.template, this.#place().layout).length;
  }

  /** Whether what is shown must fit: a template's everyday content is only filled as far as its designer went. */
  get isJudged(): boolean {
    return !this.isTemplate || this.sample === 'longest';
  }

  get isTemplate(): boolean {
    return this.#store.rules === 'template';
  }

  get isClosed(): boolean {
    return this.#store.isLocked;
  }

  get mayAdd(): boolean {
    return !this.isClosed && (this.isTemplate || this.#store.document.template.additions !== false);
  }

  /** Whether something of a part may be changed here. */
  may(part: Part, lock: PartLock): boolean {
    return !this.isClosed && (this.isTemplate || !isHeld(part, lock));
  }

  /** Picks parts with all that is grouped with them. */
  pick(ids: readonly string[]): void {
    this.#picked = withGroups(this.parts, ids).map(({ id }) => id);
  }

  /** Picks a part besides the others, or lets it go with all that is grouped with it. */
  toggle(id: string): void {
    const own = withGroups(this.parts, [id]).map((part) => part.id);
    const picked = this.picked.map((part) => part.id);
    this.pick(picked.includes(id) ? picked.filter((other) => !own.includes(other)) : [...picked, id]);
  }

  isPicked(id: string): boolean {
    return this.picked.some((part) => part.id === id);
  }

  /** Turns parts into others of the same names. Steps with one gesture are one step back. */
  change(after: readonly NamedPart[], gesture = this.#nextGesture()): boolean {
    const ops = after.flatMap((part) => {
      const before = this.parts.find(({ id }) => id === part.id);
      return before === undefined ? [] : (setOp(this.place, before, part) ?? []);
    });
    return this.#do(ops, gesture);
  }

  /** Sets the same properties on every picked part that has them. */
  set(properties: object, gesture?: string): boolean {
    return this.change(
      // Checked by the schema of parts before anything is stored.
      this.picked.map((part) => ({ ...part, ...properties })),
      gesture,
    );
  }

  /** Puts new parts on the page, where there is room for them. */
  add(parts: readonly Part[]): void {
    const made: NamedPart[] = [];
    for (const part of parts) made.push(this.placed(part, [...this.parts, ...made]));
    this.#put(made);
  }

  /** A new part where there is room for it, in inks that can be read on what lies there. */
  placed(part: Part, others: readonly NamedPart[] = this.parts): NamedPart {
    const there = { ...freePlace(part, others, this.page), id: freeId(others) };
    const [made = there] = this.inked([there], this.#store.document, others);
    return made;
  }

  /** Parts that come onto the page, in inks that can be read there. @param document with what they show */
  inked(
    parts: readonly NamedPart[],
    document: DesignDocument,
    others: readonly NamedPart[] = this.parts,
  ): readonly NamedPart[] {
    return legibleParts(document, this.place, { ...this.#stock.context, parts, others });
  }

  /** Puts words on the page as a text of their own. */
  addText(words: string): void {
    const text = words.trim();
    if (text.length > MOST_LETTERS)
      this.#refusal = new AppError('paste-too-long', { letters: text.length, most: MOST_LETTERS });
    else this.add([newText(this.page, text)]);
  }

  remove(): void {
    const removable = this.picked.filter((part) => this.may(part, 'delete'));
    const blocked = removable.length === 0 ? this.picked.slice(0, 1) : [];
    const ops = [...removable, ...blocked].map(({ id }) => ({ op: 'remove' as const, on: this.place, id }));
    this.#do([...ops, ...this.#slotsWithout(removable)]);
  }

  /** Takes away the whole page. @returns whether it was */
  removePage(): boolean {
    return this.#do([{ op: 'removePage', on: this.place }, ...this.#slotsWithout(this.parts)]);
  }

  duplicate(): void {
    this.#put(renamed(this.picked, this.parts, COPY_PX));
  }

  nudge(dx: number, dy: number): void {
    this.change(
      this.#free('position').map((part) => ({ ...moved(part, dx, dy), id: part.id })),
      `${this.#session}-dorong-${this.#gesture}`,
    );
  }

  align(how: Alignment): void {
    this.change(aligned(this.#free('position'), how, this.page));
  }

  spread(axis: Axis): void {
    this.change(spread(this.#free('position'), axis));
  }

  /** Moves a part one step to the front (1) or to the back (-1). */
  raise(id: string, step: 1 | -1): void {
    const from = this.parts.findIndex((part) => part.id === id);
    this.order(id, Math.max(0, Math.min(this.parts.length - 1, from + step)));
  }

  /** Puts a part at a place counted from the back. */
  order(id: string, to: number): void {
    if (this.parts[to]?.id !== id) this.#do([{ op: 'order', on: this.place, id, to }]);
  }

  group(): void {
    this.set({ group: freeGroup(this.parts) });
  }

  ungroup(): void {
    this.set({ group: undefined });
  }

  /** Operations on a template and the samples that go with them, as one step. */
  act(
    ops: readonly ShapeOp[],
    samples: Readonly<Record<string, SlotValue | null>> = {},
    gesture = this.#nextGesture(),
  ): boolean {
    if (ops.length > 0 && !this.#do(ops, gesture)) return false;
    const diff = Object.entries(samples).map(([slot, value]) => ({
      path: ['values', slot] satisfies [string, string] as ['values', string],
      ...(value !== null && { value }),
    }));
    if (diff.length > 0) this.#store.change(gesture, diff);
    return true;
  }

  /** Ends a stretch of nudges: the next one is a step of its own. */
  #nextGesture(): string {
    this.#gesture += 1;
    return `${this.#session}-${this.#gesture}`;
  }

  /** A slot that a design put in for a part goes with the last part that shows it. */
  #slotsWithout(gone: readonly NamedPart[]): readonly ShapeOp[] {
    const slots = ownSlotsWithout(this.#store.document.template, this.place, gone);
    return slots.map((slot) => ({ op: 'dropSlot', slot }));
  }

  #put(parts: readonly NamedPart[]): void {
    const isDone = this.#do(parts.map((part) => ({ op: 'add', on: this.place, part })));
    if (isDone) this.#picked = parts.map(({ id }) => id);
  }

  /** Does all of it or nothing; a refusal stands in `refusal` until the next act. */
  #do(ops: readonly ShapeOp[], gesture = this.#nextGesture()): boolean {
    this.#refusal = this.#store.shape(gesture, ops);
    return this.#refusal === null;
  }

  #free(lock: PartLock): readonly NamedPart[] {
    const free = this.picked.filter((part) => this.may(part, lock));
    // All of them locked: asking anyway answers by name what holds.
    return free.length === 0 ? this.picked : free;
  }
}
