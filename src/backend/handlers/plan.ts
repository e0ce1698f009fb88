import type { HandlersOf } from '#contract/call.ts';
import type { planCalls } from '#contract/calls/plan.ts';
import { AppError } from '#contract/errors.ts';
import { daysBetweenDates, decreeOf } from '#core/calendar/days.ts';
import type { PlanFormat, PlanItem } from '#core/calendar/plan-item.ts';
import type { FormatOverrides, NewPlanItem, PlanPatch } from '#core/calendar/plan-schema.ts';
import { movedTo } from '#core/calendar/plan-view.ts';
import { isContentLocked, statusWithDay, statusWithoutDay } from '#core/calendar/status.ts';
import { addDays } from '#core/shared/time.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { insertPlanItem, listPlan, markPlanItemDeleted, readPlanItem } from '../db/tables/plan-item.ts';
import { isDraft } from '../db/tables/template-draft.ts';
import { exportPlan } from '../plan-export.ts';
import { readCalendarData, type CalendarData } from '../calendar-data.ts';
import {
  changePlanItem,
  planWrite,
  readPlanItemOrRefuse,
  withStatus,
  type PlanTarget,
} from '../plan-change.ts';

/** What nobody would list by hand in one go; a range of days beyond it is a slip of the pen. */
const DAYS_RANGE_MAX = 3660;
/** Fields that are not part of what was checked and approved, and so may change at any time. */
const ALWAYS_OPEN: readonly (keyof PlanPatch)[] = ['owner', 'priority', 'brief', 'seriesId', 'dayId'];

/** Handlers of the plan and of commemorative days. */
export function planHandlers(context: BackendContext): HandlersOf<typeof planCalls> {
  const { db } = context;
  const data = readCalendarData(context.resources);
  return {
    'plan.list': (range) => ({ items: listPlan(db, range) }),
    'plan.export': (wish) => exportPlan(context, data, wish),
    'plan.get': ({ uid }) => ({ item: readPlanItemOrRefuse(db, uid) }),
    'plan.references': () => ({ channels: data.channels, series: data.series }),
    'plan.add': (input) => ({ item: addPlanItem(context, data, input) }),
    'plan.update': ({ patch, ...target }) => {
      assertPost(context, patch.designUid);
      return changePlanItem(context, target, 'plan.updated', (item) => patched(item, patch));
    },
    'plan.move': ({ on, time, endsOn, ...target }) =>
      changePlanItem(context, target, 'plan.moved', (item) => moved(item, { on, time, endsOn })),
    'plan.shift': ({ targets, days }) => ({ items: shiftPlanItems(context, targets, days) }),
    'plan.unschedule': (target) => changePlanItem(context, target, 'plan.unscheduled', unscheduled),
    'plan.setStatus': ({ to, reason, ...target }) =>
      changePlanItem(context, target, 'plan.status-set', (item) =>
        withStatus(item, { to, by: 'desk', reason }),
      ),
    'plan.setFormats': ({ formats, ...target }) =>
      changePlanItem(context, target, 'plan.formats-set', (item) => withFormats(item, formats, data)),
    'plan.setFormat': ({ format, overrides, ...target }) =>
      changePlanItem(context, target, 'plan.format-set', (item) => withOverrides(item, format, overrides)),
    'plan.delete': (target) => deletePlanItem(context, target),
    'plan.restore': ({ uid }) => ({ item: restorePlanItem(context, uid) }),
    'days.list': ({ from, to }) => listDays(data, from, to),
  };
}

function addPlanItem(context: BackendContext, data: CalendarData, input: NewPlanItem): PlanItem {
  assertPost(context, input.designUid);
  const now = context.clock.now();
  const on = input.plannedOn ?? null;
  const item: PlanItem = {
    uid: context.newId(),
    kind: input.kind,
    title: input.title,
    brief: input.brief ?? '',
    plannedOn: on,
    plannedTime: input.plannedTime ?? null,
    endsOn: spanEnd(on, input.endsOn ?? null),
    zone: input.zone ?? context.clock.zone(),
    status: 'ide',
    statusReason: '',
    resumeStatus: null,
    owner: input.owner ?? '',
    priority: input.priority ?? 'normal',
    seriesId: input.seriesId ?? null,
    dayId: input.dayId ?? null,
    releaseUid: input.releaseUid ?? null,
    designUid: input.designUid ?? null,
    caption: input.caption ?? '',
    hashtags: input.hashtags ?? [],
    link: input.link ?? '',
    altText: input.altText ?? '',
    embargoUntil: input.embargoUntil ?? null,
    formats: [...new Set(input.formats ?? [])].map((format) => newFormat(format, data)),
    rev: 1,
    createdAt: now,
    updatedAt: now,
  };
  transaction(context.db, () => {
    insertPlanItem(context.db, item, planWrite(context));
    context.audit('plan.added', item.uid, { kind: item.kind, on });
  });
  context.emit('library.changed', { topics: ['plan'] });
  return item;
}

/** @throws AppError 'not-found': what a template is drawn in has no locks and is no post */
function assertPost({ db }: BackendContext, designUid: string | null | undefined): void {
  if (typeof designUid === 'string' && isDraft(db, designUid))
    throw new AppError('not-found', { kind: 'design', id: designUid });
}

function patched(item: PlanItem, patch: PlanPatch): PlanItem {
  const isClosed = Object.keys(patch).some((field) => !ALWAYS_OPEN.some((open) => open === field));
  if (isClosed) assertOpen(item);
  // Absent fields are absent keys: the schema strips undefined, so spreading cannot erase anything.
  return { ...item, ...(patch as Partial<PlanItem>) };
}

interface Move {
  readonly on: string;
  readonly time: string | null | undefined;
  readonly endsOn: string | null | undefined;
}

function moved(item: PlanItem, move: Move): PlanItem {
  assertNotOut(item);
  const place = movedTo(item, move.on);
  const isPackaged = item.formats.some((format) => format.delivery !== 'belum');
  return {
    ...item,
    plannedOn: move.on,
    plannedTime: move.time === undefined ? item.plannedTime : move.time,
    endsOn: spanEnd(move.on, move.endsOn === undefined ? place.endsOn : move.endsOn),
    status: statusWithDay(item.status, isPackaged),
  };
}

/** @throws AppError what moving any one of them throws; then none has moved */
function shiftPlanItems(
  context: BackendContext,
  targets: readonly PlanTarget[],
  days: number,
): readonly PlanItem[] {
  return transaction(context.db, () =>
    targets.map((target) => {
      const shifted = (item: PlanItem): PlanItem =>
        item.plannedOn === null
          ? item
          : moved(item, { on: addDays(item.plannedOn, days), time: undefined, endsOn: undefined });
      return changePlanItem(context, target, 'plan.moved', shifted).item;
    }),
  );
}

function unscheduled(item: PlanItem): PlanItem {
  assertNotOut(item);
  return { ...item, plannedOn: null, endsOn: null, status: statusWithoutDay(item.status) };
}

/** An end on the first day is no span. @throws AppError 'days-out-of-order' */
function spanEnd(on: string | null, endsOn: string | null): string | null {
  if (on === null || endsOn === null || endsOn === on) return null;
  if (endsOn < on) throw new AppError('days-out-of-order', { from: on, to: endsOn });
  return endsOn;
}

function withFormats(item: PlanItem, formats: readonly string[], data: CalendarData): PlanItem {
  assertOpen(item);
  const wanted = [...new Set(formats)];
  const dropped = item.formats.find(
    (format) => !wanted.includes(format.format) && format.delivery !== 'belum',
  );
  if (dropped) throw new AppError('format-in-use', { format: dropped.format });
  return {
    ...item,
    formats: wanted.map((id) => item.formats.find((format) => format.format === id) ?? newFormat(id, data)),
  };
}

function withOverrides(item: PlanItem, id: string, overrides: FormatOverrides): PlanItem {
  assertOpen(item);
  if (!item.formats.some((format) => format.format === id))
    throw new AppError('format-unknown', { format: id });
  // As in `patched`.
  const changes = overrides as Partial<PlanFormat>;
  return {
    ...item,
    formats: item.formats.map((format) => (format.format === id ? { ...format, ...changes } : format)),
  };
}

/** @throws AppError 'format-unknown' when the data has no such format */
function newFormat(format: string, data: CalendarData): PlanFormat {
  if (!data.channels.some((channel) => channel.id === format))
    throw new AppError('format-unknown', { format });
  return {
    format,
    delivery: 'belum',
    stale: false,
    title: null,
    caption: null,
    hashtags: null,
    link: null,
    altText: null,
    handedOverAt: null,
    postedUrl: null,
    postedOn: null,
    postedTime: null,
  };
}

function deletePlanItem(context: BackendContext, target: { readonly uid: string; readonly rev: number }) {
  transaction(context.db, () => {
    const item = readPlanItemOrRefuse(context.db, target.uid);
    assertNotOut(item);
    if (item.rev !== target.rev) throw new AppError('conflict', { uid: target.uid });
    markPlanItemDeleted(context.db, target.uid, context.clock.now(), planWrite(context));
    context.audit('plan.deleted', target.uid);
  });
  context.emit('library.changed', { topics: ['plan', 'trash'] });
  return { uid: target.uid };
}

function restorePlanItem(context: BackendContext, uid: string): PlanItem {
  const item = transaction(context.db, () => {
    if (!markPlanItemDeleted(context.db, uid, null, planWrite(context)))
      throw new AppError('not-found', { uid });
    context.audit('plan.restored', uid);
    return readPlanItem(context.db, uid);
  });
  context.emit('library.changed', { topics: ['plan', 'trash'] });
  if (item === null) throw new AppError('not-found', { uid });
  return item;
}

/** @throws AppError 'days-out-of-order' when `to` lies before `from` or absurdly far behind it */
function listDays(data: CalendarData, from: string, to: string) {
  if (to < from || to > addDays(from, DAYS_RANGE_MAX)) throw new AppError('days-out-of-order', { from, to });
  const firstYear = Number(from.slice(0, 4));
  const years = Number(to.slice(0, 4)) - firstYear + 1;
  return {
    days: daysBetweenDates(data.days, from, to),
    decrees: Array.from({ length: years }, (_, index) => ({
      year: firstYear + index,
      ...decreeOf(data.days, firstYear + index),
    })),
  };
}

/** @throws AppError 'content-locked' for what has been submitted, approved or posted */
function assertOpen(item: PlanItem): void {
  if (isContentLocked(item)) throw new AppError('content-locked', { status: item.status });
}

/** @throws AppError 'plan-already-out' for what the public has seen */
function assertNotOut(item: PlanItem): void {
  if (item.status === 'terbit') throw new AppError('plan-already-out', { uid: item.uid });
}
