import { PLAN_FILE_FORMATS } from '#contract/calls/plan.ts';
import { PLAN_KINDS, type PlanEntry, type PlanItem } from '#core/calendar/plan-item.ts';
import { PLAN_STATUSES } from '#core/calendar/status.ts';
import { localDaySchema, localTimeSchema } from '#core/shared/time-schema.ts';
import { createFormat } from '#i18n/format.ts';
import { extname, resolve } from 'node:path';
import {
  requiredOption,
  textOption,
  textOptions,
  UsageError,
  type CliAnswer,
  type CliCommand,
  type CliContext,
} from '../command.ts';

/** `meja plan list`: dated items in their order, then the tray unless a range is asked for. */
export const planList: CliCommand = {
  path: ['plan', 'list'],
  usage: '[--from TANGGAL] [--to TANGGAL] [--status STATUS]...',
  about: (t) => t.cli.about.planList,
  words: 0,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    status: { type: 'string', multiple: true },
  },
  async run(context) {
    const from = dayOption(context, 'from') ?? null;
    const to = dayOption(context, 'to') ?? null;
    const statuses = textOptions(context, 'status').map((name) => oneOf(PLAN_STATUSES, name, 'status'));
    const include = from === null && to === null ? 'all' : 'dated';
    const { items } = await context.withLibrary((client) =>
      client.call('plan.list', { from, to, statuses, include }),
    );
    return {
      document: { items: items.map(listed) },
      lines: items.length === 0 ? [context.t.kalender.cli.none] : items.map((item) => line(context, item)),
      exitCode: 0,
    };
  },
};

/** `meja plan add`: a new item, an idea until somebody works on it. */
export const planAdd: CliCommand = {
  path: ['plan', 'add'],
  usage: `--title JUDUL --kind ${PLAN_KINDS.join('|')} [--on TANGGAL] [--time JAM] [--format ID]...`,
  about: (t) => t.cli.about.planAdd,
  words: 0,
  options: {
    title: { type: 'string' },
    kind: { type: 'string' },
    on: { type: 'string' },
    time: { type: 'string' },
    format: { type: 'string', multiple: true },
  },
  async run(context) {
    const input = {
      title: requiredOption(context, 'title'),
      kind: oneOf(PLAN_KINDS, requiredOption(context, 'kind'), 'kind'),
      plannedOn: dayOption(context, 'on') ?? null,
      plannedTime: timeOption(context) ?? null,
      formats: [...textOptions(context, 'format')],
    };
    return changed(context, await context.withLibrary((client) => client.call('plan.add', input)));
  },
};

/** `meja plan move`: another day; the hour stays unless one is given. */
export const planMove: CliCommand = {
  path: ['plan', 'move'],
  usage: 'UID --on TANGGAL [--time JAM]',
  about: (t) => t.cli.about.planMove,
  words: 1,
  options: { on: { type: 'string' }, time: { type: 'string' } },
  async run(context) {
    const [uid, ...more] = context.words;
    if (uid === undefined || more.length > 0) throw new UsageError('UID');
    const on = dayOption(context, 'on');
    if (on === undefined) throw new UsageError('--on');
    const time = timeOption(context);
    const answer = await context.withLibrary(async (client) => {
      const { item } = await client.call('plan.get', { uid });
      return client.call('plan.move', { uid, rev: item.rev, on, ...(time === undefined ? {} : { time }) });
    });
    return changed(context, answer);
  },
};

/** `meja plan export`: a part of the plan as a file, by its ending. */
export const planExport: CliCommand = {
  path: ['plan', 'export'],
  usage: '[--from TANGGAL] [--to TANGGAL] --out BERKAS.html|.ics|.csv',
  about: (t) => t.cli.about.planExport,
  words: 0,
  options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  async run(context) {
    const path = resolve(requiredOption(context, 'out'));
    const format = oneOf(PLAN_FILE_FORMATS, extname(path).slice(1).toLowerCase(), 'out');
    const from = dayOption(context, 'from') ?? null;
    const to = dayOption(context, 'to') ?? null;
    const { bytes, items } = await context.withLibrary((client) =>
      client.call('plan.export', { from, to, format, path }),
    );
    return {
      document: { path, bytes, items },
      lines: [context.t.kalender.cli.exported({ count: String(items), path })],
      exitCode: 0,
    };
  },
};

/** The shape that scripts read: fields may be added, never renamed. */
function listed(item: PlanEntry): Readonly<Record<string, unknown>> {
  const { uid, kind, title, plannedOn, plannedTime, zone, status, channels } = item;
  return { uid, kind, title, plannedOn, plannedTime, zone, status, channels, endsOn: item.endsOn };
}

function changed(context: CliContext, { item }: { readonly item: PlanItem }): CliAnswer {
  const entry = { ...item, channels: item.formats.map((format) => format.format) };
  return { document: { item: listed(entry) }, lines: [line(context, entry)], exitCode: 0 };
}

function line(context: CliContext, item: PlanEntry): string {
  const { t } = context;
  const format = createFormat('id', item.zone);
  const hour = item.plannedTime === null ? '' : ` ${format.timeInZone(item.plannedTime)}`;
  const place = item.plannedOn === null ? t.kalender.tray.title : `${item.plannedOn}${hour}`;
  return [place, t.kalender.status[item.status], item.title, item.uid].join('  ');
}

/** @throws UsageError when the option is not a day that exists */
export function dayOption(context: CliContext, name: string): string | undefined {
  const text = textOption(context, name);
  if (text !== undefined && !localDaySchema.safeParse(text).success) throw new UsageError(`--${name}`);
  return text;
}

/** `09.30` is how an hour is written here; `09:30` is taken as well. */
function timeOption(context: CliContext): string | undefined {
  const text = textOption(context, 'time')?.replace('.', ':');
  if (text !== undefined && !localTimeSchema.safeParse(text).success) throw new UsageError('--time');
  return text;
}

function oneOf<Value extends string>(values: readonly Value[], text: string, name: string): Value {
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new UsageError(`--${name}`);
  return value;
}
