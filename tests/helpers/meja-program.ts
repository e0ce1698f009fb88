import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 120_000;

/** The built `meja` program, as an installed product starts it. */
export const MEJA = join(ROOT, 'dist', 'node', 'cli.js');

/** How a program is started. */
export interface HowToRun {
  readonly env?: NodeJS.ProcessEnv;
  /** Another Node than the one this test runs on. */
  readonly node?: string;
}

/** What a program left behind when it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `meja serve` that has said its address. */
export interface Serving {
  /** Address and token of this start. */
  readonly address: string;
  /** Number of the host's process. */
  readonly pid: number;
  /** All it has said so far, on both streams. */
  readonly log: () => string;
  /** Ends its child processes, the one that holds the library among them, as a crash would. Linux only. */
  readonly crashBackend: () => void;
  /** Asks it to end, as Ctrl-C does, and waits. */
  readonly stop: () => Promise<Ended>;
}

/** Runs one `meja` command in a process of its own, to its end. */
export function runMeja(args: readonly string[], how: HowToRun = {}): Promise<Ended> {
  return start(args, how).ended;
}

/**
 * Starts `meja serve` on a port the system chooses unless `args` name one.
 * @throws Error with all it said when it ends, or says no address within two minutes
 */
export async function serveMeja(args: readonly string[], how: HowToRun = {}): Promise<Serving> {
  const { child, ended, said } = start(['serve', '--json', ...args], how);
  const log = (): string => `${said.stdout}${said.stderr}`;
  const address = await new Promise<string>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`No address after ${START_MS} ms:\n${log()}`)), START_MS);
    child.stdout?.on('data', () => {
      const match = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said.stdout);
      if (match === null) return;
      clearTimeout(timer);
      done(match[0]);
    });
    void ended.then(() => {
      clearTimeout(timer);
      fail(new Error(`The host ended:\n${log()}`));
    });
  });
  return {
    address,
    pid: child.pid ?? 0,
    log,
    crashBackend: () => killChildrenOf(child.pid ?? 0),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly said: { stdout: string; stderr: string };
}

function start(args: readonly string[], { env = {}, node = process.execPath }: HowToRun): Started {
  const child = spawn(node, [MEJA, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const ended = new Promise<Ended>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal, ...said }));
  });
  return { child, ended, said };
}

function killChildrenOf(pid: number): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  for (const child of children.split(/\s+/)) process.kill(Number(child), 'SIGKILL');
}
