import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Runs one command and returns its exit code and the lines it printed. */
async function meja(library: string, ...argv: readonly string[]) {
  const out: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    note: () => undefined,
    signal: new AbortController().signal,
  };
  const code = await runCli([...argv, '--library', library, '--json'], io, undefined);
  return { code, document: out.length === 0 ? null : (JSON.parse(out[0] ?? 'null') as unknown) };
}

async function aLibrary(): Promise<string> {
  const library = join(tempFolder(), 'kantor');
  await meja(
    library,
    'init',
    '--office',
    'Kejaksaan Negeri Teluk Padma',
    '--zone',
    'Asia/Makassar',
    '--city',
    'Teluk Padma',
  );
  return library;
}

function oldTexts(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(
    join(folder, 'a', 'satu.txt'),
    'Jaksa Menyapa Pelajar\n\nTeluk Padma, 20 November 2025 – Kejaksaan menyapa pelajar di aula.',
  );
  writeFileSync(join(folder, 'rusak.txt'), '');
  return folder;
}

test('an import is tried, done and found again by its words, each with the stable shape', async () => {
  const library = await aLibrary();
  const folder = oldTexts();
  const dry = await meja(library, 'import', folder, '--as', 'release', '--dry-run');
  const nothing = await meja(library, 'search', 'pelajar');
  const real = await meja(library, 'import', folder, '--as', 'release');
  const found = await meja(library, 'search', 'menyapa aula', '--limit', '5');
  expect([dry.code, real.code, nothing.document, found.code]).toMatchObject([
    1,
    1,
    { total: 0, hits: [] },
    0,
  ]);
  expect(dry.document).toMatchObject({ imported: 1, unchanged: 0, refused: 1, uids: [] });
  expect(real.document).toMatchObject({
    imported: 1,
    refused: 1,
    findings: [
      { code: 'import-number-missing' },
      { code: 'import-empty', message: 'Berkas kosong. Periksa isinya; tidak ada teks yang bisa dibaca.' },
    ],
  });
  expect(found.document).toMatchObject({
    total: 1,
    hits: [
      {
        kind: 'siaran_pers',
        number: null,
        on: '2025-11-20',
        state: 'diimpor',
        title: 'Jaksa <mark>Menyapa</mark> Pelajar',
        snippet: 'Kejaksaan <mark>menyapa</mark> pelajar di <mark>aula</mark>.',
      },
    ],
  });
});

test('wrong usage is told apart from a refusal', async () => {
  const library = await aLibrary();
  const codes = await Promise.all([
    meja(library, 'import', '--as', 'release'),
    meja(library, 'import', 'x', '--as', 'foto'),
    meja(library, 'search'),
    meja(library, 'search', 'a', '--limit', '0'),
  ]);
  expect(codes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect((await meja(library, 'import', '/tidak/ada', '--as', 'release')).code).toBe(1);
});
