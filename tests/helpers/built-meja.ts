import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../src/bootstrap/build.mjs';
import { productEnvironment, ROOT } from '../../src/bootstrap/product.mjs';
import { linesOf, startProgram, type ProgramEnd, type ProgramStart, type RunningProgram } from './program.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;

/** In every Node process of the product: no test reaches beyond this computer. */
const NETWORK_GUARD = new URL('network-guard-child.mjs', import.meta.url).href;

/** How the command is started. */
export interface HowToRun extends Pick<ProgramStart, 'onNote'> {
  readonly env?: NodeJS.ProcessEnv;
  /** Another Node than the one this test runs on. */
  readonly node?: string;
  /** Zone of the computer; the command's answers must not depend on it, its sentences about this computer do. */
  readonly timeZone?: string;
}

/** What a command left. */
export interface MejaEnd extends ProgramEnd {
  /** Lines on stderr. */
  readonly notes: readonly string[];
  /** The document on stdout of a command given `--json`. */
  readonly json: () => unknown;
}

/** A `meja serve` that has said its address. */
export interface ServingMeja extends Pick<RunningProgram, 'pid' | 'log'> {
  /** Address and token of this start. */
  readonly address: string;
  /** Ends its child processes, the one that holds the library among them, as a crash would. Linux only. */
  readonly crashBackend: () => void;
  /** Asks it to end and waits. */
  readonly stop: () => Promise<ProgramEnd>;
}

/** Runs one `meja` command, as an installed product starts it, in a process of its own and to its end. */
export async function runMeja(argv: readonly string[], how: HowToRun = {}): Promise<MejaEnd> {
  const end = await (await startMeja(argv, how)).ended;
  return { ...end, notes: linesOf(end.stderr), json: () => JSON.parse(end.stdout) as unknown };
}

/**
 * Starts `meja serve` on a port the system chooses unless `argv` names one.
 * @throws Error with all it said when it ends or does not say its address in time
 */
export async function serveMeja(argv: readonly string[], how: HowToRun = {}): Promise<ServingMeja> {
  const running = await startMeja(['serve', '--json', ...argv], how);
  return {
    address: await running.saying(ADDRESS),
    pid: running.pid,
    log: running.log,
    crashBackend: () => killChildrenOf(running.pid),
    stop: running.terminate,
  };
}

/** Starts one `meja` command and does not wait for its end. */
export async function startMeja(argv: readonly string[], how: HowToRun = {}): Promise<RunningProgram> {
  const { env, node = process.execPath, timeZone = 'Asia/Jakarta', onNote } = how;
  return startProgram({
    file: node,
    args: [await builtCommand(), ...argv],
    cwd: ROOT,
    env: productEnvironment(ROOT, { TZ: timeZone, NODE_OPTIONS: `--import=${NETWORK_GUARD}`, ...env }),
    // Only who listens to what it says can interrupt it.
    group: onNote === undefined ? 'ours' : 'own',
    ...(onNote !== undefined && { onNote }),
  });
}

let built: Promise<unknown> | undefined;

/** The command built from exactly this source, and built now where it is not: no test passes on an older product. */
async function builtCommand(): Promise<string> {
  built ??= ensureBuilt(ROOT, (line) => process.stderr.write(`${line}\n`));
  await built;
  return join(ROOT, 'dist', 'node', 'cli.js');
}

function killChildrenOf(pid: number): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  for (const child of children.split(/\s+/)) process.kill(Number(child), 'SIGKILL');
}
