import { spawn } from 'node:child_process';

/** How long a program may take to say what is waited for; an old office PC takes ten times as long as ours. */
const PATIENCE_MS = 240_000;

/** How a program is started. */
export interface ProgramStart {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /**
   * `own` for a group of its own, as a terminal gives the program in front: Ctrl-C reaches all of it. `ours` lets it end
   * with the tests when those are stopped.
   */
  readonly group: 'own' | 'ours';
  /** How long it may take to say what is waited for, where four minutes are not enough. */
  readonly patienceMs?: number;
  /** Called with each line on stderr, as it comes. */
  readonly onNote?: (line: string, running: RunningProgram) => void;
}

/** What a program left behind when it ended. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program under way. */
export interface RunningProgram {
  /** Number of its process. */
  readonly pid: number;
  /** All it has said so far, stdout first. */
  readonly log: () => string;
  readonly ended: Promise<ProgramEnd>;
  /**
   * Waits until what it has said on stdout matches, and gives the match.
   * @throws Error with all it said when it ends first, or does not say it in time
   */
  readonly saying: (pattern: RegExp) => Promise<string>;
  /** Ctrl-C in a terminal: SIGINT to the whole group, of its own. Once: a second one might reach a program that is gone. */
  readonly interrupt: () => void;
  /** Asks it to end, as the system does when it shuts down, and waits. */
  readonly terminate: () => Promise<ProgramEnd>;
}

/** Starts a program in a process of its own, without a shell and without input. */
export function startProgram(start: ProgramStart): RunningProgram {
  const { patienceMs = PATIENCE_MS } = start;
  const child = spawn(start.file, [...start.args], {
    cwd: start.cwd,
    env: start.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: start.group === 'own',
  });
  const said = { stdout: '', stderr: '' };
  const ended = new Promise<ProgramEnd>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal, ...said }));
  });
  let isInterrupted = false;
  const running: RunningProgram = {
    pid: child.pid ?? 0,
    log: () => `${said.stdout}${said.stderr}`,
    ended,
    saying: (pattern) =>
      new Promise((done, fail) => {
        const failed = (why: string): void => fail(new Error(`${why}:\n${running.log()}`));
        const timer = setTimeout(() => failed(`${pattern} was not said within ${patienceMs} ms`), patienceMs);
        const look = (): void => {
          const match = pattern.exec(said.stdout);
          if (match === null) return;
          clearTimeout(timer);
          child.stdout.off('data', look);
          done(match[0]);
        };
        child.stdout.on('data', look);
        ended
          .then(() => failed(`The program ended before it said ${pattern}`), fail)
          .finally(() => clearTimeout(timer));
        look();
      }),
    interrupt() {
      if (!isInterrupted && running.pid !== 0) process.kill(-running.pid, 'SIGINT');
      isInterrupted = true;
    },
    terminate() {
      child.kill('SIGTERM');
      return ended;
    },
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const before = linesOf(said.stderr).length;
    said.stderr += text;
    for (const line of linesOf(said.stderr).slice(before)) start.onNote?.(line, running);
  });
  return running;
}

/** The lines of an output, without empty ones. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
