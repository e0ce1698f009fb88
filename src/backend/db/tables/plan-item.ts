import { PLAN_KINDS, PRIORITIES, type PlanEntry, type PlanItem } from '#core/calendar/plan-item.ts';
import { comparePlan } from '#core/calendar/plan-view.ts';
import { PLAN_STATUSES, type PlanStatus, type StatusState } from '#core/calendar/status.ts';
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { all, build, first, run, type Db } from '../query.ts';
import type { PlanItemTable } from '../schema.ts';
import { readPlanFormats, writePlanFormats } from './plan-format.ts';

const textList = z.array(z.string());
const codes = z.object({
  kind: z.enum(PLAN_KINDS),
  status: z.enum(PLAN_STATUSES),
  resume_status: z.enum(PLAN_STATUSES).nullable(),
  priority: z.enum(PRIORITIES),
});
const lockCodes = codes.pick({ status: true, resume_status: true });

/** Which part of the plan to read. Days are local and both included. */
export interface PlanRange {
  readonly from: string | null;
  readonly to: string | null;
  /** Empty: any status. */
  readonly statuses: readonly PlanStatus[];
  /** `all` gives the tray after the dated items. */
  readonly include: 'dated' | 'tray' | 'all';
}

/** Who writes, and when. */
export interface PlanWrite {
  readonly officeUid: string;
  readonly deviceUid: string;
  readonly now: string;
}

const ENTRY_COLUMNS = [
  'planned_on',
  'planned_time',
  'title',
  'uid',
  'kind',
  'ends_on',
  'zone',
  'status',
  'resume_status',
  'owner',
  'priority',
  'day_id',
  'rev',
] as const;

/** The ids of an item's formats in their order, as JSON text; read from the format table's own key. */
const channelsColumn = sql<string>`(
  SELECT json_group_array(format) FROM (
    SELECT format FROM plan_format WHERE item_uid = plan_item.uid ORDER BY position
  )
)`.as('channels');

/** What the calendar draws, in the plan's order: day, hour, title, uid; the tray last. */
export function listPlan(db: Db, range: PlanRange): readonly PlanEntry[] {
  const dated =
    range.include === 'tray' ? [] : [...all(db, startingQuery(range)), ...all(db, runningQuery(range))];
  const tray = range.include === 'dated' ? [] : all(db, trayQuery(range));
  return [...dated, ...tray].map(toEntry).toSorted(comparePlan);
}

/** Items that begin inside the range; pinned to the covering index by a test. */
export function startingQuery(range: PlanRange) {
  return entryQuery(range)
    .where('planned_on', 'is not', null)
    .$if(range.from !== null, (query) => query.where('planned_on', '>=', range.from))
    .$if(range.to !== null, (query) => query.where('planned_on', '<=', range.to))
    .orderBy('planned_on')
    .orderBy('planned_time')
    .orderBy('title')
    .orderBy('uid');
}

/** Items over several days that began before the range and still run when it begins. */
export function runningQuery(range: PlanRange) {
  return entryQuery(range)
    .where('ends_on', 'is not', null)
    .where('ends_on', '>=', range.from ?? '9999-12-31')
    .where('planned_on', '<', range.from ?? '0000-01-01');
}

function trayQuery(range: PlanRange) {
  return entryQuery(range).where('planned_on', 'is', null).orderBy('title').orderBy('uid');
}

function entryQuery(range: PlanRange) {
  return build
    .selectFrom('plan_item')
    .select(ENTRY_COLUMNS)
    .select(channelsColumn)
    .where('deleted_at', 'is', null)
    .$if(range.statuses.length > 0, (query) => query.where('status', 'in', range.statuses));
}

function toEntry(
  row: Pick<Selectable<PlanItemTable>, (typeof ENTRY_COLUMNS)[number]> & { readonly channels: string },
): PlanEntry {
  const { kind, status, resume_status, priority } = codes.parse(row);
  return {
    uid: row.uid,
    kind,
    title: row.title,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    endsOn: row.ends_on,
    zone: row.zone,
    status,
    resumeStatus: resume_status,
    owner: row.owner,
    priority,
    dayId: row.day_id,
    channels: textList.parse(JSON.parse(row.channels)),
    rev: row.rev,
  };
}

/** One item with its formats, or null when there is none or it lies in the bin. */
export function readPlanItem(db: Db, uid: string): PlanItem | null {
  const row = first(
    db,
    build.selectFrom('plan_item').selectAll().where('uid', '=', uid).where('deleted_at', 'is', null),
  );
  return row === undefined ? null : toItem(db, row);
}

/** The uid of the newest item that shows a design, or null; items in the bin do not count. */
export function findItemOfDesign(db: Db, designUid: string): string | null {
  const query = build
    .selectFrom('plan_item')
    .select('uid')
    .where('design_uid', '=', designUid)
    .where('deleted_at', 'is', null)
    .orderBy('uid', 'desc')
    .limit(1);
  return first(db, query)?.uid ?? null;
}

/** Every item that shows a design, with what its lock depends on; items in the bin do not count. */
export function statesOfDesign(db: Db, designUid: string): readonly StatusState[] {
  const query = build
    .selectFrom('plan_item')
    .select(['status', 'resume_status'])
    .where('design_uid', '=', designUid)
    .where('deleted_at', 'is', null);
  return all(db, query).map((row) => {
    const { status, resume_status: resumeStatus } = lockCodes.parse(row);
    return { status, resumeStatus };
  });
}

/** Stores a new item with its formats. */
export function insertPlanItem(db: Db, item: PlanItem, write: PlanWrite): void {
  run(
    db,
    build.insertInto('plan_item').values({
      ...toRow(item),
      uid: item.uid,
      office_uid: write.officeUid,
      device_uid: write.deviceUid,
      rev: item.rev,
      created_at: item.createdAt,
      updated_at: item.updatedAt,
      deleted_at: null,
    }),
  );
  writePlanFormats(db, item.uid, item.formats);
}

/**
 * Stores `item` over the revision it was read at and raises the revision.
 * @returns the stored item, or null when somebody else has changed it since
 */
export function updatePlanItem(db: Db, item: PlanItem, write: PlanWrite): PlanItem | null {
  const rev = item.rev + 1;
  const changed = run(
    db,
    build
      .updateTable('plan_item')
      .set({ ...toRow(item), device_uid: write.deviceUid, rev, updated_at: write.now })
      .where('uid', '=', item.uid)
      .where('rev', '=', item.rev)
      .where('deleted_at', 'is', null),
  );
  if (changed === 0) return null;
  writePlanFormats(db, item.uid, item.formats);
  return { ...item, rev, updatedAt: write.now };
}

/** Puts an item into the bin, or takes it out when `deletedAt` is null. @returns whether there was something to do */
export function markPlanItemDeleted(
  db: Db,
  uid: string,
  deletedAt: string | null,
  write: PlanWrite,
): boolean {
  const changed = run(
    db,
    build
      .updateTable('plan_item')
      .set((eb) => ({
        deleted_at: deletedAt,
        device_uid: write.deviceUid,
        updated_at: write.now,
        rev: eb('rev', '+', 1),
      }))
      .where('uid', '=', uid)
      .where('deleted_at', deletedAt === null ? 'is not' : 'is', null),
  );
  return changed > 0;
}

type ContentRow = Omit<
  Selectable<PlanItemTable>,
  'uid' | 'office_uid' | 'device_uid' | 'rev' | 'created_at' | 'updated_at' | 'deleted_at'
>;

function toRow(item: PlanItem): ContentRow {
  return {
    kind: item.kind,
    title: item.title,
    brief: item.brief,
    planned_on: item.plannedOn,
    planned_time: item.plannedTime,
    ends_on: item.endsOn,
    zone: item.zone,
    status: item.status,
    status_reason: item.statusReason,
    resume_status: item.resumeStatus,
    owner: item.owner,
    priority: item.priority,
    series_id: item.seriesId,
    day_id: item.dayId,
    release_uid: item.releaseUid,
    design_uid: item.designUid,
    caption: item.caption,
    hashtags: JSON.stringify(item.hashtags),
    link: item.link,
    alt_text: item.altText,
    embargo_until: item.embargoUntil,
  };
}

function toItem(db: Db, row: Selectable<PlanItemTable>): PlanItem {
  const { kind, status, resume_status, priority } = codes.parse(row);
  return {
    uid: row.uid,
    kind,
    title: row.title,
    brief: row.brief,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    endsOn: row.ends_on,
    zone: row.zone,
    status,
    statusReason: row.status_reason,
    resumeStatus: resume_status,
    owner: row.owner,
    priority,
    seriesId: row.series_id,
    dayId: row.day_id,
    releaseUid: row.release_uid,
    designUid: row.design_uid,
    caption: row.caption,
    hashtags: textList.parse(JSON.parse(row.hashtags)),
    link: row.link,
    altText: row.alt_text,
    embargoUntil: row.embargo_until,
    formats: readPlanFormats(db, row.uid),
    rev: row.rev,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
