import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built command, as an installed product starts it; `npm test` builds it first. */
const CLI = join(ROOT, 'dist', 'node', 'cli.js');

/** How a command is run. */
export interface MejaRun {
  readonly library: string;
  /** Zone of the computer; the command's answers must not depend on it, its sentences about this computer do. */
  readonly timeZone?: string;
  /** Called with each line on stderr, as it comes; `interrupt` is Ctrl-C in a terminal: SIGINT to the whole group. */
  readonly onNote?: (line: string, interrupt: () => void) => void;
}

/** What a command left. */
export interface MejaEnd {
  readonly code: number | null;
  readonly out: string;
  /** Lines on stderr. */
  readonly notes: readonly string[];
  /** The document on stdout of a command given `--json`. */
  readonly json: () => unknown;
}

/** Runs one `meja` command as a process of its own. */
export function meja(run: MejaRun, ...argv: readonly string[]): Promise<MejaEnd> {
  const child = spawn(process.execPath, [CLI, ...argv, '--library', run.library], {
    env: { ...process.env, TZ: run.timeZone ?? 'Asia/Jakarta' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let isInterrupted = false;
  const interrupt = (): void => {
    // Once: a second one might reach a program that has already said why it ends and is gone.
    if (child.pid !== undefined && !isInterrupted) process.kill(-child.pid, 'SIGINT');
    isInterrupted = true;
  };
  let out = '';
  let noted = '';
  const notes = (): string[] => noted.split('\n').filter((line) => line !== '');
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const before = notes().length;
    noted += text;
    for (const line of notes().slice(before)) run.onNote?.(line, interrupt);
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      done({ code, out, notes: notes(), json: () => JSON.parse(out) as unknown }),
    );
  });
}
