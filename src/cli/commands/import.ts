import type { ImportFinding, ImportReport } from '#core/release/import-finding.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { resolve } from 'node:path';
import { requiredOption, UsageError, type CliCommand } from '../command.ts';
import { runJob } from '../run-job.ts';

/** `meja import`: old releases, files and whole folders, into the archive. */
export const importFiles: CliCommand = {
  path: ['import'],
  usage: 'BERKAS_ATAU_FOLDER... --as release [--dry-run]',
  about: (t) => t.cli.about.import,
  words: Infinity,
  options: { as: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(context) {
    if (requiredOption(context, 'as') !== 'release') throw new UsageError('--as');
    if (context.words.length === 0) throw new UsageError(context.t.cli.importNeedsPaths);
    const paths = context.words.map((path) => resolve(path));
    const dryRun = context.options['dry-run'] === true;
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('release.importPaths', { paths, dryRun }),
        say: ({ done, total, label }) =>
          context.t.cli.importing({ done: String(done), total: String(total), label }),
      });
      // What the job of this call ends with (see the contract).
      return value as ImportReport;
    });
    const { imported, unchanged, refused, uids, findings, releases } = report;
    const counts = { imported: String(imported), unchanged: String(unchanged), refused: String(refused) };
    const { cli } = context.t;
    return {
      document: {
        imported,
        unchanged,
        refused,
        uids,
        findings: findings.map((finding) => ({
          ...finding,
          file: finding.subject,
          message: sentence(context.t, finding),
        })),
        releases,
        dryRun,
      },
      lines: [
        ...findings.map((finding) => `${finding.subject}: ${sentence(context.t, finding)}`),
        dryRun ? cli.wouldImport(counts) : cli.imported(counts),
      ],
      exitCode: refused > 0 ? 1 : 0,
    };
  },
};

function sentence(t: AllMessages, finding: ImportFinding): string {
  const { what, fix } = t.naskah.findings[finding.code];
  return `${what((name) => String(finding.params[name] ?? ''))}. ${fix}`;
}
