import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashTree, readStamp, writeStamp } from '../../../src/bootstrap/stamp.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'meja-stamp-'));
  write('src/a.ts', 'satu');
  write('src/inner/b.ts', 'dua');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe('the hash of a source tree', () => {
  const changes: readonly (readonly [string, () => void])[] = [
    ['a changed byte', () => write('src/a.ts', 'sato')],
    ['a new file', () => write('src/c.ts', '')],
    ['a file deeper down', () => write('src/inner/b.ts', 'tiga')],
    [
      'a renamed file',
      () => {
        rmSync(path.join(root, 'src/a.ts'));
        write('src/z.ts', 'satu');
      },
    ],
    [
      'text moved from one file to the next',
      () => {
        write('src/a.ts', 'satud');
        write('src/inner/b.ts', 'ua');
      },
    ],
    ['a listed file that appears', () => write('vite.config.ts', '')],
  ];
  test.each(changes)('changes with %s', (_name, change) => {
    const before = hashTree(root, ['src', 'vite.config.ts']);
    change();
    expect(hashTree(root, ['src', 'vite.config.ts'])).not.toBe(before);
  });

  test('stays the same for notes, hidden files, packages and another order of the list', () => {
    write('electron/main.ts', '');
    const before = hashTree(root, ['src', 'electron']);
    write('src/README.md', 'catatan');
    write('src/.swp', '');
    write('src/node_modules/x/index.js', '');
    expect(hashTree(root, ['electron', 'src'])).toBe(before);
  });

  test('depends on the extra facts', () => {
    expect(hashTree(root, ['src'], ['linux', 'x64'])).not.toBe(hashTree(root, ['src'], ['linux', 'arm64']));
  });
});

test('a stamp that was written is read back, one that was not is undefined', () => {
  const file = path.join(root, 'dist', '.meja-stamp');
  expect(readStamp(file)).toBeUndefined();
  writeStamp(file, 'abc');
  expect(readStamp(file)).toBe('abc');
});
