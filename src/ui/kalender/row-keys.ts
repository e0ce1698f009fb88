import type { PlanState } from './plan-state.svelte.ts';

/** Arrow keys from row to row (`data-uid`) of a list, in the order they are seen; other keys are left alone. */
export function rowKeys(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-uid]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  event.preventDefault();
  rows[Math.min(Math.max(0, at + step), rows.length - 1)]?.focus();
}

/** Remembers which row, and the day it stands under, has the keyboard. */
export function focusedRow(event: FocusEvent, plan: Pick<PlanState, 'focusedUid' | 'focusedDay'>): void {
  if (!(event.target instanceof HTMLElement)) return;
  plan.focusedUid = event.target.dataset['uid'] ?? null;
  plan.focusedDay = event.target.closest<HTMLElement>('[data-on]')?.dataset['on'] ?? plan.focusedDay;
}
