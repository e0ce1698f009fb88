import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';

/** How much of a child's output is kept for finding out why it failed. */
const KEPT_CHARACTERS = 200_000;

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 127 when the program could not be started, 128 when a signal ended it
 * @property {string} output what it wrote, newest part; empty when it wrote straight to our own terminal
 */

/**
 * Runs a program to its end without a shell.
 *
 * @param {{ file: string, args: readonly string[], options?: Readonly<Record<string, unknown>> }} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, output: 'show' | 'keep' | 'stderr', onTick?: (seconds: number) => void }} how
 *   `show` lets it write to our terminal, `keep` collects what it writes, `stderr` shows everything on stderr;
 *   `onTick` is called every 15 s while it runs
 * @returns {Promise<Ended>}
 */
export async function runChild(command, how) {
  const stdio = { show: 'inherit', keep: ['ignore', 'pipe', 'pipe'], stderr: ['inherit', 2, 2] }[how.output];
  const child = spawn(command.file, [...command.args], {
    cwd: how.cwd,
    env: how.env ?? process.env,
    windowsHide: true,
    ...command.options,
    stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
  });
  const collected = collect(child);
  const stopTicking = tick(how.onTick);
  try {
    const [code] = await once(child, 'close');
    return { code: typeof code === 'number' ? code : 128, output: collected() };
  } catch (error) {
    return { code: 127, output: error instanceof Error ? error.message : String(error) };
  } finally {
    stopTicking();
  }
}

/**
 * Hands the terminal over to a program: Ctrl-C reaches it directly and we only wait for how it ends.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, stdout?: 'ignore' }} how `ignore` keeps a document meant for scripts
 *   from the user; what it says on stderr is always shown
 * @returns {Promise<number>} its exit code; 0 when Ctrl-C or a request to end did it
 */
export async function becomeChild(file, args, how) {
  const wait = () => undefined;
  process.on('SIGINT', wait);
  try {
    const child = spawn(file, [...args], {
      cwd: how.cwd,
      env: how.env ?? process.env,
      stdio: ['inherit', how.stdout ?? 'inherit', 'inherit'],
    });
    const forward = () => child.kill('SIGTERM');
    process.once('SIGTERM', forward);
    const [code, signal] = await once(child, 'close');
    process.off('SIGTERM', forward);
    if (signal === 'SIGINT' || signal === 'SIGTERM') return 0;
    return typeof code === 'number' ? code : 128;
  } catch {
    return 127;
  } finally {
    process.off('SIGINT', wait);
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function collect(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    const decoder = new StringDecoder('utf8');
    stream?.on('data', (/** @type {Buffer} */ bytes) => {
      text = (text + decoder.write(bytes)).slice(-KEPT_CHARACTERS);
    });
  }
  return () => text;
}

/** @param {((seconds: number) => void) | undefined} onTick */
function tick(onTick) {
  if (onTick === undefined) return () => undefined;
  const startedAt = performance.now();
  const timer = setInterval(() => onTick(Math.round((performance.now() - startedAt) / 1000)), 15_000);
  return () => clearInterval(timer);
}
