import type { DesktopBridge } from '#contract/desktop.ts';
import { vi } from 'vitest';
import { tempDir } from './temp-dir.ts';
import {
  createElectronDouble,
  type DoubleOptions,
  type ElectronDouble,
  type WindowDouble,
} from './electron-double.ts';

/** The shell running over the double, on a real library of its own. */
export interface RunningShell extends ElectronDouble {
  readonly window: WindowDouble;
  readonly library: string;
  /** Sends a call as the window's own page does; `sender` pretends to be another. */
  readonly call: (name: unknown, input: unknown, sender?: unknown) => Promise<unknown>;
}

/**
 * Loads the real `main.ts` over a double.
 * @returns the double as soon as the module has run; nothing has been waited for
 */
export async function loadMain(
  options: Partial<DoubleOptions> & { readonly library?: string } = {},
): Promise<ElectronDouble & { readonly library: string }> {
  const library = options.library ?? tempDir('pustaka');
  const userData = options.userData ?? tempDir('data');
  const double = createElectronDouble({ ...options, userData });
  vi.resetModules();
  vi.doMock('electron', () => double.module);
  const argv = process.argv;
  process.argv = [process.execPath, '.', '--library', library];
  try {
    await import('../../electron/main.ts');
    // The arguments are read once the app is ready, a moment later.
    await new Promise((done) => setImmediate(done));
  } finally {
    process.argv = argv;
  }
  return Object.assign(double, { library });
}

/** Loads `main.ts` and waits for its window. */
export async function startShell(options: Parameters<typeof loadMain>[0] = {}): Promise<RunningShell> {
  const double = await loadMain(options);
  const window = await double.whenWindowOpens;
  return Object.assign(double, {
    window,
    call: (name: unknown, input: unknown, sender: unknown = senderOf(window)) =>
      Promise.resolve(double.handlers.get('meja:call')?.(sender, name, input)),
  });
}

/** The event by which the window's own page calls. */
export function senderOf(window: WindowDouble): unknown {
  return { sender: window.page.self, senderFrame: window.page.mainFrame };
}

/** Loads the real preload for a shell's window. @returns what it put into the page */
export async function loadBridge(shell: RunningShell): Promise<DesktopBridge> {
  const { page } = shell.window;
  let bridge: DesktopBridge | undefined;
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: {
      exposeInMainWorld: (_name: string, value: DesktopBridge) => {
        bridge = value;
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...rest: readonly unknown[]) =>
        shell.handlers.get(channel)?.(senderOf(shell.window), ...rest),
      on: (channel: string, listener: (event: unknown, message: unknown) => void) =>
        page.on('sent', (sentOn: string, message: unknown) => {
          if (sentOn === channel) listener({}, message);
        }),
      off: () => undefined,
    },
  }));
  await import('../../electron/preload.ts');
  if (bridge === undefined) throw new Error('The preload exposed nothing');
  return bridge;
}

/** Ends whatever the shell started. */
export async function stopShell(shell: ElectronDouble): Promise<void> {
  await Promise.all(
    shell.processes.map(
      (child) =>
        new Promise<void>((done) => {
          if (child.exitCode !== null || child.signalCode !== null) {
            done();
            return;
          }
          child.once('exit', () => done());
          child.kill('SIGKILL');
        }),
    ),
  );
}
