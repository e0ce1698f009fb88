import type { Client } from '#client/client.ts';
import { AppError } from '#contract/errors.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { errorSentence } from '../error-sentence.ts';
import { findingSentence } from '../finding-sentence.ts';
import {
  requiredOption,
  textOption,
  UsageError,
  type CliAnswer,
  type CliCommand,
  type CliContext,
} from '../command.ts';

/** `meja submit`: checks items, draws their pictures and asks for approval. */
export const submit: CliCommand = {
  path: ['submit'],
  usage: 'UID... [--by NAMA]',
  about: (t) => t.cli.about.submit,
  words: Infinity,
  options: { by: { type: 'string' } },
  run: (context) => {
    const by = textOption(context, 'by') ?? context.t.cliLine.unnamed;
    return eachItem(context, context.t.cliLine.submitted, async (client, itemUid) => {
      try {
        await client.call('approval.submit', { itemUid, by });
      } catch (error) {
        if (error instanceof AppError && error.code === 'findings-block')
          await sayFindings(context, client, itemUid);
        throw error;
      }
      return 'peninjauan';
    });
  },
};

/** `meja approve`: approves what was submitted, bound to its hash. */
export const approve: CliCommand = {
  path: ['approve'],
  usage: 'UID... --by NAMA',
  about: (t) => t.cli.about.approve,
  words: Infinity,
  options: { by: { type: 'string' } },
  run: (context) => {
    const by = requiredOption(context, 'by');
    return eachItem(context, context.t.cliLine.approved, async (client, itemUid) => {
      const { approval } = await client.call('approval.approve', { itemUid, by });
      return approval.hash ?? '';
    });
  },
};

/** `meja return`: gives one item back with a reason. */
export const returnItem: CliCommand = {
  path: ['return'],
  usage: 'UID --by NAMA --reason ALASAN',
  about: (t) => t.cli.about.return,
  words: 1,
  options: { by: { type: 'string' }, reason: { type: 'string' } },
  run: (context) => {
    const by = requiredOption(context, 'by');
    const reason = requiredOption(context, 'reason');
    if (context.words.length !== 1) throw new UsageError('UID');
    return eachItem(context, context.t.cliLine.returned, async (client, itemUid) => {
      await client.call('approval.return', { itemUid, by, reason });
      return 'draf';
    });
  },
};

/** Takes one step for every uid on the line; one that is refused is named and the others go on. Ctrl-C stops between two. */
async function eachItem(
  context: CliContext,
  say: AllMessages['cliLine']['submitted'],
  step: (client: Client, itemUid: string) => Promise<string>,
): Promise<CliAnswer> {
  if (context.words.length === 0) throw new UsageError('UID');
  const done: { readonly uid: string; readonly result: string }[] = [];
  const refused: { readonly uid: string; readonly code: string; readonly message: string }[] = [];
  await context.withLibrary(async (client) => {
    for (const uid of context.words) {
      if (context.io.signal.aborted) throw new AppError('cancelled');
      try {
        done.push({ uid, result: await step(client, uid) });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.push({ uid, code: error.code, message: errorSentence(context.t, error) });
      }
    }
  });
  return {
    document: { done, refused },
    lines: [...done.map(say), ...refused.map(({ uid, message }) => `${uid}: ${message}`)],
    exitCode: refused.length > 0 ? 1 : 0,
  };
}

async function sayFindings(context: CliContext, client: Client, itemUid: string): Promise<void> {
  const { findings } = await client.call('preflight.run', { itemUid });
  for (const { finding, acknowledgement } of findings) {
    if (finding.severity === 'advice' || acknowledgement !== null) continue;
    context.io.note(`  ${findingSentence(context, finding)}`);
  }
}
