import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Machine what a search needs to know of the computer; tests pass their own
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string} execPath the Node that runs us
 * @property {(path: string) => boolean} exists
 */

/** The computer we run on. @returns {Machine} */
export function thisMachine() {
  return { platform: process.platform, env: process.env, execPath: process.execPath, exists: existsSync };
}

/**
 * How to start npm here. npm's own script run by this Node is best: it needs no shell. On Windows `npm.cmd` is a batch
 * file, which Node refuses to spawn without a shell since CVE-2024-27980 (EINVAL), so there cmd.exe is called by name;
 * our arguments are fixed words, so nothing needs quoting.
 *
 * @param {readonly string[]} args plain words without spaces or shell signs
 * @param {Machine} machine
 * @returns {{ file: string, args: readonly string[], options?: Readonly<Record<string, unknown>> }}
 */
export function npmCommand(args, machine) {
  const script = npmScript(machine);
  if (script !== undefined) return { file: machine.execPath, args: [script, ...args] };
  if (machine.platform !== 'win32') return { file: 'npm', args };
  return {
    file: machine.env['ComSpec'] ?? 'cmd.exe',
    args: ['/d', '/s', '/c', `"npm.cmd ${args.join(' ')}"`],
    options: { windowsVerbatimArguments: true },
  };
}

/** @param {Machine} machine */
function npmScript(machine) {
  const paths = machine.platform === 'win32' ? path.win32 : path.posix;
  const nodeFolder = paths.dirname(machine.execPath);
  const running = machine.env['npm_execpath'];
  const candidates = [
    ...(running !== undefined && /npm-cli\.c?js$/.test(running) ? [running] : []),
    paths.join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    paths.join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find((candidate) => machine.exists(candidate));
}
