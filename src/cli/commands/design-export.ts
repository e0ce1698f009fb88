import { EXPORT_TYPES, type ExportReport, type ExportType } from '#core/design/export-report.ts';
import type { ErrorText } from '#i18n/error-text.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { basename, resolve } from 'node:path';
import { requiredOption, textOptions, UsageError, type CliCommand, type CliContext } from '../command.ts';
import { bytesOption } from '../bytes-option.ts';
import { runJob } from '../run-job.ts';

/** `meja design export`: working files of one design. Exit 1 when a size or a kind of file was left out. */
export const designExport: CliCommand = {
  path: ['design', 'export'],
  usage: `UID --out FOLDER [--size UKURAN...] [--type ${EXPORT_TYPES.join('|')}...] [--outline] [--max 5MB] [--budget 20MB] [--dry-run]`,
  about: (t) => t.cli.about.designExport,
  words: 1,
  options: {
    out: { type: 'string' },
    size: { type: 'string', multiple: true },
    type: { type: 'string', multiple: true },
    outline: { type: 'boolean' },
    max: { type: 'string' },
    budget: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(context) {
    const [uid] = context.words;
    if (uid === undefined) throw new UsageError('UID');
    const outDir = resolve(requiredOption(context, 'out'));
    const order = {
      uid,
      outDir,
      sizes: [...textOptions(context, 'size')],
      types: typesOf(context),
      outlined: context.options['outline'] === true,
      trial: context.options['dry-run'] === true,
      maxBytes: bytesOption(context, 'max'),
      budgetBytes: bytesOption(context, 'budget'),
    };
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('design.export', order),
        say: ({ label }) => context.t.cli.exporting({ label }),
      });
      // What the job of this call ends with (see the contract).
      return value as ExportReport;
    });
    const isWhole =
      report.isWithinBudget &&
      report.sizes.every(({ findings, tooLarge }) => findings.length === 0 && tooLarge.length === 0);
    return { document: report, lines: linesOf(context.t, report), exitCode: isWhole ? 0 : 1 };
  },
};

function linesOf(t: AllMessages, { sizes, tables, isWithinBudget }: ExportReport): readonly string[] {
  const texts: Readonly<Record<string, ErrorText>> = t.designFindings;
  const perSize = sizes.flatMap(({ size, files, findings, tooLarge, unshown }) => [
    ...files.map(({ path, bytes }) => t.cli.exportedFile({ file: basename(path), bytes: String(bytes) })),
    ...findings.map(({ code, slot, params }) =>
      t.cli.exportRefused({
        size,
        slot: slot ?? '',
        reason: texts[code]?.what((name) => String(params[name] ?? '')) ?? code,
      }),
    ),
    ...tooLarge.map((type) => t.cli.exportTooLarge({ size, type })),
    ...(unshown.length === 0 ? [] : [t.cli.exportUnshown({ size, slots: unshown.join(', ') })]),
  ]);
  return [
    ...perSize,
    ...tables.map((path) => t.cli.exportedTable({ file: basename(path) })),
    ...(isWithinBudget ? [] : [t.cli.exportOverBudget]),
  ];
}

function typesOf(context: CliContext): ExportType[] {
  const given = textOptions(context, 'type');
  const known = EXPORT_TYPES.filter((type) => given.includes(type));
  if (given.some((type) => !known.some((one) => one === type))) throw new UsageError('--type');
  return known.length === 0 ? ['png'] : known;
}
