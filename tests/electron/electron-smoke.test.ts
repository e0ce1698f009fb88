import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { expect } from 'vitest';
import { electronBinaryPath, testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

testWith(
  'electron',
  'Electron: the window opens, the page has its two functions, one call goes round',
  async () => {
    const executablePath = electronBinaryPath();
    if (executablePath === undefined) throw new Error('testWith found an Electron that is gone now');
    const app = await _electron.launch({
      executablePath,
      args: [
        ROOT,
        '--library',
        tempFolder(),
        `--user-data-dir=${tempFolder()}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    try {
      const window = await app.firstWindow();
      const bridge = await window.evaluate(async () => {
        const { desktop } = globalThis as unknown as {
          readonly desktop: { readonly call: (name: string, input: unknown) => Promise<unknown> };
        };
        return { keys: Object.keys(desktop), answer: await desktop.call('office.get', {}) };
      });
      expect(bridge).toEqual({ keys: ['call', 'subscribe'], answer: { ok: true, value: { office: null } } });
      expect(await window.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe(
        'undefined',
      );
    } finally {
      await app.close();
    }
  },
);
