import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../../src/cli/run-cli.ts';
import { runMeja } from '../../helpers/built-meja.ts';

const answered = z.looseObject({ item: z.looseObject({ uid: z.string() }) });

interface Ran {
  readonly exitCode: number;
  readonly out: readonly string[];
  readonly notes: readonly string[];
}

async function meja(library: string, ...argv: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const exitCode = await runCli(
    [...argv, '--library', library],
    {
      out: (line) => out.push(line),
      note: (line) => notes.push(line),
      signal: new AbortController().signal,
    },
    undefined,
  );
  return { exitCode, out, notes };
}

describe('the plan on the command line', () => {
  let library = '';
  let uid = '';

  beforeAll(async () => {
    library = join(mkdtempSync(join(tmpdir(), 'meja-')), 'perpustakaan');
    await meja(
      library,
      'init',
      '--office',
      'Kejaksaan Negeri Teluk Padma',
      '--zone',
      'Asia/Makassar',
      '--city',
      'Padma',
    );
    const { out } = await meja(
      library,
      ...[
        'plan',
        'add',
        '--title',
        'Ucapan Hari Guru Nasional',
        '--kind',
        'infografis',
        '--on',
        '2026-11-25',
      ],
      ...['--time', '07.00', '--format', 'ig_feed_4x5', '--format', 'ig_story', '--json'],
    );
    uid = answered.parse(JSON.parse(out[0] ?? '')).item.uid;
    await meja(library, 'plan', 'add', '--title', 'Profil Kasi Barang Bukti', '--kind', 'carousel');
  });

  afterAll(() => {
    rmSync(join(library, '..'), { recursive: true, force: true });
  });

  test('lists items in the shape that scripts read, and the same bytes, in a calendar file too, in every zone of the computer', async () => {
    const runs: string[] = [];
    const calendars: string[] = [];
    for (const timeZone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'America/New_York']) {
      const argv = [
        'plan',
        'list',
        '--json',
        '--from',
        '2026-11-01',
        '--to',
        '2026-11-30',
        '--library',
        library,
      ];
      runs.push((await runMeja(argv, { timeZone })).stdout);
      const file = join(library, 'rencana.ics');
      await runMeja(['plan', 'export', '--out', file, '--library', library], { timeZone });
      calendars.push(readFileSync(file, 'utf8').replaceAll(/^DTSTAMP:.*$/gmu, ''));
    }
    expect([new Set(runs).size, new Set(calendars).size]).toEqual([1, 1]);
    expect(calendars[0]).toContain('DTSTART:20261124T230000Z');
    expect(JSON.parse(runs[0] ?? '')).toEqual({
      items: [
        {
          uid,
          kind: 'infografis',
          title: 'Ucapan Hari Guru Nasional',
          plannedOn: '2026-11-25',
          plannedTime: '07:00',
          endsOn: null,
          zone: 'Asia/Makassar',
          status: 'ide',
          channels: ['ig_feed_4x5', 'ig_story'],
        },
      ],
    });
  }, 300_000);

  test('moves an item and keeps its hour', async () => {
    const { exitCode, out } = await meja(library, 'plan', 'move', uid, '--on', '2026-11-27');
    expect([exitCode, out]).toEqual([0, [`2026-11-27 07.00 WITA  Ide  Ucapan Hari Guru Nasional  ${uid}`]]);
  });

  test('lists the tray where no range is asked for', async () => {
    const { out } = await meja(library, 'plan', 'list');
    expect(out.map((line) => line.split('  ')[0])).toEqual(['2026-11-27 07.00 WITA', 'Belum dijadwal']);
  });

  test('says in Indonesian what is wrong, with the exit code of its kind', async () => {
    const usage = await meja(library, 'plan', 'move', uid, '--on', '2026-02-30');
    const refused = await meja(library, 'plan', 'move', 'tidak-ada', '--on', '2026-11-27');
    const kind = await meja(library, 'plan', 'add', '--title', 'x', '--kind', 'rilisan');
    expect({
      usage: [usage.exitCode, usage.notes[0]],
      refused: [refused.exitCode, refused.notes[0]?.startsWith('Yang dicari sudah tidak ada')],
      kind: [kind.exitCode, kind.notes[0]],
    }).toEqual({
      usage: [2, 'Nilai untuk --on belum ada atau tidak sesuai.'],
      refused: [1, true],
      kind: [2, 'Nilai untuk --kind belum ada atau tidak sesuai.'],
    });
  });

  test('lists the days of a year with a decree whose number nobody has read', async () => {
    const { out } = await meja(library, 'days', 'list', '2026', '--json');
    const document = z
      .strictObject({
        year: z.literal(2026),
        decree: z.strictObject({ number: z.null(), source: z.string(), confirmed: z.literal(false) }),
        days: z.array(
          z.looseObject({ on: z.string(), name: z.string(), kind: z.string(), official: z.boolean() }),
        ),
      })
      .parse(JSON.parse(out[0] ?? ''));
    expect(document.days.filter((day) => day.official)).toHaveLength(25);
    expect(document.days.find((day) => day.on === '2026-08-17')).toMatchObject({
      name: 'Hari Ulang Tahun Kemerdekaan Republik Indonesia',
      kind: 'libur_nasional',
      official: true,
    });
  });
});
