import type { PlanFileFormat } from '#contract/calls/plan.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { saveMedia } from '#ui/app/save-media.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** Hands what the view shows to the browser as a file: the days in sight, as far as the filter leaves them. */
export async function savePlanFile(app: App, plan: PlanState, format: PlanFileFormat): Promise<void> {
  try {
    const file = await app.client.call('plan.export', {
      ...plan.bounds,
      filter: plan.filter,
      format,
    });
    saveMedia(file);
    app.toast(app.t.kalender.out.done({ count: app.format.number(file.items), name: file.name }));
  } catch (error) {
    plan.error = error;
  }
}
