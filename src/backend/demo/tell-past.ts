import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageReport } from '#contract/calls/line.ts';
import { AppError } from '#contract/errors.ts';
import type { DemoContent } from '#core/demo/demo-content.ts';
import {
  demoHistorySchema,
  pastOfRelease,
  pastOfWritten,
  type DemoHistory,
  type PastStory,
} from '#core/demo/demo-history.ts';
import { instantOf } from '#core/shared/time.ts';
import { acknowledgeWarnings, APPROVER, WRITER } from './approve-stories.ts';
import type { Clock } from '../clock.ts';
import type { BackendContext } from '../context.ts';
import type { DemoDesk } from './demo-desk.ts';
import { importRelease } from './import-release.ts';

/** Minutes after the desk took a story up at which it was submitted, approved, packaged and handed over. */
const SUBMITTED = 20;
const APPROVED = 35;
const PACKAGED = 45;
const HANDED_OVER = 50;

/**
 * Tells what the desk did before today, day by day and with the clock where it stood then: old releases came in and were
 * posted on the office's site, new ones were written, numbered, approved, packaged, handed over, posted and sealed.
 * Everything is text, so that it needs no pictures; where a browser is, it prints the releases of the office.
 */
export async function tellPast(
  { resources, clock }: BackendContext,
  desk: DemoDesk,
  content: DemoContent,
): Promise<void> {
  const history = await readHistory(resources);
  for (const release of [...content.siaran_pers].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1))) {
    const past = pastOfRelease(history, release);
    if (past !== null) desk.setClock(instantOf(past.preparedAt, clock.zone()));
    const releaseUid = await importRelease(desk, release);
    if (past !== null)
      await tellStory(clock, desk, { past, releaseUid: past.takesRelease ? releaseUid : null });
  }
  for (const written of history.written) {
    const past = pastOfWritten(written);
    desk.setClock(instantOf(past.preparedAt, clock.zone()));
    const { release } = await desk.call('release.create', { document: written.document });
    await tellStory(clock, desk, { past, releaseUid: release.uid });
  }
  for (const idea of history.ideas) await desk.call('plan.add', idea);
}

async function tellStory(
  clock: Clock,
  desk: DemoDesk,
  { past, releaseUid }: { readonly past: PastStory; readonly releaseUid: string | null },
): Promise<void> {
  const begun = Date.parse(clock.now());
  const after = (minutes: number): void => desk.setClock(new Date(begun + minutes * 60_000).toISOString());
  const { item } = await desk.call('plan.add', { ...past.item, releaseUid });
  const itemUid = item.uid;
  await acknowledgeWarnings(desk.call, itemUid);
  after(SUBMITTED);
  await desk.call('approval.submit', { itemUid, by: WRITER });
  after(APPROVED);
  await desk.call('approval.approve', { itemUid, by: APPROVER });
  after(PACKAGED);
  await buildPackage(desk, itemUid);
  if (past.until === 'dipaket') return;
  after(HANDED_OVER);
  const formats = item.formats.map(({ format }) => format);
  await desk.call('publication.handOver', { itemUid, formats });
  if (past.posting === null) return;
  const { on: day, time } = past.posting;
  desk.setClock(instantOf({ day, time }, clock.zone()));
  for (const format of formats) {
    await desk.call('publication.markPosted', { itemUid, format, ...past.posting });
  }
}

/** A package that is refused would leave the demo half told. */
async function buildPackage(desk: DemoDesk, itemUid: string): Promise<void> {
  const { refused } = await desk.job<PackageReport>(() => desk.call('package.build', { items: [itemUid] }));
  const [first] = refused;
  if (first !== undefined) throw new AppError(first.code, first.params);
}

async function readHistory(resources: string): Promise<DemoHistory> {
  return demoHistorySchema.parse(JSON.parse(await readFile(join(resources, 'demo', 'history.json'), 'utf8')));
}
