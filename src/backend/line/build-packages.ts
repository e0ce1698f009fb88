import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { PackageReport, RefusedPackage } from '#contract/calls/line.ts';
import type { BuiltPackage } from '#core/approval/approval.ts';
import { isSideTrack } from '#core/calendar/status.ts';
import type { BackendContext } from '../context.ts';
import { listValidApprovals } from '../db/tables/approval.ts';
import { registerMedia } from '../db/tables/media.ts';
import { readLastPackage } from '../db/tables/package.ts';
import { errorCode } from '../files/atomic-write.ts';
import type { Job } from '../jobs.ts';
import { readPlanItemOrRefuse } from '../plan-change.ts';
import { buildPackage } from './build-package.ts';
import type { PackageWish } from './write-package.ts';

/** Which items: named ones, those planned on a day, or `ready`: approved with a format not yet packaged. */
export type PackageChoice = readonly string[] | string;

/**
 * Builds one package after the other. An item that is refused is named with its reason and the others go on; a cancelled
 * job and a full disk end it.
 */
export async function buildPackages(
  context: BackendContext,
  choice: PackageChoice,
  wish: PackageWish,
  job: Job,
): Promise<PackageReport> {
  const packages: BuiltPackage[] = [];
  const refused: RefusedPackage[] = [];
  for (const itemUid of chosen(context, choice)) {
    job.throwIfCancelled();
    try {
      packages.push(await buildPackage(context, itemUid, wish, job));
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
      refused.push({ itemUid, code: error.code, params: error.params });
    }
  }
  context.emit('library.changed', { topics: ['package', 'plan'] });
  return { packages, refused };
}

/**
 * Copies the archive of an item's last package into media, where a browser fetches it.
 * @throws AppError 'not-found' when there is none, it is in parts, or it was carried away
 */
export async function downloadPackage(
  context: BackendContext,
  itemUid: string,
): Promise<{ readonly sha256: string; readonly name: string }> {
  const [zip, ...others] = readLastPackage(context.db, itemUid)?.zips ?? [];
  if (zip === undefined || others.length > 0) throw new AppError('not-found', { uid: itemUid });
  try {
    const { sha256, sizeBytes } = await context.media.put(createReadStream(zip), { ext: 'zip' });
    const media = { sha256, sizeBytes, ext: 'zip', mime: 'application/zip', widthPx: null, heightPx: null };
    registerMedia(context.db, media, context.clock.now());
    return { sha256, name: basename(zip) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new AppError('not-found', { uid: itemUid });
    throw error;
  }
}

function chosen(context: BackendContext, choice: PackageChoice): readonly string[] {
  if (typeof choice !== 'string') return choice;
  const approved = listValidApprovals(context.db)
    .map((approval) => readPlanItemOrRefuse(context.db, approval.itemUid))
    .filter((item) => !isSideTrack(item.status));
  const wanted =
    choice === 'ready'
      ? approved.filter((item) => item.formats.some(({ delivery, stale }) => delivery === 'belum' || stale))
      : approved.filter((item) => item.plannedOn === choice);
  return wanted.map((item) => item.uid);
}
