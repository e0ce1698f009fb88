import type { App } from '#ui/app/app.svelte.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** What a day is called to a reader who does not see it: its date, how many items it has, what is commemorated. */
export function dayName(app: App, plan: PlanState, on: string, count: number): string {
  return app.t.kalender.dayCell({
    day: app.format.day(on),
    count: app.format.number(count),
    notes: (plan.daysOn.get(on) ?? []).map((day) => day.name).join(', '),
  });
}
