import type { ProofReport } from '#contract/calls/line.ts';
import { resolve } from 'node:path';
import { requiredOption, UsageError, type CliCommand } from '../command.ts';
import { runJob } from '../run-job.ts';

/** `meja proof`: all pictures and texts of one item as a PDF to sign on paper. */
export const proof: CliCommand = {
  path: ['proof'],
  usage: 'UID --out BERKAS.pdf',
  about: (t) => t.cli.about.proof,
  words: 1,
  options: { out: { type: 'string' } },
  async run(context) {
    const [itemUid] = context.words;
    if (itemUid === undefined) throw new UsageError('UID');
    const path = resolve(requiredOption(context, 'out'));
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('proof.make', { itemUid, path }),
        say: ({ done, total, label }) =>
          context.t.cliLine.drawingProof({ done: String(done), total: String(total), label }),
      });
      // What the job of this call ends with (see the contract).
      return value as ProofReport;
    });
    const { sizeBytes, state } = report;
    return {
      document: { path, bytes: sizeBytes, state },
      lines: [context.t.cliLine.proofMade[state]({ path })],
      exitCode: 0,
    };
  },
};
