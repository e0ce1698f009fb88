import type { Box } from '#core/design/display-list.ts';
import { freeGuide, guidesOn, MOST_GUIDES, type Guide } from '#core/design/guides.ts';
import { LAYOUT_SIZES, type LayoutId } from '#core/design/layouts.ts';
import type { DesignStore } from '../design-store.svelte.ts';

/** A guide in hand: where it is now, null where letting go takes it away; `index` of one that stood there before. */
interface InHand {
  readonly index: number | null;
  readonly axis: Guide['axis'];
  readonly atPx: number | null;
}

/** The guides of one layout, and everything that can be done with them. Each act is one step of the design's history. */
export class PageGuides {
  readonly #store: DesignStore;
  readonly #layout: () => LayoutId;
  readonly #session = crypto.randomUUID().slice(0, 8);
  #step = 0;
  #inHand = $state.raw<InHand | null>(null);
  #wanted = $state<number | null>(null);

  constructor(store: DesignStore, layout: () => LayoutId) {
    this.#store = store;
    this.#layout = layout;
  }

  readonly all = $derived.by(() => guidesOn(this.#store.document, this.#layout()));
  readonly page: Box = $derived.by(() => ({ xPx: 0, yPx: 0, ...LAYOUT_SIZES[this.#layout()] }));

  get isClosed(): boolean {
    return this.#store.isLocked;
  }

  get isFull(): boolean {
    return this.all.length >= MOST_GUIDES;
  }

  /** What a hand holds now. */
  get inHand(): InHand | null {
    return this.#inHand;
  }

  /** The guide that should have the focus: the one put there last. */
  get wanted(): number | null {
    return this.#wanted;
  }

  /** The last place of a guide on its axis. */
  lengthOf(axis: Guide['axis']): number {
    return axis === 'x' ? this.page.widthPx : this.page.heightPx;
  }

  /** Puts one in the middle of the page. */
  add(axis: Guide['axis']): void {
    if (this.isClosed || this.isFull) return;
    this.#put([...this.all, freeGuide(this.all, axis, this.page)]);
    this.#wanted = this.all.length - 1;
  }

  /** @param isSame goes on with the step before: keys held down are one step back */
  move(index: number, atPx: number, isSame = false): void {
    const guide = this.all[index];
    if (guide === undefined) return;
    const at = Math.max(0, Math.min(this.lengthOf(guide.axis), Math.round(atPx)));
    if (at !== guide.atPx) this.#put(this.all.with(index, { ...guide, atPx: at }), isSame);
  }

  remove(index: number): void {
    this.#wanted = null;
    this.#put(this.all.toSpliced(index, 1));
  }

  /** Takes hold of a guide, or of a new one. */
  take(axis: Guide['axis'], index: number | null): void {
    if (this.isClosed || (index === null && this.isFull)) return;
    this.#inHand = { index, axis, atPx: index === null ? null : (this.all[index]?.atPx ?? null) };
  }

  /** @param atPx where the hand is; null outside the page */
  drag(atPx: number | null): void {
    if (this.#inHand !== null)
      this.#inHand = { ...this.#inHand, atPx: atPx === null ? null : Math.round(atPx) };
  }

  letGo(): void {
    const held = this.#inHand;
    this.#inHand = null;
    if (held === null) return;
    const { index, axis, atPx } = held;
    if (index !== null && atPx === null) this.remove(index);
    else if (index !== null && atPx !== null) this.move(index, atPx);
    else if (atPx !== null) {
      this.#put([...this.all, { axis, atPx }]);
      this.#wanted = this.all.length - 1;
    }
  }

  /** As if nothing had been taken. */
  cancel(): void {
    this.#inHand = null;
  }

  #put(guides: readonly Guide[], isSame = false): void {
    if (!isSame) this.#step += 1;
    this.#store.change(`garis-${this.#session}-${this.#step}`, [
      { path: ['guides', this.#layout()], value: guides.length === 0 ? undefined : [...guides] },
    ]);
  }
}
