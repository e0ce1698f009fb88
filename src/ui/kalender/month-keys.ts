import { addDays, addMonthsToDay, weekdayOf } from '#core/shared/time.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** Where the keyboard goes: a day, or an item on it. */
export interface FocusTarget {
  readonly on: string;
  readonly uid: string | null;
}

const DAYS_PER_WEEK = 7;

/**
 * Where a key takes the keyboard within the month: sideways from day to day, up and down through a day's items and from
 * week to week, Home and End to the ends of the week, PageUp and PageDown by months. Null for every other key.
 */
export function monthKeyTarget(key: string, state: PlanState, weekStart: 0 | 1): FocusTarget | null {
  const on = state.focusedDay;
  const toDay = (day: string): FocusTarget => ({ on: day, uid: null });
  switch (key) {
    case 'ArrowLeft':
      return toDay(addDays(on, -1));
    case 'ArrowRight':
      return toDay(addDays(on, 1));
    case 'ArrowDown':
      return stepDown(state);
    case 'ArrowUp':
      return stepUp(state);
    case 'Home':
      return toDay(addDays(on, -weekColumn(on, weekStart)));
    case 'End':
      return toDay(addDays(on, DAYS_PER_WEEK - 1 - weekColumn(on, weekStart)));
    case 'PageUp':
      return toDay(state.view === 'week' ? addDays(on, -DAYS_PER_WEEK) : addMonthsToDay(on, -1));
    case 'PageDown':
      return toDay(state.view === 'week' ? addDays(on, DAYS_PER_WEEK) : addMonthsToDay(on, 1));
    default:
      return null;
  }
}

function weekColumn(on: string, weekStart: 0 | 1): number {
  return (weekdayOf(on) - weekStart + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

function stepDown(state: PlanState): FocusTarget {
  const uids = uidsOn(state);
  const at = state.focusedUid === null ? -1 : uids.indexOf(state.focusedUid);
  const next = uids[at + 1];
  if (next !== undefined) return { on: state.focusedDay, uid: next };
  // In a week the days stand side by side: below the last item there is none.
  if (state.view === 'week') return { on: state.focusedDay, uid: state.focusedUid };
  return { on: addDays(state.focusedDay, DAYS_PER_WEEK), uid: null };
}

function stepUp(state: PlanState): FocusTarget {
  const uids = uidsOn(state);
  if (state.focusedUid === null && state.view === 'week') return { on: state.focusedDay, uid: null };
  if (state.focusedUid === null) return { on: addDays(state.focusedDay, -DAYS_PER_WEEK), uid: null };
  const previous = uids[uids.indexOf(state.focusedUid) - 1];
  return { on: state.focusedDay, uid: previous ?? null };
}

/** The items of the focused day that are drawn; those behind "+n lagi" are reached through the day's panel. */
function uidsOn(state: PlanState): readonly string[] {
  const day = document.querySelector(`[data-on="${state.focusedDay}"]`);
  const chips = day === null ? [] : [...day.querySelectorAll<HTMLElement>('[data-uid]')];
  return chips.map((chip) => chip.dataset['uid'] ?? '');
}

/** Puts the keyboard on an item, or on its day where the item is not drawn. */
export function focusTarget({ on, uid }: FocusTarget): void {
  const item = uid === null ? null : document.querySelector<HTMLElement>(`[data-uid="${uid}"]`);
  (item ?? document.querySelector<HTMLElement>(`[data-on="${on}"]`))?.focus();
}
