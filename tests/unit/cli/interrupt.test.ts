import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const STOPPED = 'Pekerjaan dibatalkan. Tidak ada berkas setengah jadi yang tertinggal.';

/** Runs a command; `stopped` is one whose Ctrl-C has come already. */
async function meja(argv: readonly string[], when: 'running' | 'stopped') {
  const notes: string[] = [];
  const stop = new AbortController();
  if (when === 'stopped') stop.abort();
  const io = { out: () => undefined, note: (line: string) => notes.push(line), signal: stop.signal };
  return { code: await runCli(argv, io, undefined), notes };
}

test('Ctrl-C while the demo is being made takes the unfinished library away', async () => {
  const library = join(tempFolder(), 'contoh');
  const ended = await meja(['init', '--demo', '--library', library], 'stopped');
  expect([ended, existsSync(join(library, 'library.db')), existsSync(join(library, 'media'))]).toEqual([
    { code: 1, notes: [STOPPED] },
    false,
    false,
  ]);
});

test('Ctrl-C before the next item of a list stops there', async () => {
  const library = join(tempFolder(), 'kantor');
  const office = ['--office', 'Kejaksaan Negeri Teluk Padma', '--zone', 'Asia/Makassar'];
  await meja(['init', ...office, '--library', library], 'running');
  expect(await meja(['submit', 'a', 'b', '--library', library], 'stopped')).toEqual({
    code: 1,
    notes: [STOPPED],
  });
});

test('Ctrl-C during a backup leaves no file behind', async () => {
  const folder = tempFolder();
  const library = join(folder, 'kantor');
  const office = ['--office', 'Kejaksaan Negeri Teluk Padma', '--zone', 'Asia/Makassar'];
  await meja(['init', ...office, '--library', library], 'running');
  const ended = await meja(['backup', join(folder, 'a.mejabackup'), '--library', library], 'stopped');
  expect([ended.code, ended.notes.at(-1), readdirSync(folder)]).toEqual([1, STOPPED, ['kantor']]);
});
