import { mkdir } from 'node:fs/promises';
import { AppError } from '#contract/errors.ts';
import type { Approval, BuiltPackage } from '#core/approval/approval.ts';
import { postText } from '#core/calendar/variant.ts';
import { leafletHtml, leafletText } from '#core/export/leaflet.ts';
import {
  captionFiles,
  manifestText,
  windowsText,
  type PackageContent,
  type PackagedFormat,
} from '#core/export/package-content.ts';
import { packageFolderName } from '#core/export/package-names.ts';
import { zoneLabel } from '#core/brand/office.ts';
import { documentText } from '#core/release/plain-text.ts';
import { localMoment } from '#core/shared/time.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { chartTables } from '../design/chart-tables.ts';
import { insertPackage } from '../db/tables/package.ts';
import type { Job } from '../jobs.ts';
import { planWrite } from '../plan-change.ts';
import { validApproval } from './approval-steps.ts';
import { readItemContent, type ItemContent } from './item-content.ts';
import { encodeItem, type EncodedFormat } from './package-pictures.ts';
import { markPackaged } from './posting.ts';
import { readReleaseFiles } from './release-files.ts';
import { measured, takenNames, writePackage, type PackageFile, type PackageWish } from './write-package.ts';

/** What a package is made from. */
interface Source {
  readonly content: ItemContent;
  readonly approval: Approval;
  readonly encoded: readonly EncodedFormat[];
  readonly releaseFiles: readonly PackageFile[];
  readonly tables: readonly PackageFile[];
}

/**
 * Builds the package of an approved item beside its archive: written aside, flushed, then moved into place whole.
 * @throws AppError 'wrong-status', 'approval-void', 'under-embargo', 'budget-too-small', 'part-too-small',
 *   'encode-failed', 'cancelled'
 */
export async function buildPackage(
  context: BackendContext,
  itemUid: string,
  wish: PackageWish,
  job: Job,
): Promise<BuiltPackage> {
  const approval = validApproval(context, itemUid);
  const content = readItemContent(context, itemUid);
  refuseUnderEmbargo(context, content);
  const encoded = await encodeItem(context, { content, approval, budgetBytes: wish.budgetBytes }, job);
  const releaseFiles = [...releaseText(content), ...(await readReleaseFiles(context, approval.releaseFiles))];
  await mkdir(wish.outDir, { recursive: true });
  const source = { content, approval, encoded, releaseFiles, tables: tablesOf(content) };
  const described = await describe(context, source, wish.outDir);
  const files = packageFiles(described, source);
  job.throwIfCancelled();
  const written = await writePackage(context, { described, files, wish });
  const built: BuiltPackage = {
    uid: context.newId(),
    itemUid,
    approvalUid: approval.uid,
    hash: approval.hash,
    ...written,
    builtAt: context.clock.now(),
  };
  transaction(context.db, () => {
    // Asked again: somebody may have opened the item while its pictures were encoded.
    validApproval(context, itemUid);
    insertPackage(context.db, built, planWrite(context));
    markPackaged(
      context,
      itemUid,
      described.formats.map((format) => format.format),
    );
  });
  return built;
}

/** @throws AppError 'under-embargo' while the embargo has not passed */
function refuseUnderEmbargo(context: BackendContext, { item }: ItemContent): void {
  if (item.embargoUntil === null || item.embargoUntil <= context.clock.now()) return;
  const { day, time } = localMoment(item.embargoUntil, item.zone);
  throw new AppError('under-embargo', { until: `${day} ${time}` });
}

async function describe(
  context: BackendContext,
  { content: { item, variants, edition }, approval, encoded, releaseFiles, tables }: Source,
  outDir: string,
): Promise<PackageContent> {
  const office = context.office();
  const approvedAt = approval.approvedAt ?? context.clock.now();
  const on = item.plannedOn ?? localMoment(approvedAt, item.zone).day;
  const formats = variants.map(({ variant, channel }): PackagedFormat => ({
    format: channel.id,
    name: channel.name,
    text: channel.caption === 'none' ? '' : postText(variant),
    altText: channel.takesAltText ? variant.altText.trim() : '',
    pictures: encoded.find((entry) => entry.format === channel.id)?.pictures ?? [],
  }));
  return {
    folder: packageFolderName({ uid: item.uid, title: item.title, on }, await takenNames(outDir, item.uid)),
    office: { uid: office.uid, name: office.name },
    item: { uid: item.uid, title: item.title },
    planned:
      item.plannedOn === null
        ? null
        : { on: item.plannedOn, time: item.plannedTime, zone: zoneLabel(item.zone) },
    approval: { hash: approval.hash ?? '', by: approval.approvedBy ?? '', at: approvedAt },
    releaseNumber: edition?.number ?? null,
    releaseFiles: releaseFiles.map(({ path, bytes }) => ({ path, ...measured(bytes) })),
    tables: tables.map(({ path, bytes }) => ({ path, ...measured(bytes) })),
    formats,
  };
}

function packageFiles(
  described: PackageContent,
  { encoded, releaseFiles, tables }: Source,
): readonly PackageFile[] {
  const previews = new Map(
    encoded.flatMap((entry) => entry.previews.map((one) => [one.path, one.dataUrl] as const)),
  );
  const texts = [
    { path: 'BACA-SAYA.html', text: leafletHtml(described, previews) },
    { path: 'BACA-SAYA.txt', text: leafletText(described) },
    { path: 'manifest.json', text: manifestText(described) },
    ...captionFiles(described),
  ];
  return [
    ...texts.map(({ path, text }) => ({ path, bytes: utf8(text) })),
    ...encoded.flatMap((entry) => entry.files),
    ...releaseFiles,
    ...tables,
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The tables of charts: the document they come from is part of what was approved. */
function tablesOf({ design }: ItemContent): readonly PackageFile[] {
  if (design === null) return [];
  return chartTables(design.document).map(({ name, bytes }) => ({ path: `data/${name}`, bytes }));
}

/** The release's words alone: what is pasted into the website's form, also on a telephone without Word. */
function releaseText({ edition }: ItemContent): readonly PackageFile[] {
  if (edition === null) return [];
  const text = windowsText(documentText(edition.document, edition.number).trimEnd());
  return [{ path: 'siaran-pers/siaran-pers.txt', bytes: utf8(text) }];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
