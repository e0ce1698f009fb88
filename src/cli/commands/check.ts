import type { Client } from '#client/client.ts';
import type { PreflightAnswer, ReportedFinding } from '#contract/calls/line.ts';
import { AppError } from '#contract/errors.ts';
import { UsageError, type CliCommand, type CliContext } from '../command.ts';
import { findingSentence } from '../finding-sentence.ts';

/** What was found in one item, after whatever was mended. */
interface CheckedItem {
  readonly uid: string;
  readonly answer: PreflightAnswer;
  readonly mended: readonly ReportedFinding[];
}

/** `meja check`: what stands in the way of items, and with `--fix` the steps that are certain. */
export const check: CliCommand = {
  path: ['check'],
  usage: 'UID... [--fix]',
  about: (t) => t.cli.about.check,
  words: Infinity,
  options: { fix: { type: 'boolean' } },
  async run(context) {
    if (context.words.length === 0) throw new UsageError('UID');
    const isFixing = context.options['fix'] === true;
    const items = await context.withLibrary(async (client) => {
      const checked: CheckedItem[] = [];
      for (const uid of context.words) {
        if (context.io.signal.aborted) throw new AppError('cancelled');
        const mended = isFixing ? await mendAll(client, uid) : [];
        checked.push({ uid, mended, answer: await client.call('preflight.run', { itemUid: uid }) });
      }
      return checked;
    });
    return {
      document: { items: items.map((item) => documentOf(context, item)) },
      lines: items.flatMap((item) => linesOf(context, item)),
      exitCode: items.some(({ answer }) => answer.errors + answer.openWarnings > 0) ? 1 : 0,
    };
  },
};

/** One remedy may settle several findings, and each changes what the others would do: asked anew after every step. */
async function mendAll(client: Client, itemUid: string): Promise<readonly ReportedFinding[]> {
  const mended: ReportedFinding[] = [];
  for (;;) {
    const { findings } = await client.call('preflight.run', { itemUid });
    const next = findings.find(
      ({ key, remedy }) => remedy !== null && !mended.some((done) => done.key === key),
    );
    if (next === undefined) return mended;
    await client.call('preflight.mend', { itemUid, key: next.key });
    mended.push(next);
  }
}

function documentOf(context: CliContext, { uid, answer, mended }: CheckedItem) {
  const told = ({ finding, remedy, acknowledgement }: ReportedFinding) => ({
    ...finding,
    message: findingSentence(context, finding),
    remedy,
    reason: acknowledgement?.reason ?? null,
  });
  const { errors, openWarnings } = answer;
  return { uid, errors, openWarnings, findings: answer.findings.map(told), mended: mended.map(told) };
}

function linesOf(context: CliContext, { uid, answer, mended }: CheckedItem): readonly string[] {
  const { take, done } = context.t.remedy;
  const { checked, canMend, mendedStep } = context.t.cliLine;
  return [
    checked({ uid, errors: String(answer.errors), warnings: String(answer.openWarnings) }),
    ...mended.flatMap(({ remedy }) =>
      remedy === null ? [] : [`  ${mendedStep({ what: done[remedy.kind] })}`],
    ),
    ...answer.findings.flatMap(({ finding, remedy }) => [
      `  ${findingSentence(context, finding)}`,
      ...(remedy === null ? [] : [`    ${canMend({ what: take[remedy.kind] })}`]),
    ]),
  ];
}
