import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DEMO_NOW,
  DEMO_OPENED,
  demoContentSchema,
  demoOffice,
  demoPlanItem,
  type DemoContent,
} from '#core/demo/demo-content.ts';
import type { Backend } from '../create-backend.ts';
import { writeMeta } from '../db/tables/meta.ts';
import { approveStories } from './approve-stories.ts';
import { openDesk, type DemoCall } from './demo-desk.ts';
import { tellPast } from './tell-past.ts';

/**
 * Fills an empty library with the demo: office, archive and what was done with it day by day, then today's plan and
 * stories. Everything goes through the same calls as in daily work, so the demo can never show what the product cannot do.
 * @param how `setClock` puts the clock that `backend` was opened with, and ends at the demo's moment; `signal` is aborted to
 *   stop between two calls
 * @returns titles of the stories that could not be approved for want of a browser
 * @throws AppError whatever a call refuses with; 'cancelled'
 */
export async function buildDemo(
  backend: Backend,
  { setClock, signal }: { readonly setClock: (at: string) => void; readonly signal: AbortSignal | undefined },
): Promise<readonly string[]> {
  const { context } = backend;
  const desk = openDesk(backend, { setClock, signal });
  const content = await readContent(context.resources);
  desk.setClock(DEMO_OPENED);
  await desk.call('office.save', demoOffice(content));
  await desk.call('settings.update', { workerName: 'Rangga Pratala' });
  await tellPast(context, desk, content);
  desk.setClock(DEMO_NOW);
  for (const item of content.agenda) await addPlanItem(desk.call, item);
  const undrawn = await approveStories(context, desk.call);
  writeMeta(context.db, 'is_demo', '1');
  return undrawn;
}

async function readContent(resources: string): Promise<DemoContent> {
  const text = await readFile(join(resources, 'demo', 'demo-content.json'), 'utf8');
  return demoContentSchema.parse(JSON.parse(text));
}

/** Adds one item and takes it as far as the desk alone can: the later steps belong to the stations of the line. */
async function addPlanItem(call: DemoCall, entry: DemoContent['agenda'][number]): Promise<void> {
  const { item } = await call('plan.add', demoPlanItem(entry));
  const { uid, rev } = item;
  if (entry.status === 'ide') return;
  if (entry.status === 'ditunda') {
    await call('plan.setStatus', { uid, rev, to: 'ditunda', reason: entry.catatan ?? '' });
    return;
  }
  await call('plan.setStatus', { uid, rev, to: 'draf' });
}
