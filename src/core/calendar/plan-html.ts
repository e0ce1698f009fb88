import { escapeHtml } from '../release/html.ts';
import { indonesianDate } from '../release/indonesian-date.ts';
import { addDays, weekdayOf } from '../shared/time.ts';
import { codeWords } from './code-words.ts';
import type { CommemorativeDay } from './days.ts';
import { startOfWeek, type WeekStart } from './month-grid.ts';
import { PLAN_STATUSES } from './status.ts';
import type { PlanEntry } from './plan-item.ts';
import { arrangePlan, type PlannedDays } from './plan-view.ts';

/** Indonesian whatever the interface speaks: the plan is read by the office's leaders. */
const WORDS = {
  title: 'Rencana publikasi',
  made: 'Dibuat',
  total: 'agenda',
  day: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  columns: ['Hari', 'Jam', 'Agenda', 'Jenis', 'Kanal', 'Penanggung jawab', 'Status'],
  late: 'Terlambat',
  filtered: 'disaring, bukan seluruh rencana',
  until: 's.d.',
  undated: 'Belum dijadwal',
  none: 'Tidak ada agenda dalam rentang ini.',
  week: 'Pekan',
} as const;

/** What the page says besides the items. */
export interface PlanPage {
  /** Name of the office, and of its zone as people write it, such as WITA. */
  readonly office: string;
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  /** Local day and hour it is made at. */
  readonly madeOn: string;
  readonly madeAt: string;
  readonly weekStart: WeekStart;
  /** Days that are told beside the plan. */
  readonly days: ReadonlyMap<string, readonly CommemorativeDay[]>;
  /** Whether a filter left items out; whoever reads the page has to know. */
  readonly isFiltered: boolean;
  readonly isLate: (item: PlanEntry) => boolean;
  readonly channelName: (format: string) => string;
}

/**
 * The plan as one page that opens anywhere, without a script and without asking for anything: a table a week, days off in
 * red, the state of each item in words. It prints on A4 across, a week never torn from its heading.
 */
export function planHtml(items: readonly PlanEntry[], page: PlanPage): string {
  const { from, to } = page;
  const plan = arrangePlan(items, from, to);
  const weeks = weeksOf(from, to, page.weekStart).map((week) => weekHtml(week, plan, page));
  const undated = items.filter(({ plannedOn }) => plannedOn === null);
  const body = [
    ...weeks.filter((html) => html !== ''),
    ...(undated.length === 0
      ? []
      : [
          tableHtml(
            WORDS.undated,
            undated.map((item) => rowHtml('', item, page)),
          ),
        ]),
  ];
  return [
    '<!doctype html>',
    '<html lang="id"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${WORDS.title} ${page.office}, ${rangeText(from, to)}`)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<header><p>${escapeHtml(page.office)}</p><h1>${WORDS.title}</h1><p>${rangeText(from, to)}</p>`,
    `<p class="made">${escapeHtml(madeText(page))} · ${escapeHtml(countsText(items, page))}</p></header>`,
    ...(body.length === 0 ? [`<p>${WORDS.none}</p>`] : body),
    '</body></html>',
    '',
  ].join('\n');
}

function weekHtml(week: readonly string[], plan: PlannedDays, page: PlanPage): string {
  const rows = week.flatMap((on) => {
    const begun = plan.spans.filter(
      ({ plannedOn }) => plannedOn === on || (on === week[0] && (plannedOn ?? on) < on),
    );
    const running = begun.filter(({ endsOn }) => (endsOn ?? on) >= on);
    const entries = [...running, ...(plan.byDay.get(on) ?? [])];
    const notes = page.days.get(on) ?? [];
    if (entries.length === 0 && notes.length === 0) return [];
    const head = dayHtml(on, notes, Math.max(1, entries.length));
    return entries.length === 0
      ? [`<tr>${head}<td colspan="${WORDS.columns.length - 1}"></td></tr>`]
      : entries.map((item, index) => rowHtml(index === 0 ? head : '', item, page));
  });
  const [first = '', last = ''] = [week[0], week.at(-1)];
  return rows.length === 0 ? '' : tableHtml(`${WORDS.week} ${rangeText(first, last)}`, rows);
}

function tableHtml(title: string, rows: readonly string[]): string {
  const isDated = title !== WORDS.undated;
  const columns = WORDS.columns.slice(isDated ? 0 : 1).map((name) => `<th scope="col">${name}</th>`);
  return `<section><h2>${escapeHtml(title)}</h2><table><thead><tr>${columns.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

function dayHtml(on: string, notes: readonly CommemorativeDay[], rows: number): string {
  const isOff = weekdayOf(on) === 0 || notes.some((day) => day.isOfficial);
  const names = notes.map((day) => `<small>${escapeHtml(day.name)}</small>`).join('');
  return `<th scope="rowgroup" rowspan="${rows}"${isOff ? ' class="off"' : ''}>${WORDS.day[weekdayOf(on)]}, ${shortDate(on)}${names}</th>`;
}

function rowHtml(head: string, item: PlanEntry, page: PlanPage): string {
  const { plannedTime, title, endsOn, kind, channels, owner, status } = item;
  const until = endsOn === null ? '' : ` <small>${WORDS.until} ${shortDate(endsOn)}</small>`;
  const isLate = page.isLate(item);
  const cells = [
    plannedTime === null ? '' : plannedTime.replace(':', '.'),
    `<b>${escapeHtml(title)}</b>${until}`,
    codeWords(kind),
    escapeHtml(channels.map(page.channelName).join(', ')),
    escapeHtml(owner),
  ];
  const state = `<td class="${isLate ? 'late' : status}">${isLate ? `${WORDS.late}, ` : ''}${isLate ? status : codeWords(status)}</td>`;
  return `<tr>${head}${cells.map((cell) => `<td>${cell}</td>`).join('')}${state}</tr>`;
}

function weeksOf(from: string, to: string, weekStart: WeekStart): readonly (readonly string[])[] {
  const weeks: string[][] = [];
  for (let start = startOfWeek(from, weekStart); start <= to; start = addDays(start, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(start, index));
    weeks.push(days.filter((on) => on >= from && on <= to));
  }
  return weeks;
}

function countsText(items: readonly PlanEntry[], { isLate, isFiltered }: PlanPage): string {
  const counts = PLAN_STATUSES.map(
    (status) => [status, items.filter((item) => item.status === status).length] as const,
  );
  const late = items.filter(isLate).length;
  return [
    `${items.length} ${WORDS.total}${isFiltered ? ` (${WORDS.filtered})` : ''}`,
    ...counts.filter(([, count]) => count > 0).map(([status, count]) => `${count} ${status}`),
    ...(late > 0 ? [`${late} ${WORDS.late.toLowerCase()}`] : []),
  ].join(', ');
}

function madeText({ madeOn, madeAt, zone }: PlanPage): string {
  return `${WORDS.made} ${indonesianDate(madeOn)} ${madeAt.replace(':', '.')} ${zone}`;
}

function rangeText(from: string, to: string): string {
  if (from === to) return indonesianDate(from);
  const [start, end] = [indonesianDate(from).split(' '), indonesianDate(to).split(' ')];
  if (from.slice(0, 7) === to.slice(0, 7)) return `${start[0]}–${end.join(' ')}`;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${start.slice(0, 2).join(' ')} – ${end.join(' ')}`
    : `${start.join(' ')} – ${end.join(' ')}`;
}

/** Day and month, as in `25 November`. */
function shortDate(on: string): string {
  return indonesianDate(on).split(' ').slice(0, 2).join(' ');
}

const STYLE = `
@page { size: A4 landscape; margin: 12mm 14mm; }
body { margin: 0 auto; max-width: 1120px; padding: 24px; color: #1d1c1a; background: #fff; font: 13px/1.45 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; }
header { margin-bottom: 20px; border-bottom: 2px solid #1d1c1a; }
header p { margin: 0; font-weight: 600; }
h1 { margin: 2px 0; font-size: 24px; line-height: 1.2; }
header .made { margin: 6px 0 10px; font-weight: 400; color: #55524d; }
h2 { margin: 20px 0 6px; font-size: 15px; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 5px 8px; border-bottom: 1px solid #dcd8d0; text-align: left; vertical-align: top; }
thead th { border-bottom-color: #8d8980; color: #55524d; font-weight: 600; }
tbody th { width: 160px; font-weight: 600; }
td:nth-last-child(6) { width: 44px; font-variant-numeric: tabular-nums; }
td:nth-last-child(4) { width: 84px; }
td:nth-last-child(3) { width: 160px; }
td:nth-last-child(2) { width: 116px; }
td:last-child { width: 88px; }
small { display: block; font-size: 11px; font-weight: 400; color: #55524d; }
td small { display: inline; }
.off, .off small { color: #b3261e; }
.late { color: #b3261e; font-weight: 600; }
.terbit { color: #0b6b4f; }
.batal { text-decoration: line-through; }
@media print { body { padding: 0; max-width: none; font-size: 11px; } }
`;
