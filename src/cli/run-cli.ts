import { openBackend } from '#backend/demo/open-backend.ts';
import { isDemoResetAsked } from '#backend/demo/reset-mark.ts';
import { createClient } from '#client/client.ts';
import { inProcess } from '#client/in-process.ts';
import { AppError } from '#contract/errors.ts';
import { openNodePorts } from '#host/ports.ts';
import { productRoot } from '#host/product-files.ts';
import { allId } from '#i18n/id/all.ts';
import { join } from 'node:path';
import { UsageError, type CliAnswer, type CliCommand, type CliContext, type Io } from './command.ts';
import { commands } from './commands/index.ts';
import { errorSentence } from './error-sentence.ts';
import { readArguments, type ReadArguments } from './read-arguments.ts';

/**
 * Runs one `meja` command.
 * @param argv the words after `meja`
 * @param defaultLibrary used where `--library` is not given
 * @returns the exit code: 0 done, 1 refused or a check failed, 2 wrong usage
 */
export async function runCli(
  argv: readonly string[],
  io: Io,
  defaultLibrary: string | undefined,
): Promise<0 | 1 | 2> {
  const command = findCommand(argv);
  if (asksForHelp(argv)) return sayHelp(command, io);
  try {
    if (!command) throw new UsageError(argv.filter((word) => !word.startsWith('-')).join(' '));
    const context = contextOf(readArguments(command, argv, defaultLibrary), io);
    const answer = await command.run(context);
    print(answer, context);
    return answer.exitCode;
  } catch (error) {
    if (error instanceof UsageError) return explainUsage(error, command, io);
    return refuse(error, io, argv.includes('--json'));
  }
}

/** The command whose words come first on the line; the longest wins. */
function findCommand(argv: readonly string[]): CliCommand | undefined {
  return [...commands]
    .sort((a, b) => b.path.length - a.path.length)
    .find(({ path }) => path.every((word, index) => argv[index] === word));
}

function contextOf(given: ReadArguments, io: Io): CliContext {
  return { io, t: allId, ...given, withLibrary: (work) => withLibrary(given.library, io, work) };
}

/** Says why a command ended without its answer. What nobody foresaw is told as such, without a stack. */
function refuse(error: unknown, io: Io, isJson: boolean): 1 {
  const known = error instanceof AppError ? error : new AppError('internal', { reason: String(error) });
  const message = errorSentence(allId, known);
  if (isJson) {
    io.out(JSON.stringify({ error: { code: known.code, params: known.params, message } }));
  }
  io.note(message);
  if (known !== error) io.note(String(error));
  return 1;
}

async function withLibrary<Value>(
  folder: string,
  io: Io,
  work: (client: ReturnType<typeof createClient>) => Promise<Value>,
): Promise<Value> {
  if (isDemoResetAsked(folder)) io.note(allId.cli.remakingDemo);
  const backend = await openBackend({
    folder,
    create: false,
    resources: join(productRoot(), 'resources'),
    ports: openNodePorts(),
  });
  try {
    return await work(createClient(inProcess(backend)));
  } finally {
    await backend.close();
  }
}

function print(answer: CliAnswer, context: CliContext): void {
  if (context.isJson) {
    if (answer.document !== null) context.io.out(JSON.stringify(answer.document));
    return;
  }
  for (const line of answer.lines) context.io.out(line);
}

function explainUsage(error: UsageError, command: CliCommand | undefined, io: Io): 2 {
  const t = allId.cli;
  if (!command) {
    io.note(error.message === '' ? t.noCommand : t.unknownCommand({ words: error.message }));
    for (const known of commands) io.note(`  ${usageLine(known)}`);
    return 2;
  }
  const { message: option } = error;
  io.note(error.kind === 'unknown' ? t.unknownOption({ option }) : t.missingOption({ option }));
  io.note(t.usage({ line: usageLine(command) }));
  return 2;
}

function asksForHelp(argv: readonly string[]): boolean {
  return argv[0] === 'help' || argv.includes('--help') || argv.includes('-h');
}

/** What there is, or how one command is used, on stdout: it was asked for. */
function sayHelp(command: CliCommand | undefined, io: Io): 0 {
  const t = allId.cli;
  if (command) {
    io.out(command.about(allId));
    io.out(t.usage({ line: usageLine(command) }));
  } else {
    io.out(t.helpTitle);
    for (const known of commands) {
      io.out(`  ${usageLine(known)}`);
      io.out(`      ${known.about(allId)}`);
    }
  }
  io.out(t.helpCommon);
  return 0;
}

function usageLine({ path, usage }: CliCommand): string {
  return `meja ${path.join(' ')} ${usage}`.trimEnd();
}
