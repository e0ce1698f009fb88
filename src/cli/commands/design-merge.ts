import type { MergedRow, MergeReport } from '#core/design/merge-report.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { ErrorText } from '#i18n/error-text.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { basename, resolve } from 'node:path';
import { requiredOption, textOptions, UsageError, type CliCommand } from '../command.ts';
import { runJob } from '../run-job.ts';

/** `meja design merge`: one picture a row and size, from a table. Exit 1 when a row was refused. */
export const designMerge: CliCommand = {
  path: ['design', 'merge'],
  usage: 'TEMPLAT --data BERKAS [--size FORMAT...] [--jpg] --out FOLDER [--dry-run]',
  about: (t) => t.cli.about.designMerge,
  words: 1,
  options: {
    data: { type: 'string' },
    size: { type: 'string', multiple: true },
    out: { type: 'string' },
    jpg: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(context) {
    const { cli } = context.t;
    const [templateId] = context.words;
    if (templateId === undefined) throw new UsageError('TEMPLAT');
    const dataFile = resolve(requiredOption(context, 'data'));
    const outDir = resolve(requiredOption(context, 'out'));
    const fileType = context.options['jpg'] === true ? 'jpg' : 'png';
    const dryRun = context.options['dry-run'] === true;
    const formats = [...textOptions(context, 'size')];
    const { rows, unknownColumns } = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('design.merge', { templateId, dataFile, outDir, formats, fileType, dryRun }),
        say: ({ done, total }) => cli.merging({ done: String(done), total: String(total) }),
      });
      // What the job of this call ends with (see the contract).
      return value as MergeReport;
    });
    for (const column of unknownColumns) context.io.note(cli.unknownColumn({ column }));
    const file = basename(dataFile);
    return {
      document: { rows: rows.map((row) => withMessages(context.t, row)), unknownColumns },
      lines: rows.flatMap((row) =>
        isRefused(row)
          ? [
              cli.mergeRefused({ row: String(row.row), line: String(row.line), file }),
              ...reasonsOf(context.t, row).map((reason) => `  ${reason}`),
            ]
          : [cli.mergedRow({ row: String(row.row), count: String(row.files.length) })],
      ),
      exitCode: rows.some(isRefused) ? 1 : 0,
    };
  },
};

function isRefused(row: MergedRow): boolean {
  return row.findings.some(({ severity }) => severity === 'error');
}

function withMessages(t: AllMessages, row: MergedRow) {
  return {
    ...row,
    findings: row.findings.map((finding) => {
      const { what, next } = textOf(t, finding);
      return { ...finding, message: what((name) => String(finding.params[name] ?? '')), fix: next };
    }),
  };
}

/** One sentence for each thing wrong with a slot, with the sizes it is wrong in; a picture is named by its file. */
function reasonsOf(t: AllMessages, row: MergedRow): readonly string[] {
  const errors = row.findings.filter(({ severity }) => severity === 'error');
  const pictures = new Set(errors.filter(({ field }) => field !== undefined).map(({ slot }) => slot));
  const sizes = new Map<string, string[]>();
  for (const finding of errors) {
    // A picture that was refused leaves its slot empty: that is said once, with the reason.
    if (finding.field === undefined && pictures.has(finding.slot)) continue;
    const { what, next } = textOf(t, finding);
    const sentence = `${what((name) => String(finding.params[name] ?? ''))} ${next}`;
    const place = [finding.slot ?? '', ...(finding.field === undefined ? [] : [finding.subject])].join(', ');
    const key = JSON.stringify([place, sentence]);
    sizes.set(key, [...(sizes.get(key) ?? []), String(finding.params['layout'] ?? '')]);
  }
  return [...sizes].map(([key, layouts]) => {
    // The key was written just above.
    const [slot, message] = JSON.parse(key) as [string, string];
    return t.cli.mergeReason({ slot, sizes: layouts.filter((size) => size !== '').join(', '), message });
  });
}

function textOf(t: AllMessages, { code }: Finding): ErrorText {
  const texts: Readonly<Record<string, ErrorText>> = { ...t.errors, ...t.designFindings };
  return texts[code] ?? { what: () => code, next: '' };
}
