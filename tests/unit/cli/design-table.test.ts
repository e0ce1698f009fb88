import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { openBackend } from '../../helpers/open-backend.ts';

test('design table saves headings and an example that a spreadsheet opens, and names a template it does not know', async () => {
  const { backend, folder } = await openBackend();
  await backend.close();
  const out: string[] = [];
  const notes: string[] = [];
  const meja = (...argv: readonly string[]) => {
    const signal = new AbortController().signal;
    const io = { out: (line: string) => out.push(line), note: (line: string) => notes.push(line), signal };
    return runCli([...argv, '--library', folder], io, undefined);
  };
  const path = join(folder, 'tabel.csv');
  expect(await meja('design', 'table', 'resmi.kutipan_pimpinan', '--out', path)).toBe(0);
  expect(out).toEqual([`Tabel dengan 6 kolom disimpan di ${path}`]);
  const [heading = '', example = '', ...more] = readFileSync(path, 'utf8').split('\r\n');
  expect([heading, example.split(';').length, more]).toEqual([
    '\uFEFFkutipan;nama;jabatan;foto;konteks;ukuran',
    6,
    [''],
  ]);
  expect(await meja('design', 'table', 'resmi.tidak_ada', '--out', path)).toBe(1);
  expect(notes.join('\n')).toContain('resmi.tidak_ada');
});
