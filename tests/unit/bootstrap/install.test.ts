import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureInstalled, isSatisfied } from '../../../src/bootstrap/install.mjs';

/** A real folder with a real lock; npm is replaced by a script that npm_execpath names, as npm itself would be. */
let root = '';
let said: string[] = [];
const execpath = process.env['npm_execpath'];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'meja-install-'));
  said = [];
  lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' } });
});
afterEach(() => {
  if (execpath === undefined) delete process.env['npm_execpath'];
  else process.env['npm_execpath'] = execpath;
  rmSync(root, { recursive: true });
});

function lock(file: string, packages: object): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
}

function npmThat(script: string): void {
  const file = path.join(root, 'npm-cli.js');
  writeFileSync(file, `const fs = require('node:fs'); fs.appendFileSync('npm.log', 'npm '); ${script}`);
  process.env['npm_execpath'] = file;
}

const PUT_NODE = `fs.mkdirSync('node_modules/node/bin', { recursive: true });
  for (const name of ['node', 'node.exe']) fs.writeFileSync('node_modules/node/bin/' + name, '');`;

function install(): Promise<string> {
  return ensureInstalled(root, (line) => said.push(line));
}

describe('installing packages', () => {
  test('happens once: the second time nothing is run', async () => {
    npmThat(PUT_NODE);
    expect(await install()).toBe('installed');
    expect(await install()).toBe('kept');
    expect(readFileSync(path.join(root, 'npm.log'), 'utf8')).toBe('npm ');
    expect(said).toEqual(['Memasang pustaka dari package-lock.json (sekali saja, perlu jaringan)…']);
  });

  test('happens once for two commands at the same time: the second waits and finds it done', async () => {
    npmThat(PUT_NODE);
    expect((await Promise.all([install(), install()])).sort()).toEqual(['installed', 'kept']);
    expect(readFileSync(path.join(root, 'npm.log'), 'utf8')).toBe('npm ');
  });

  test('happens again when the lock file changes', async () => {
    npmThat(PUT_NODE);
    await install();
    lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.1' } });
    expect(await install()).toBe('installed');
  });

  test('is left out after npm ci by hand', async () => {
    npmThat('process.exit(1)');
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    mkdirSync(path.join(root, 'node_modules/node/bin'), { recursive: true });
    for (const name of ['node', 'node.exe'])
      writeFileSync(path.join(root, 'node_modules/node/bin', name), '');
    expect(await install()).toBe('adopted');
    expect(await install()).toBe('kept');
  });

  test.each([
    ['npm error code ENOTFOUND', /tidak ada jaringan/u],
    ['npm error code EAI_AGAIN', /tidak ada jaringan/u],
    ['npm error code ENOSPC', /Ruang disk habis/u],
    ['npm error code EACCES', /Tidak ada izin menulis/u],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /sertifikat proksi/u],
    ['npm error something new', /Catatan lengkap npm ada di/u],
  ])('that fails with "%s" is told in one line', async (output, line) => {
    npmThat(`console.error(${JSON.stringify(output)}); process.exit(1)`);
    const failure: unknown = await install().catch((error: unknown) => error);
    expect(failure).toMatchObject({ exitCode: 1 });
    expect(String(failure)).toMatch(line);
    expect(String(failure)).not.toContain('\n');
  });

  test('that leaves no Node 24 behind says how to mend it', async () => {
    npmThat('');
    await expect(install()).rejects.toThrow(/npm rebuild node/u);
  });

  test('never empties a folder that node_modules links to', async () => {
    npmThat(PUT_NODE);
    const shared = path.join(root, 'bersama');
    mkdirSync(shared);
    symlinkSync(shared, path.join(root, 'node_modules'), 'junction');
    await expect(install()).rejects.toThrow(/adalah tautan/u);
  });
});

describe('packages already present', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };
  test.each([
    ['exactly', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    ['without an optional one', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['without a needed one', { 'node_modules/b': { version: '2.0.0' } }, false],
    ['in another version', { 'node_modules/a': { version: '0.9.0' } }, false],
  ])('%s: %o → %s', (_name, present, expected) => {
    lock('package-lock.json', wanted);
    lock('node_modules/.package-lock.json', present);
    expect(isSatisfied(root)).toBe(expected);
  });

  test('of which nothing is known are not enough', () => {
    expect(isSatisfied(root)).toBe(false);
  });
});
