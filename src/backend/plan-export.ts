import type { PlanFile, PlanFileFormat } from '#contract/calls/plan.ts';
import { zoneLabel } from '#core/brand/office.ts';
import { codeWords } from '#core/calendar/code-words.ts';
import { daysBetweenDates } from '#core/calendar/days.ts';
import { lateChecker } from '#core/calendar/late.ts';
import { institutionOf, relevantDays } from '#core/calendar/office-days.ts';
import { planHtml } from '#core/calendar/plan-html.ts';
import { planIcs } from '#core/calendar/plan-ics.ts';
import type { PlanEntry } from '#core/calendar/plan-item.ts';
import { EVERYTHING, filterPlan, isFiltering, type PlanFilter } from '#core/calendar/plan-view.ts';
import { localMoment } from '#core/shared/time.ts';
import type { CalendarData } from './calendar-data.ts';
import type { BackendContext } from './context.ts';
import { listPlan } from './db/tables/plan-item.ts';
import { readSettings } from './db/tables/setting.ts';
import { spreadsheetCsv } from './files/spreadsheet-csv.ts';
import { keepDocument } from './media/keep-document.ts';

/** Which part of the plan goes into a file, and what kind of file. */
export interface PlanExportWish {
  /** First and last local day; null is open. With both open, items without a day are among them. */
  readonly from: string | null;
  readonly to: string | null;
  readonly filter?: PlanFilter | undefined;
  readonly format: PlanFileFormat;
  /** Where the file is written besides; absent for the library alone. */
  readonly path?: string | undefined;
}

const COLUMNS = [
  ...['uid', 'tanggal', 'jam', 'zona', 'sampai', 'judul', 'jenis'],
  ...['status', 'kanal', 'penanggung_jawab', 'prioritas'],
];

/**
 * Writes a part of the plan as a file that other programs read: a calendar (.ics, only what has a day), a table
 * (.csv) or a page to read and print (.html).
 * @returns its name and blob, `bytes` and how many `items` it holds
 */
export async function exportPlan(
  context: BackendContext,
  data: CalendarData,
  wish: PlanExportWish,
): Promise<PlanFile> {
  const items = itemsFor(context, data, wish);
  const content = contentOf(context, data, wish, items);
  const ext = wish.format;
  const { sha256, sizeBytes } = await keepDocument(context, content, ext, wish.path);
  context.audit('plan.exported', sha256, { format: ext, items: items.length });
  return { name: fileName(wish), sha256, bytes: sizeBytes, items: items.length };
}

function contentOf(
  context: BackendContext,
  data: CalendarData,
  wish: PlanExportWish,
  items: readonly PlanEntry[],
): Uint8Array {
  switch (wish.format) {
    case 'ics':
      return calendarFile(context, data, items);
    case 'csv':
      return spreadsheetCsv(tableOf(items));
    case 'html':
      return new TextEncoder().encode(pageFile(context, data, wish, items));
  }
}

function pageFile(
  { clock, db, office }: BackendContext,
  data: CalendarData,
  wish: PlanExportWish,
  items: readonly PlanEntry[],
): string {
  const { kind, name } = office();
  const made = localMoment(clock.now(), clock.zone());
  const dated = items.flatMap(({ plannedOn, endsOn }) => [plannedOn, endsOn].filter((on) => on !== null));
  const known = [...dated, ...(dated.length === 0 ? [made.day] : [])].toSorted();
  const [from = made.day, to = made.day] = [wish.from ?? known[0], wish.to ?? known.at(-1)];
  const channels = new Map(data.channels.map((channel) => [channel.id, channel.name]));
  return planHtml(items, {
    office: name,
    zone: zoneLabel(clock.zone()),
    ...{ from, to, madeOn: made.day, madeAt: made.time },
    weekStart: readSettings(db).monthStartsOn,
    days: relevantDays(daysBetweenDates(data.days, from, to), institutionOf(kind)),
    isFiltered: wish.filter !== undefined && isFiltering(wish.filter),
    isLate: lateChecker(clock.now()),
    channelName: (id) => channels.get(id) ?? id,
  });
}

function itemsFor(context: BackendContext, data: CalendarData, wish: PlanExportWish): readonly PlanEntry[] {
  const { from, to, filter = EVERYTHING, format } = wish;
  const include = format === 'ics' || from !== null || to !== null ? 'dated' : 'all';
  const platforms = new Map(data.channels.map(({ id, platform }) => [id, platform]));
  return filterPlan(listPlan(context.db, { from, to, statuses: [], include }), filter, {
    isLate: lateChecker(context.clock.now()),
    platformOf: (id) => platforms.get(id) ?? '',
  });
}

function calendarFile(context: BackendContext, data: CalendarData, items: readonly PlanEntry[]): Uint8Array {
  const names = new Map(data.channels.map(({ id, name }) => [id, name]));
  const about = ({ kind, status, channels, owner }: PlanEntry): readonly string[] => [
    `Jenis: ${codeWords(kind)}`,
    `Status: ${codeWords(status)}`,
    ...(channels.length === 0 ? [] : [`Kanal: ${channels.map((id) => names.get(id) ?? id).join(', ')}`]),
    ...(owner === '' ? [] : [`Penanggung jawab: ${owner}`]),
  ];
  const facts = { name: `Rencana ${context.office().name}`, now: context.clock.now(), about };
  return new TextEncoder().encode(planIcs(items, facts));
}

/** Values as they are stored, so that the table can be read back; an hour as it is written here. */
function tableOf(items: readonly PlanEntry[]): readonly (readonly string[])[] {
  const rows = items.map((item) => [
    ...[item.uid, item.plannedOn ?? '', item.plannedTime?.replace(':', '.') ?? '', item.zone],
    ...[item.endsOn ?? '', item.title, item.kind, item.status],
    ...[item.channels.join(', '), item.owner, item.priority],
  ]);
  return [COLUMNS, ...rows];
}

function fileName({ from, to, format }: PlanExportWish): string {
  const days = [from, to].filter((day) => day !== null);
  return `${['rencana', ...new Set(days)].join('-')}.${format}`;
}
