import type { PlanFileFormat } from '#contract/calls/plan.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** Hands what the view shows to the browser as a file: the days in sight, as far as the filter leaves them. */
export async function savePlanFile(app: App, plan: PlanState, format: PlanFileFormat): Promise<void> {
  try {
    const { name, sha256, items } = await app.client.call('plan.export', {
      ...plan.bounds,
      filter: plan.filter,
      format,
    });
    const link = document.createElement('a');
    link.href = `/media/${sha256}`;
    link.download = name;
    link.click();
    app.toast(app.t.kalender.out.done({ count: app.format.number(items), name }));
  } catch (error) {
    plan.error = error;
  }
}
