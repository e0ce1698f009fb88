import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search looks at; given whole, so that a test can describe any machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isFile: (path: string) => boolean;
}

/** Programs on the PATH of Linux and the BSDs, in the order of preference: Chromium, Chrome, Edge. */
const UNIX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const;

const MAC_PROGRAMS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

/** Below one of Windows' program folders (all users, 32-bit, this user). */
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
] as const;
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'] as const;

/**
 * The installed browser that draws pictures: `MEJA_BROWSER` if it is set, else Chromium, Chrome, Edge.
 * @returns an absolute path, or null when there is none; a `MEJA_BROWSER` that points nowhere is null as well,
 *   because drawing with another browser than the one asked for would hide the mistake
 */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const chosen = machine.env['MEJA_BROWSER'];
  if (chosen !== undefined && chosen !== '') return machine.isFile(chosen) ? chosen : null;
  return candidates(machine).find((path) => machine.isFile(path)) ?? null;
}

function candidates(machine: Machine): readonly string[] {
  if (machine.platform === 'darwin') return MAC_PROGRAMS;
  if (machine.platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map((name) => machine.env[name]).filter((folder) => folder !== undefined);
    return WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => [folder, ...parts].join('\\')));
  }
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return UNIX_COMMANDS.flatMap((command) => [
    ...folders.map((folder) => join(folder, command)),
    join('/snap/bin', command),
  ]);
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isFile };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
