import type { MappedColumn } from '#core/design/merge/mapping.ts';
import type { MergedRow, MergeReport } from '#core/design/merge-report.ts';
import { mergeReasons, mergeText, type MergeReason } from '#i18n/merge-reasons.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { basename, resolve } from 'node:path';
import {
  requiredOption,
  textOption,
  textOptions,
  UsageError,
  type CliCommand,
  type CliContext,
} from '../command.ts';
import { runJob } from '../run-job.ts';

/** `meja design merge`: one picture a row and size, from a table. Exit 1 when a row was refused. */
export const designMerge: CliCommand = {
  path: ['design', 'merge'],
  usage:
    'TEMPLAT|UID_DESAIN --data BERKAS [--sheet LEMBAR] [--map KOLOM=ISIAN...] [--photos FOLDER] [--size UKURAN...] [--jpg] --out FOLDER [--dry-run]',
  about: (t) => t.cli.about.designMerge,
  words: 1,
  options: {
    data: { type: 'string' },
    sheet: { type: 'string' },
    map: { type: 'string', multiple: true },
    photos: { type: 'string' },
    size: { type: 'string', multiple: true },
    out: { type: 'string' },
    jpg: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(context) {
    const { cli } = context.t;
    const order = orderOf(context);
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('design.merge', order),
        say: ({ done, total }) => cli.merging({ done: String(done), total: String(total) }),
      });
      // What the job of this call ends with (see the contract).
      return value as MergeReport;
    });
    noteColumns(context, report);
    const file = basename(order.dataFile);
    const { rows, unknownColumns, mapping, dir, resumedRows } = report;
    const told = rows.map((row) => withMessages(context.t, row));
    return {
      document: { rows: told, unknownColumns, mapping, dir, resumedRows },
      lines: rows.flatMap((row) => linesOf(context.t, row, file)),
      exitCode: rows.some(isRefused) ? 1 : 0,
    };
  },
};

function orderOf(context: CliContext) {
  const [subject] = context.words;
  if (subject === undefined) throw new UsageError('TEMPLAT');
  const photos = textOption(context, 'photos');
  const sheet = textOption(context, 'sheet');
  return {
    // Templates are named with a dot, designs by their uid.
    ...(subject.includes('.') ? { templateId: subject } : { designUid: subject }),
    dataFile: resolve(requiredOption(context, 'data')),
    outDir: resolve(requiredOption(context, 'out')),
    mapping: mappingOf(context),
    ...(sheet !== undefined && { sheet }),
    ...(photos !== undefined && { photoDir: resolve(photos) }),
    formats: [...textOptions(context, 'size')],
    fileType: context.options['jpg'] === true ? ('jpg' as const) : ('png' as const),
    dryRun: context.options['dry-run'] === true,
  };
}

/** `--map "Nama kegiatan=judul"`; nothing behind the last `=` leaves the column aside. */
function mappingOf(context: CliContext): MappedColumn[] {
  return textOptions(context, 'map').map((pair) => {
    const at = pair.lastIndexOf('=');
    if (at < 1) throw new UsageError('--map');
    return { column: pair.slice(0, at).trim(), target: pair.slice(at + 1).trim() };
  });
}

/** Columns that went where their names do not say, and those that went nowhere. */
function noteColumns({ t, io }: CliContext, { mapping, unknownColumns, resumedRows }: MergeReport): void {
  for (const { column, target } of mapping) {
    if (target !== '' && target !== column) io.note(t.cli.mergeMapped({ column, target }));
  }
  for (const column of unknownColumns) io.note(t.cli.unknownColumn({ column }));
  if (resumedRows > 0) io.note(t.cli.mergeResumed({ count: String(resumedRows) }));
}

function linesOf(t: AllMessages, row: MergedRow, file: string): readonly string[] {
  const place = { row: String(row.row), line: String(row.line), file };
  if (!isRefused(row)) {
    // Advice on the design itself would be the same for every row.
    const advice = row.findings.filter(
      ({ severity, code }) => severity === 'advice' && code in t.merge.findings,
    );
    return [
      t.cli.mergedRow({ row: place.row, count: String(row.files.length) }),
      ...mergeReasons(t, advice).map((reason) => `  ${sentenceOf(t, reason)}`),
    ];
  }
  const errors = row.findings.filter(({ severity }) => severity === 'error');
  return [
    t.cli.mergeRefused(place),
    ...mergeReasons(t, errors).map((reason) => `  ${sentenceOf(t, reason)}`),
  ];
}

function sentenceOf(t: AllMessages, { field, slot, file, sizes, what, next }: MergeReason): string {
  const message = `${what} ${next}`;
  if (slot === '') return field === '' ? message : t.cli.mergeCell({ column: field, message });
  // A column called like its slot says where to look by itself; a picture is named by its file.
  const column = field === slot || field === '' ? '' : `, ${t.cli.mergeColumn({ column: field })}`;
  const picture = file === '' ? '' : `, ${file}`;
  return t.cli.mergeReason({ slot: `${slot}${picture}${column}`, sizes: sizes.join(', '), message });
}

function isRefused(row: MergedRow): boolean {
  return row.findings.some(({ severity }) => severity === 'error');
}

function withMessages(t: AllMessages, row: MergedRow) {
  return {
    ...row,
    findings: row.findings.map((finding) => {
      const { what, next } = mergeText(t, finding);
      return { ...finding, message: what((name) => String(finding.params[name] ?? '')), fix: next };
    }),
  };
}
