import type { App } from '#ui/app/app.svelte.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** What the days in sight are called: a day, the days of a week, a month or a year. */
export function periodTitle(plan: Pick<PlanState, 'view' | 'anchor' | 'month' | 'bounds'>, app: App): string {
  const { from, to } = plan.bounds;
  switch (plan.view) {
    case 'today':
      return app.format.day(plan.anchor);
    case 'week':
      return app.t.kalender.weekTitle({ range: app.format.dayRange(from, to), year: to.slice(0, 4) });
    case 'year':
      return plan.anchor.slice(0, 4);
    default:
      return app.format.month(plan.month);
  }
}
