import { findBrowser } from '#render/find-browser.ts';
import { describe, expect, test } from 'vitest';

const having = (...paths: string[]) => ({ isFile: (path: string) => paths.includes(path) });

describe('the browser that draws', () => {
  test('is the one MEJA_BROWSER names, before any other', () => {
    const env = { MEJA_BROWSER: '/opt/peramban', PATH: '/usr/bin' };
    expect(findBrowser({ platform: 'linux', env, ...having('/opt/peramban', '/usr/bin/chromium') })).toBe(
      '/opt/peramban',
    );
  });

  test('is none when MEJA_BROWSER points nowhere, even if Chromium is there', () => {
    const env = { MEJA_BROWSER: '/tidak/ada', PATH: '/usr/bin' };
    expect(findBrowser({ platform: 'linux', env, ...having('/usr/bin/chromium') })).toBeNull();
  });

  test('on Linux is Chromium before Chrome before Edge, wherever each lies on the PATH', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    const machine = { platform: 'linux', env } as const;
    expect(findBrowser({ ...machine, ...having('/usr/local/bin/google-chrome', '/usr/bin/chromium') })).toBe(
      '/usr/bin/chromium',
    );
    expect(findBrowser({ ...machine, ...having('/usr/bin/microsoft-edge') })).toBe('/usr/bin/microsoft-edge');
    expect(findBrowser({ ...machine, ...having('/snap/bin/chromium') })).toBe('/snap/bin/chromium');
  });

  test('on Windows is looked for in every program folder that the system names', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\rina\\AppData\\Local' };
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\rina\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser({ platform: 'win32', env, ...having(edge, chrome) })).toBe(chrome);
    expect(findBrowser({ platform: 'win32', env, ...having(edge) })).toBe(edge);
  });

  test('on macOS is looked for among the applications', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({ platform: 'darwin', env: {}, ...having(chrome) })).toBe(chrome);
    expect(findBrowser({ platform: 'darwin', env: {}, ...having() })).toBeNull();
  });
});
