import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import { UsageError, type CliCommand, type OptionValues } from './command.ts';

/** What a command line says, once it is known to be right. */
export interface ReadArguments {
  /** The library's folder, absolute. */
  readonly library: string;
  readonly options: OptionValues;
  readonly words: readonly string[];
  readonly isJson: boolean;
}

const COMMON_OPTIONS = { library: { type: 'string' }, json: { type: 'boolean' } } as const;

/**
 * Reads what stands behind a command's own words. Words after an option that may be repeated belong to it, as the usage
 * line shows (`--item UID...`), once the command has the words it takes itself.
 * @param defaultLibrary used where `--library` is not given
 * @throws UsageError naming the option or word that is unknown, without its value or too much
 */
export function readArguments(
  command: CliCommand,
  argv: readonly string[],
  defaultLibrary: string | undefined,
): ReadArguments {
  const known: Readonly<Record<string, ParseArgsOptionDescriptor>> = {
    ...COMMON_OPTIONS,
    ...command.options,
  };
  const args = argv.slice(command.path.length);
  const { tokens } = parseArgs({
    args,
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | boolean | string[]> = {};
  const words: string[] = [];
  let repeated: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === 'option') repeated = takeOption(options, known, token);
    else if (token.kind === 'positional') {
      const list = repeated !== null && words.length >= command.words ? repeated : words;
      if (list === words && words.length >= command.words) throw new UsageError(token.value, 'unknown');
      list.push(token.value);
    }
  }
  const named = options['library'] ?? defaultLibrary;
  if (typeof named !== 'string' || named === '') throw new UsageError('--library');
  return { library: resolve(named), options, words, isJson: options['json'] === true };
}

/** Notes one option. @returns the list that the words behind it join, when the option may be repeated */
function takeOption(
  options: Record<string, string | boolean | string[]>,
  known: Readonly<Record<string, ParseArgsOptionDescriptor>>,
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
): string[] | null {
  const { name, rawName, value, inlineValue } = token;
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  if (kind === undefined) throw new UsageError(rawName, 'unknown');
  if ((kind.type === 'string') !== (value !== undefined)) throw new UsageError(rawName);
  // `--out --json` forgot the folder; a value that really begins so is written `--out=--json`.
  if (value?.startsWith('-') === true && inlineValue !== true) throw new UsageError(rawName);
  if (kind.multiple !== true) {
    options[name] = value ?? true;
    return null;
  }
  const before = options[name];
  const list = Array.isArray(before) ? before : [];
  list.push(value ?? '');
  options[name] = list;
  return list;
}
