import {
  VERIFY_CHECKS,
  type BackupReport,
  type VerifyCheckName,
  type VerifyProblem,
  type VerifyProblemCode,
  type VerifyReport,
} from '#contract/calls/line.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { resolve } from 'node:path';
import { UsageError, type CliCommand } from '../command.ts';
import { runJob } from '../run-job.ts';

/** `meja backup`: the whole library in one verified file. */
export const backup: CliCommand = {
  path: ['backup'],
  usage: 'BERKAS.mejabackup',
  about: (t) => t.cli.about.backup,
  words: 1,
  options: {},
  async run(context) {
    const [file, ...others] = context.words;
    if (file === undefined || others.length > 0) throw new UsageError('BERKAS');
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('library.backup', { path: resolve(file) }),
        say: ({ done, total }) => context.t.cliLine.backingUp({ done: String(done), total: String(total) }),
      });
      // What the job of this call ends with (see the contract).
      return value as BackupReport;
    });
    return { document: report, lines: [context.t.cliLine.backedUp(report)], exitCode: 0 };
  },
};

/** `meja verify`: holds the library against itself; exit 1 when something is wrong. */
export const verify: CliCommand = {
  path: ['verify'],
  usage: '',
  about: (t) => t.cli.about.verify,
  words: 0,
  options: {},
  async run(context) {
    const { t } = context;
    const cli = t.cliLine;
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('library.verify', {}),
        say: ({ done }) => cli.verifying({ what: checkName(t, VERIFY_CHECKS[done]) }),
      });
      // What the job of this call ends with (see the contract).
      return value as VerifyReport;
    });
    const checks = report.checks.map((check) => ({
      ...check,
      problems: check.problems.map((problem) => ({ ...problem, message: sentence(t, problem) })),
    }));
    const lines = checks.flatMap(({ name, ok, checked, problems }) => {
      const line = { what: checkName(t, name), count: String(checked) };
      return [
        ok ? cli.verified(line) : cli.verifyFailed(line),
        ...problems.map(({ subject, message }) => `       ${subject}: ${message}`),
      ];
    });
    return { document: { ok: report.ok, checks }, lines, exitCode: report.ok ? 0 : 1 };
  },
};

function checkName(t: AllMessages, name: VerifyCheckName | undefined): string {
  // A check without a name fails to compile here.
  const names: Readonly<Record<VerifyCheckName, string>> = t.cliLine.verifyChecks;
  return name === undefined ? '' : names[name];
}

function sentence(t: AllMessages, { code, params }: VerifyProblem): string {
  // A problem without a text fails to compile here.
  const texts: Readonly<Record<VerifyProblemCode, (value: (name: string) => string) => string>> =
    t.cliLine.verifyProblems;
  return texts[code]((name) => String(params[name] ?? ''));
}
