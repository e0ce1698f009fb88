import { tick } from 'svelte';
import type { SizePx } from '#core/design/layouts.ts';

/** What stays free around a page that is fitted, and below it for the zoom's own bar. */
const PAD_PX = 40;
const BAR_PX = 40;
const LEAST_FIT = 0.05;
const LEAST_ZOOM = 0.1;
const MOST_ZOOM = 4;
const WHEEL_STEP = 1.1;

/** The page on the screen, and what it is scrolled in. */
interface Surfaces {
  readonly sheet: HTMLElement | undefined;
  readonly scroller: HTMLElement | undefined;
}

interface ScreenPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** How large a page is looked at, and which stretch of it: zoom, the room there is, where it lies, and the hand that pushes it. */
export class PageView {
  readonly #page: () => SizePx;
  #zoom = $state<number | null>(null);
  #panning: {
    readonly x: number;
    readonly y: number;
    readonly left: number;
    readonly top: number;
  } | null = null;
  /** Where the page's corner stands on the pane. */
  #corner = $state.raw({ xPx: 0, yPx: 0 });
  /** What the page is laid out in, in px of the screen. */
  roomWidth = $state(0);
  roomHeight = $state(0);
  /** Whether the next press pushes the view rather than what is on it. */
  isPushed = $state(false);

  constructor(page: () => SizePx) {
    this.#page = page;
  }

  readonly #fit = $derived.by(() => {
    const { widthPx, heightPx } = this.#page();
    const across = (this.roomWidth - 2 * PAD_PX) / widthPx;
    return Math.max(LEAST_FIT, Math.min(across, (this.roomHeight - 2 * PAD_PX - BAR_PX) / heightPx));
  });
  /** Screen px that a px of the layout takes. */
  readonly scale = $derived.by(() => this.#zoom ?? this.#fit);
  readonly widthPx = $derived.by(() => Math.round(this.#page().widthPx * this.scale));
  readonly heightPx = $derived.by(() => (this.widthPx * this.#page().heightPx) / this.#page().widthPx);

  get corner(): { readonly xPx: number; readonly yPx: number } {
    return this.#corner;
  }

  /** Sees where the page lies on its pane, now. */
  measure(sheet: HTMLElement | undefined, pane: HTMLElement | undefined): void {
    if (sheet === undefined || pane === undefined) return;
    const [inner, outer] = [sheet.getBoundingClientRect(), pane.getBoundingClientRect()];
    this.#corner = { xPx: inner.left - outer.left, yPx: inner.top - outer.top };
  }

  /** Measures whenever either is laid out anew. @returns the end of it */
  watch(sheet: HTMLElement, pane: HTMLElement): () => void {
    // Heard once the browser has laid both out, whatever made them change.
    const observer = new ResizeObserver(() => this.measure(sheet, pane));
    observer.observe(sheet);
    observer.observe(pane);
    return () => observer.disconnect();
  }

  get isFit(): boolean {
    return this.#zoom === null;
  }

  fit(): void {
    this.#zoom = null;
  }

  /** Shows the page larger or smaller about a point of the screen, which stays where it is; about the middle without one. */
  async zoomBy(factor: number, { sheet, scroller }: Surfaces, at?: ScreenPoint): Promise<void> {
    const before = sheet?.getBoundingClientRect();
    const { left = 0, top = 0, width = 0, height = 0 } = scroller?.getBoundingClientRect() ?? {};
    const { clientX, clientY } = at ?? { clientX: left + width / 2, clientY: top + height / 2 };
    const was = this.scale;
    this.#zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, was * factor));
    await tick();
    if (before === undefined || sheet === undefined || scroller === undefined) return;
    const after = sheet.getBoundingClientRect();
    const grown = this.scale / was;
    scroller.scrollLeft += after.left + (clientX - before.left) * grown - clientX;
    scroller.scrollTop += after.top + (clientY - before.top) * grown - clientY;
  }

  /** A wheel with Ctrl zooms; alone it scrolls as everywhere. */
  wheel(event: WheelEvent, surfaces: Surfaces): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    void this.zoomBy(event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP, surfaces, event);
  }

  /** Takes the view in hand. @returns false for a press that is about what is on the page */
  press(event: PointerEvent, scroller: HTMLElement | undefined): boolean {
    if (event.button !== 1 && !this.isPushed) return false;
    const { scrollLeft: left = 0, scrollTop: top = 0 } = scroller ?? {};
    this.#panning = { x: event.clientX, y: event.clientY, left, top };
    event.preventDefault();
    return true;
  }

  /** @returns false where the view is not in hand */
  move(event: PointerEvent, scroller: HTMLElement | undefined): boolean {
    if (this.#panning === null || scroller === undefined) return false;
    scroller.scrollLeft = this.#panning.left - (event.clientX - this.#panning.x);
    scroller.scrollTop = this.#panning.top - (event.clientY - this.#panning.y);
    return true;
  }

  letGo(): void {
    this.#panning = null;
  }
}
