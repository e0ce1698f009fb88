import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBackend } from '#backend/create-backend.ts';
import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import { openNodePorts } from '#host/ports.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { RESOURCES } from '../helpers/open-backend.ts';
import { createElectronDouble } from './electron-double.ts';
import { loadMain, startShell, stopShell } from './start-shell.ts';
import { tempDir } from './temp-dir.ts';

const WAIT = { timeout: 30_000 };
const TITLE = 'shell wiring (typed double): ';

test(`${TITLE}closing the window gives the library back, remembers the place, then quits`, async () => {
  const userData = tempDir('data');
  const shell = await startShell({ userData });
  onTestFinished(() => stopShell(shell));
  expect(existsSync(join(shell.library, 'lock.json'))).toBe(true);
  const close = { preventDefault: vi.fn() };
  shell.window.emit('close', close);
  // Held back until everything is written.
  expect(close.preventDefault).toHaveBeenCalledOnce();
  expect(shell.app.quit).not.toHaveBeenCalled();

  await vi.waitFor(() => expect(shell.app.quit).toHaveBeenCalledOnce(), WAIT);
  expect(existsSync(join(shell.library, 'lock.json'))).toBe(false);
  expect(JSON.parse(readFileSync(join(userData, 'jendela.json'), 'utf8'))).toEqual({
    bounds: { x: 10, y: 20, width: 1000, height: 700 },
    isMaximized: false,
  });
  expect(shell.processes.map((child) => child.exitCode)).toEqual([0]);
  // The second close, after quit, is not held.
  const last = { preventDefault: vi.fn() };
  shell.window.emit('close', last);
  expect(last.preventDefault).not.toHaveBeenCalled();
});

test(`${TITLE}a place that cannot be written down does not keep the program from ending`, async () => {
  const userData = tempDir('data');
  // A folder in its place: no file can be put there, as on a full disk.
  mkdirSync(join(userData, 'jendela.json', 'penuh'), { recursive: true });
  const shell = await startShell({ userData });
  onTestFinished(() => stopShell(shell));
  shell.window.emit('close', { preventDefault: vi.fn() });
  await vi.waitFor(() => expect(shell.app.quit).toHaveBeenCalledOnce(), WAIT);
  expect(existsSync(join(shell.library, 'lock.json'))).toBe(false);
});

test(`${TITLE}a second instance opens nothing and leaves`, async () => {
  const shell = await loadMain({ hasLock: false });
  expect(shell.app.quit).toHaveBeenCalledOnce();
  expect({ windows: shell.windows, processes: shell.processes }).toEqual({ windows: [], processes: [] });
});

test(`${TITLE}a library that another program holds is explained in a dialog, without a window`, async () => {
  const library = tempDir('pustaka');
  const holder = await createBackend({
    folder: library,
    create: true,
    resources: RESOURCES,
    ports: openNodePorts(),
  });
  onTestFinished(holder.close);
  const shell = await loadMain({ library });
  onTestFinished(() => stopShell(shell));

  await vi.waitFor(() => expect(shell.app.exit).toHaveBeenCalledExactlyOnceWith(1), WAIT);
  expect(shell.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
    'Meja Humas tidak dapat dibuka',
    expect.stringContaining(String(process.pid)),
  );
  expect(shell.windows).toEqual([]);
});

/** `guardQuit` over a backend whose long work the test steers. */
async function guardedShell(answer: number) {
  const double = createElectronDouble({ userData: tempDir('data') });
  double.dialog.showMessageBox.mockResolvedValue({ response: answer });
  vi.resetModules();
  vi.doMock('electron', () => double.module);
  const { guardQuit } = await import('../../electron/quit.ts');
  const { allId } = await import('#i18n/id/all.ts');
  const electron = await import('electron');
  const window = new electron.BrowserWindow({});
  const listeners = new Set<(event: PushEvent) => void>();
  const call = vi.fn<Transport['call']>(() => Promise.resolve({ ok: true, value: { cancelled: true } }));
  const backend: Transport = {
    call,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const push = (event: PushEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const finish = vi.fn(() => Promise.resolve());
  guardQuit({ backend, window, t: allId.desktop, finish });
  const exporting = { jobId: 'j1', kind: 'export' } as const;
  push({ name: 'job.progress', payload: { ...exporting, done: 1, total: 9, label: 'paket' } });
  const end = (): void => push({ name: 'job.ended', payload: { ...exporting, ok: true, value: null } });
  const close = (): void => void window.emit('close', { preventDefault: vi.fn() });
  return { double, call, finish, end, close };
}

test(`${TITLE}quitting during an export and choosing to wait ends after the export`, async () => {
  const { double, call, finish, end, close } = await guardedShell(0);
  close();
  await vi.waitFor(() => expect(double.dialog.showMessageBox).toHaveBeenCalledOnce(), WAIT);
  close();
  await new Promise((done) => setTimeout(done, 30));
  expect(finish).not.toHaveBeenCalled();
  end();
  await vi.waitFor(() => expect(double.app.quit).toHaveBeenCalledOnce(), WAIT);
  expect(finish).toHaveBeenCalledOnce();
  expect(call).not.toHaveBeenCalled();
  // Asked once, however often the window is closed meanwhile.
  expect(double.dialog.showMessageBox).toHaveBeenCalledOnce();
});

test(`${TITLE}quitting during an export and choosing to cancel stops it first, then ends`, async () => {
  const { double, call, finish, end, close } = await guardedShell(1);
  close();
  await vi.waitFor(() => expect(call).toHaveBeenCalledExactlyOnceWith('jobs.cancel', { jobId: 'j1' }), WAIT);
  expect(finish).not.toHaveBeenCalled();
  end();
  await vi.waitFor(() => expect(double.app.quit).toHaveBeenCalledOnce(), WAIT);
});

test(`${TITLE}quitting during an export and choosing to stay changes nothing, and asks again next time`, async () => {
  const { double, call, finish, close } = await guardedShell(2);
  close();
  await vi.waitFor(() => expect(double.dialog.showMessageBox).toHaveBeenCalledOnce(), WAIT);
  await new Promise((done) => setImmediate(done));
  close();
  await vi.waitFor(() => expect(double.dialog.showMessageBox).toHaveBeenCalledTimes(2), WAIT);
  expect({ finished: finish.mock.calls, called: call.mock.calls, quit: double.app.quit.mock.calls }).toEqual({
    finished: [],
    called: [],
    quit: [],
  });
});
