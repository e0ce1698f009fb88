import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoLibraryFolder, hasDisplay } from '../../../src/bootstrap/data-folder.mjs';
import { downloadUrl } from '../../../src/bootstrap/electron-binary.mjs';
import { readStartArguments } from '../../../src/bootstrap/start-arguments.mjs';
import { requireNode } from '../../../src/bootstrap/stop.mjs';

describe('the folder of the demo library', () => {
  test.each([
    ['linux', {}, '/home/ani/.local/share/meja-humas/contoh'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/meja-humas/contoh'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ani/.local/share/meja-humas/contoh'],
    ['darwin', {}, '/home/ani/Library/Application Support/meja-humas/contoh'],
    ['linux', { MEJA_DATA: '/mnt/x' }, '/mnt/x/meja-humas/contoh'],
  ])('on %s with %o is %s', (platform, env, folder) => {
    expect(demoLibraryFolder({ platform, env, home: '/home/ani' })).toBe(folder);
  });

  test('on Windows is local to the machine, never roaming', () => {
    const env = {
      LOCALAPPDATA: 'C:\\Users\\Ani\\AppData\\Local',
      APPDATA: 'C:\\Users\\Ani\\AppData\\Roaming',
    };
    expect(demoLibraryFolder({ platform: 'win32', env, home: 'C:\\Users\\Ani' })).toBe(
      'C:\\Users\\Ani\\AppData\\Local\\meja-humas\\contoh',
    );
  });
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', { SSH_CONNECTION: '10.0.0.1' }, false],
])('a display on %s with %o: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});

describe('arguments after npm start --', () => {
  test('are read in both spellings, the library from where the user stands', () => {
    expect(
      readStartArguments(['--library', 'kantor', '--port=8080', '--no-open'], path.resolve('/rumah')),
    ).toEqual({
      library: path.resolve('/rumah/kantor'),
      electron: false,
      passedOn: ['--port', '8080', '--no-open'],
    });
  });

  test.each([
    [['--librari', 'x'], /--librari/u],
    [['--library'], /--library perlu diikuti/u],
    [['--port', '--no-open'], /--port perlu diikuti/u],
  ])('%o are refused as wrong usage', (argv, line) => {
    expect(() => readStartArguments(argv, '/')).toThrow(line);
    expect(() => readStartArguments(argv, '/')).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});

test.each(['18.19.0', '20.9.1', '9.0.0'])('Node %s is refused with the version to install', (found) => {
  expect(() => requireNode(found)).toThrow(
    `Node.js ${found} terlalu lama: pasang Node.js 20.10 atau yang lebih baru dari nodejs.org, lalu ulangi.`,
  );
});

test.each(['20.10.0', '20.20.2', '22.0.0', '100.0.0'])('Node %s will do', (found) => {
  expect(() => requireNode(found)).not.toThrow();
});

test('Electron is asked for where its own installer would fetch it, mirror included', () => {
  expect(downloadUrl('45.4.1', { env: {}, platform: 'win32', arch: 'x64' })).toBe(
    'https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-win32-x64.zip',
  );
  expect(
    downloadUrl('1.0.0', {
      env: { ELECTRON_MIRROR: 'http://127.0.0.1:1/e' },
      platform: 'linux',
      arch: 'x64',
    }),
  ).toBe('http://127.0.0.1:1/e/v1.0.0/electron-v1.0.0-linux-x64.zip');
});
