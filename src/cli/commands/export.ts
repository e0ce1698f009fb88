import { AppError } from '#contract/errors.ts';
import type { PackageReport } from '#contract/calls/line.ts';
import type { Client } from '#client/client.ts';
import { isSideTrack } from '#core/calendar/status.ts';
import { localDaySchema } from '#core/shared/time-schema.ts';
import { resolve } from 'node:path';
import {
  requiredOption,
  textOption,
  textOptions,
  UsageError,
  type CliCommand,
  type CliContext,
} from '../command.ts';
import { bytesOption } from '../bytes-option.ts';
import { errorSentence } from '../error-sentence.ts';
import { runJob } from '../run-job.ts';

/** `meja export`: packages of approved items, ready to be carried to the uplink. */
export const exportPackages: CliCommand = {
  path: ['export'],
  usage: '--item UID...|--day TANGGAL|--ready [--max 5MB] [--budget 20MB] --out FOLDER',
  about: (t) => t.cli.about.export,
  words: 0,
  options: {
    item: { type: 'string', multiple: true },
    day: { type: 'string' },
    ready: { type: 'boolean' },
    max: { type: 'string' },
    budget: { type: 'string' },
    out: { type: 'string' },
  },
  async run(context) {
    const items = chosenItems(context);
    const outDir = resolve(requiredOption(context, 'out'));
    const wish = {
      items,
      outDir,
      maxBytes: bytesOption(context, 'max'),
      budgetBytes: bytesOption(context, 'budget'),
    };
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('package.build', wish),
        say: ({ done, total, label }) =>
          context.t.cliLine.packing({ done: String(done), total: String(total), label }),
      });
      // What the job of this call ends with (see the contract).
      const built = value as PackageReport;
      if (typeof items === 'string' && items !== 'ready')
        await sayWhatIsLeftOut(context, client, items, built);
      return built;
    });
    const packages = report.packages.map(({ itemUid, dir, zips, sizeBytes, files }) => ({
      itemUid,
      dir,
      zip: zips[0] ?? '',
      zips,
      bytes: sizeBytes,
      files: files.map((file) => file.path),
    }));
    const refused = report.refused.map(({ itemUid, code, params }) => ({
      itemUid,
      code,
      message: errorSentence(context.t, new AppError(code, params)),
    }));
    return {
      document: { packages, refused },
      lines: [
        ...packages.map(({ dir, bytes }) =>
          context.t.cliLine.packed({ dir, kb: String(Math.ceil(bytes / 1000)) }),
        ),
        ...refused.map(({ itemUid, message }) => `${itemUid}: ${message}`),
        ...(packages.length + report.refused.length === 0 ? [context.t.cliLine.nothingReady] : []),
      ],
      exitCode: report.refused.length > 0 ? 1 : 0,
    };
  },
};

function chosenItems(context: CliContext): string[] | string {
  const items = textOptions(context, 'item');
  const day = textOption(context, 'day');
  const isReady = context.options['ready'] === true;
  const choices = [items.length > 0, day !== undefined, isReady].filter(Boolean).length;
  if (choices !== 1) throw new UsageError('--item, --day, --ready');
  if (day !== undefined && !localDaySchema.safeParse(day).success) throw new UsageError('--day');
  return isReady ? 'ready' : (day ?? [...items]);
}

/** A day is asked for as a whole: what of it is not approved yet must not be missing without a word. */
async function sayWhatIsLeftOut(
  { io, t }: CliContext,
  client: Client,
  day: string,
  { packages, refused }: PackageReport,
): Promise<void> {
  const { items } = await client.call('plan.list', { from: day, to: day, include: 'dated' });
  const told = new Set([...packages, ...refused].map(({ itemUid }) => itemUid));
  for (const { uid, title, status } of items) {
    if (!told.has(uid) && !isSideTrack(status)) io.note(t.cliLine.leftOut({ title }));
  }
}
