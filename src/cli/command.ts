import type { Client } from '#client/client.ts';
import type { AllMessages } from '#i18n/messages.ts';
import type { ParseArgsOptionsConfig } from 'node:util';

/** Where a command's words go, and how it is told to stop. Tests hand in their own. */
export interface Io {
  /** One line for the reader or the program that asked. */
  readonly out: (line: string) => void;
  /** One line about the work itself: progress, warnings. */
  readonly note: (line: string) => void;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The values of a command's options, by name. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** What a command is given. */
export interface CliContext {
  readonly io: Io;
  readonly t: AllMessages;
  /** The library's folder, absolute. */
  readonly library: string;
  readonly options: OptionValues;
  readonly words: readonly string[];
  /** Whether `--json` was given: then the document is the only thing on stdout. */
  readonly isJson: boolean;
  /**
   * Opens the library in this process for as long as `work` runs.
   * @throws AppError whatever the library refuses with
   */
  readonly withLibrary: <Value>(work: (client: Client) => Promise<Value>) => Promise<Value>;
}

/** What a command leaves behind: a document for programs, lines for people, and whether all went well. */
export interface CliAnswer {
  /** Null where the command has already said all it had to say. */
  readonly document: unknown;
  readonly lines: readonly string[];
  /** 1 when something was refused or a check failed. */
  readonly exitCode: 0 | 1;
}

/** One command of `meja`. */
export interface CliCommand {
  /** Its words, such as `['plan', 'move']`. */
  readonly path: readonly string[];
  /** What follows the words, for the usage line. */
  readonly usage: string;
  /** What it is for, one sentence. */
  readonly about: (t: AllMessages) => string;
  /** How many words it takes besides its options; more are wrong usage. */
  readonly words: number;
  readonly options: ParseArgsOptionsConfig;
  readonly run: (context: CliContext) => Promise<CliAnswer>;
}

/** The command line itself is wrong: exit 2, with the usage line. */
export class UsageError extends Error {
  readonly kind: 'unfit' | 'unknown';

  /**
   * @param what the word or option
   * @param kind `unfit`: it is missing or has a value that does not fit; `unknown`: nobody asked for it
   */
  constructor(what: string, kind: 'unfit' | 'unknown' = 'unfit') {
    super(what);
    this.name = 'UsageError';
    this.kind = kind;
  }
}

/** The one value of a text option, or undefined. @throws UsageError when it is empty */
export function textOption(context: CliContext, name: string): string | undefined {
  const value = context.options[name];
  if (value === '') throw new UsageError(`--${name}`);
  return typeof value === 'string' ? value : undefined;
}

/** Every value of an option that may be repeated. */
export function textOptions(context: CliContext, name: string): readonly string[] {
  const value = context.options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** An option that must be there. @throws UsageError naming it */
export function requiredOption(context: CliContext, name: string): string {
  const value = textOption(context, name);
  if (value === undefined) throw new UsageError(`--${name}`);
  return value;
}
