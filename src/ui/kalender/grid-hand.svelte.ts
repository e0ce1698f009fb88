import { tick } from 'svelte';
import type { App } from '#ui/app/app.svelte.ts';
import { draggedItem, dropTarget } from './drag.ts';
import { focusTarget, monthKeyTarget } from './month-keys.ts';
import type { PlanActs } from './plan-acts.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** Keys, focus and dragging over days (`data-on`) and items (`data-uid`), the same in every view that draws days. */
export class GridHand {
  readonly #app: App;
  readonly #plan: PlanState;
  readonly #acts: PlanActs;
  #dropOn = $state<string | null>(null);

  constructor(app: App, plan: PlanState, acts: PlanActs) {
    this.#app = app;
    this.#plan = plan;
    this.#acts = acts;
  }

  /** The day that what is dragged would fall on. */
  get dropOn(): string | null {
    return this.#plan.draggedUid === null ? null : this.#dropOn;
  }

  /** To be spread on the element around the days. */
  readonly events = {
    onkeydown: (event: KeyboardEvent): void => void this.#keydown(event),
    onfocusin: (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      this.#plan.focusedUid = event.target.dataset['uid'] ?? null;
      this.#plan.focusedDay =
        event.target.closest<HTMLElement>('[data-on]')?.dataset['on'] ?? this.#plan.focusedDay;
    },
    onfocusout: (event: FocusEvent & { readonly currentTarget: HTMLElement }): void => {
      const next = event.relatedTarget;
      if (next instanceof Node && !event.currentTarget.contains(next)) this.#plan.focusedUid = null;
    },
    ondragstart: (event: DragEvent): void => {
      this.#plan.draggedUid = draggedItem(event);
    },
    ondragend: (): void => {
      this.#plan.draggedUid = null;
      this.#dropOn = null;
    },
    ondragover: (event: DragEvent): void => {
      this.#dropOn = dropTarget(event);
      if (this.dropOn !== null) event.preventDefault();
    },
    ondrop: (event: DragEvent): void => {
      event.preventDefault();
      const uid = this.#plan.draggedUid;
      const on = dropTarget(event);
      this.#dropOn = null;
      if (uid !== null && on !== null) void this.#acts.moveTo(uid, on);
    },
  };

  async #keydown(event: KeyboardEvent): Promise<void> {
    const plan = this.#plan;
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === 'Enter' && plan.focusedUid === null) {
      event.preventDefault();
      plan.open({ kind: 'day', on: plan.focusedDay });
      return;
    }
    const target = monthKeyTarget(event.key, plan, this.#app.settings.monthStartsOn);
    if (target === null) return;
    event.preventDefault();
    plan.focusedDay = target.on;
    plan.focusedUid = target.uid;
    if (target.on < plan.bounds.from || target.on > plan.bounds.to) plan.showDay(target.on);
    await tick();
    focusTarget(target);
  }
}
