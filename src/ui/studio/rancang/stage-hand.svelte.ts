import type { Box, DisplayList, Point } from '#core/design/display-list.ts';
import { partAt, partsTouched } from '#core/design/edit/hit.ts';
import type { NamedPart } from '#core/design/edit/page-parts.ts';
import { joinTargets, snapTargets, type SnapLine, type SnapTargets } from '#core/design/edit/snap.ts';
import { extentOf } from '#core/design/part-box.ts';
import { drag, type Grip } from '#editor/shape/drag.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/** How near a hand must come to be drawn to something, on the screen whatever the zoom. */
export const REACH_PX = 6;
/** What a page keeps free along its edges, as a share of its width. */
export const MARGIN_SHARE = 1 / 15;
/** A hand that moved less than this has only clicked. */
const CLICK_PX = 4;

/** What the hand has to know of the stage it is on. */
export interface StageView {
  /** Screen px that a px of the layout takes. */
  readonly scale: () => number;
  readonly draw: (parts: readonly NamedPart[], isTop?: boolean) => DisplayList;
  /** What a hand is drawn to besides the page and its parts. */
  readonly aids: () => { readonly guides: SnapTargets; readonly grid: SnapTargets };
}

interface Drag {
  readonly grip: Grip;
  readonly from: Point;
  readonly parts: readonly NamedPart[];
  readonly below: DisplayList;
  readonly above: DisplayList;
}

interface Press {
  readonly at: Point;
  readonly screen: readonly [x: number, y: number];
  /** What was picked before and stays so. */
  readonly base: readonly string[];
}

/**
 * A hand on the canvas from pressing to letting go: it drags what is picked, or draws a band around parts. What is dragged is
 * drawn apart from what is behind and before it, so a frame costs the same on a page of three parts and of three thousand.
 */
export class StageHand {
  readonly #editor: () => PageEditor;
  readonly #view: StageView;
  #drag = $state.raw<Drag | null>(null);
  #live = $state.raw<readonly NamedPart[]>([]);
  #lines = $state.raw<readonly SnapLine[]>([]);
  #band = $state.raw<Box | null>(null);
  #press: Press | null = null;

  constructor(editor: () => PageEditor, view: StageView) {
    this.#editor = editor;
    this.#view = view;
  }

  /** What is picked, as it is under the hand. */
  readonly picked = $derived.by(() => {
    const { picked } = this.#editor();
    return picked.map((part) => this.#live.find(({ id }) => id === part.id) ?? part);
  });

  /** The three layers of a drag, from behind to before; null while nothing is dragged. */
  readonly layers = $derived.by(() => {
    if (this.#drag === null) return null;
    const { grip, parts, below, above } = this.#drag;
    return { below, above, inHand: bare(this.#view.draw(grip.kind === 'move' ? parts : this.#live)) };
  });

  /** Moving needs no drawing at all: the layer is pushed by this much. Null when what is in hand is drawn anew. */
  readonly push = $derived.by(() => {
    const [first] = this.#live;
    const began = this.#drag?.parts[0];
    if (this.#drag?.grip.kind !== 'move' || first === undefined || began === undefined) return null;
    const [a, b] = [extentOf(began), extentOf(first)];
    return { dx: b.xPx - a.xPx, dy: b.yPx - a.yPx };
  });

  get isDragging(): boolean {
    return this.#drag !== null;
  }

  /** Where the hand was drawn to. */
  get lines(): readonly SnapLine[] {
    return this.#lines;
  }

  get band(): Box | null {
    return this.#band;
  }

  /** Picks what lies under the hand and takes hold of it; a part that is held in place is no handle, from there a band is drawn. */
  press(event: PointerEvent, at: Point): void {
    const editor = this.#editor();
    const hit = partAt(editor.parts, at, REACH_PX / this.#view.scale());
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    if (hit !== null && adds) editor.toggle(hit.id);
    else if (hit !== null && !editor.isPicked(hit.id)) editor.pick([hit.id]);
    else if (hit === null && !adds) editor.pick([]);
    const base = adds ? editor.picked.map(({ id }) => id) : [];
    this.#press = { at, screen: [event.clientX, event.clientY], base };
    if (hit !== null && !adds && editor.may(hit, 'position')) this.take({ kind: 'move' }, at);
  }

  /** Takes hold of what is picked, as far as its locks let it. */
  take(grip: Grip, from: Point): void {
    const editor = this.#editor();
    const lock = grip.kind === 'resize' || grip.kind === 'end' ? 'size' : 'position';
    const parts = editor.picked.filter((part) => editor.may(part, lock) && editor.may(part, 'position'));
    const [first] = parts;
    if (first === undefined) return;
    const inDrag = parts.map(({ id }) => id);
    const behind = editor.parts.slice(
      0,
      editor.parts.findIndex(({ id }) => id === first.id),
    );
    const before = editor.parts.filter((part) => !inDrag.includes(part.id) && !behind.includes(part));
    const { draw } = this.#view;
    this.#drag = { grip, from, parts, below: draw(behind), above: bare(draw(before, true)) };
    this.#live = parts;
  }

  /** Alt lets go of everything a hand is drawn to, Shift keeps it straight. */
  move(event: PointerEvent, to: Point): void {
    if (this.#drag !== null) this.#moveDrag(this.#drag, event, to);
    else if (this.#press !== null) this.#moveBand(this.#press, event, to);
  }

  /** Ends what the hand does: one step for a drag, another choice for a band. */
  letGo(): void {
    const editor = this.#editor();
    if (this.#drag !== null && JSON.stringify(this.#live) !== JSON.stringify(this.#drag.parts))
      editor.change(this.#live);
    if (this.#band !== null) {
      const touched = partsTouched(editor.parts, this.#band).filter((part) => editor.may(part, 'position'));
      editor.pick([...(this.#press?.base ?? []), ...touched.map(({ id }) => id)]);
    }
    this.stop();
  }

  /** Forgets what the hand was about; nothing is changed. */
  stop(): void {
    this.#drag = null;
    this.#live = [];
    this.#lines = [];
    this.#band = null;
    this.#press = null;
  }

  #moveDrag({ parts, grip, from }: Drag, { altKey, shiftKey }: PointerEvent, to: Point): void {
    const { parts: all, page } = this.#editor();
    const inDrag = parts.map(({ id }) => id);
    const others = all.filter(({ id, hidden }) => !inDrag.includes(id) && hidden !== true).map(extentOf);
    const aids = this.#view.aids();
    const own = snapTargets(page, altKey ? [] : others, page.widthPx * MARGIN_SHARE);
    const near = joinTargets(own, aids.guides);
    const reachPx = altKey ? -1 : REACH_PX / this.#view.scale();
    const rules = { targets: joinTargets(near, aids.grid), reachPx, isStraight: shiftKey };
    const result = drag(parts, grip, { from, to }, rules);
    this.#live = result.parts;
    // The grid shows its own lines.
    this.#lines = result.lines.filter(({ axis, atPx }) => near[axis].includes(atPx));
  }

  #moveBand({ at, screen: [x, y] }: Press, event: PointerEvent, to: Point): void {
    if (this.#band === null && Math.hypot(event.clientX - x, event.clientY - y) < CLICK_PX) return;
    this.#band = {
      xPx: Math.min(to.xPx, at.xPx),
      yPx: Math.min(to.yPx, at.yPx),
      widthPx: Math.abs(to.xPx - at.xPx),
      heightPx: Math.abs(to.yPx - at.yPx),
    };
  }
}

/** Without the ground of the page. */
function bare(list: DisplayList): DisplayList {
  return { ...list, items: list.items.slice(1) };
}
