import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { openBackend } from '../../helpers/open-backend.ts';

async function meja(library: string, ...argv: readonly string[]) {
  const out: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    note: () => undefined,
    signal: new AbortController().signal,
  };
  const code = await runCli([...argv, '--library', library], io, undefined);
  return { code, out };
}

/** A library with three items, one of them without a day. @returns its folder and the uids */
async function aPlan(): Promise<{ readonly folder: string; readonly uids: readonly string[] }> {
  const { backend, client, folder } = await openBackend();
  const uids: string[] = [];
  for (const item of [
    {
      title: '=Ucapan; Hari Guru',
      plannedOn: '2026-11-25',
      plannedTime: '07:00',
      formats: ['ig_feed_4x5', 'ig_story'],
    },
    { title: 'Kampanye', plannedOn: '2026-12-01', endsOn: '2026-12-10', owner: 'Sekar' },
    { title: 'Profil Kasi', plannedOn: null },
  ])
    uids.push((await client.call('plan.add', { kind: 'siaran_pers', ...item })).item.uid);
  await backend.close();
  return { folder, uids };
}

test('the whole plan is a table that Indonesian Excel opens, in which nothing runs', async () => {
  const { folder, uids } = await aPlan();
  const path = join(folder, 'rencana.csv');
  const { code, out } = await meja(folder, 'plan', 'export', '--out', path);
  expect([code, out]).toEqual([0, [`3 agenda ditulis ke ${path}`]]);
  const [a, b, c] = uids;
  expect(readFileSync(path, 'utf8').split('\r\n')).toEqual([
    '\uFEFFuid;tanggal;jam;zona;sampai;judul;jenis;status;kanal;penanggung_jawab;prioritas',
    `${a};2026-11-25;07.00;Asia/Makassar;;"'=Ucapan; Hari Guru";siaran_pers;ide;ig_feed_4x5, ig_story;;normal`,
    `${b};2026-12-01;;Asia/Makassar;2026-12-10;Kampanye;siaran_pers;ide;;Sekar;normal`,
    `${c};;;Asia/Makassar;;Profil Kasi;siaran_pers;ide;;;normal`,
    '',
  ]);
});

test('a calendar holds what has a day in the range, and two exports differ in nothing but when they were made', async () => {
  const { folder, uids } = await aPlan();
  const files = [];
  for (const name of ['satu.ics', 'dua.ics']) {
    const path = join(folder, name);
    const { code, out } = await meja(
      ...[folder, 'plan', 'export', '--from', '2026-11-01', '--to', '2026-11-30'],
      ...['--out', path, '--json'],
    );
    const text = readFileSync(path, 'utf8');
    expect([code, JSON.parse(out.join('\n'))]).toEqual([
      0,
      { path, bytes: Buffer.byteLength(text), items: 1 },
    ]);
    files.push(text.replaceAll(/^DTSTAMP:.*$/gmu, ''));
  }
  const [first = '', second] = files;
  expect(second).toBe(first);
  expect([first.includes(`UID:${uids[0]}@mejahumas`), /^DTSTART.*$/mu.exec(first)?.[0].trim()]).toEqual([
    true,
    'DTSTART:20261124T230000Z',
  ]);
  expect(first.replaceAll('\r\n ', '')).toContain(
    'DESCRIPTION:Jenis: Siaran pers\\nStatus: Ide\\nKanal: Instagram Feed 4:5\\, Instagram Story',
  );
});

test('a page for leaders holds all of the plan, with the days of its range', async () => {
  const { folder } = await aPlan();
  const path = join(folder, 'rencana.html');
  const { code } = await meja(folder, 'plan', 'export', '--out', path);
  const html = readFileSync(path, 'utf8');
  expect([code, /<p>25 November – 10 Desember 2026<\/p>/u.test(html)]).toEqual([0, true]);
  expect([...html.matchAll(/<b>(.*?)<\/b>/gu)].map(([, title]) => title)).toEqual([
    ...['=Ucapan; Hari Guru', 'Kampanye', 'Kampanye', 'Profil Kasi'],
  ]);
  expect([...html.matchAll(/<small>(Hari Guru[^<]*)<\/small>/gu)].map(([, name]) => name)).toEqual([
    'Hari Guru Nasional',
  ]);
});

test('a file of another kind is refused before anything is written', async () => {
  const { folder } = await aPlan();
  const { code } = await meja(folder, 'plan', 'export', '--out', join(folder, 'rencana.doc'));
  expect(code).toBe(2);
});
