import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { runMeja, type MejaEnd } from '../helpers/built-meja.ts';
import { twentyClarifications } from '../helpers/clarification-table.ts';
import {
  backupShape,
  errorShape,
  exportShape,
  importShape,
  initShape,
  mergeShape,
  planItemShape,
  planListShape,
  searchShape,
  stepsShape,
  verifyShape,
} from '../helpers/cli-shapes.ts';
import { testWith } from '../helpers/programs.ts';
import { manifestPictures, readPictures } from '../helpers/read-pictures.ts';

/** The demo draws nine pictures and a merge sixteen; an old office PC takes ten times as long as ours. */
const LONG_MS = 900_000;

describe('the whole line on the command line', { timeout: LONG_MS }, () => {
  let folder = '';
  let library = '';
  let packages: z.output<typeof exportShape>['packages'] = [];
  let merged: z.output<typeof mergeShape>['rows'] = [];

  const run = (...argv: readonly string[]): Promise<MejaEnd> =>
    runMeja([...argv, '--library', library, '--json']);
  const at = (name: string): string => join(folder, name);

  async function addItem(title: string): Promise<string> {
    const ran = await run('plan', 'add', '--title', title, '--kind', 'pengumuman', '--format', 'website');
    return planItemShape.parse(ran.json()).item.uid;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meja-garis-'));
    library = at('kantor');
    const made = await run('init', '--demo');
    expect([made.code, initShape.parse(made.json())]).toEqual([
      0,
      {
        library,
        office: {
          uid: expect.any(String) as string,
          name: 'Kejaksaan Negeri Teluk Padma',
          zone: 'Asia/Makassar',
        },
      },
    ]);
  }, LONG_MS);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a second library is not made over the first, and the refusal is a document too', async () => {
    const { code, json } = await run('init', '--demo');
    expect([code, errorShape.parse(json())]).toEqual([
      1,
      {
        error: {
          code: 'library-exists',
          params: { path: library },
          message: `Folder ${library} sudah berisi ruang kerja. Buka ruang kerja itu, atau pilih folder lain.`,
        },
      },
    ]);
  });

  test('a folder of old texts comes into the archive and its bad file is named', async () => {
    mkdirSync(at('lama'));
    writeFileSync(
      at('lama/baik.txt'),
      'Panen Raya Kelompok Tani\n\nTeluk Padma, 3 Mei 2024 – Jaksa ikut panen.',
    );
    writeFileSync(
      at('lama/kantor-lama.txt'),
      Buffer.from('Kutipan \x93emas\x94 pelajar\n\nTeluk Padma, 4 Mei 2024 - Isi.', 'latin1'),
    );
    writeFileSync(
      at('lama/laman.html'),
      '<script>alert(1)</script><h1>Sidang Keliling</h1><p onclick="x()">Teluk Padma, 5 Mei 2024 &ndash; Isi.</p>',
    );
    writeFileSync(at('lama/kosong.txt'), '');
    const { code, json } = await run('import', at('lama'), '--as', 'release');
    const report = importShape.parse(json());
    expect([code, report.imported, report.unchanged, report.refused, report.uids.length]).toEqual([
      1, 3, 0, 1, 3,
    ]);
    expect(report.releases.map(({ file, title, on }) => [file, title, on])).toEqual([
      ['lama/baik.txt', 'Panen Raya Kelompok Tani', '2024-05-03'],
      ['lama/kantor-lama.txt', 'Kutipan “emas” pelajar', '2024-05-04'],
      ['lama/laman.html', 'Sidang Keliling', '2024-05-05'],
    ]);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([
      {
        code: 'import-empty',
        severity: 'error',
        subject: 'lama/kosong.txt',
        file: 'lama/kosong.txt',
        params: {},
        message: 'Berkas kosong. Periksa isinya; tidak ada teks yang bisa dibaca.',
      },
    ]);
    const again = await run('import', at('lama/baik.txt'), '--as', 'release');
    expect([again.code, importShape.parse(again.json())]).toMatchObject([0, { imported: 0, unchanged: 1 }]);
  });

  test('what was imported is found by its words', async () => {
    const { code, json } = await run('search', 'panen tani', '--limit', '3');
    const { total, hits } = searchShape.parse(json());
    expect([code, total, hits[0]?.title, hits[0]?.on, hits[0]?.state]).toEqual([
      0,
      1,
      '<mark>Panen</mark> Raya Kelompok <mark>Tani</mark>',
      '2024-05-03',
      'diimpor',
    ]);
    const nothing = await run('search', 'kapal selam nuklir');
    expect([nothing.code, searchShape.parse(nothing.json()).hits]).toEqual([0, []]);
  });

  test('a table of twenty rows becomes pictures, and its four bad rows are named with their reasons', async () => {
    writeFileSync(at('klarifikasi.csv'), twentyClarifications());
    const { code, json } = await run(
      ...['design', 'merge', 'resmi.klarifikasi_hoaks', '--data', at('klarifikasi.csv')],
      ...['--size', 'ig_feed_4x5', '--out', at('gambar')],
    );
    const report = mergeShape.parse(json());
    merged = report.rows;
    expect([code, report.unknownColumns, report.rows.length]).toEqual([1, ['catatan'], 20]);
    const refused = report.rows.filter((row) => row.files.length === 0);
    expect(
      refused.map(({ row, line, findings }) => [
        row,
        line,
        findings.filter(({ severity }) => severity === 'error').map(({ slot, code: why }) => [slot, why]),
      ]),
    ).toEqual([
      [3, 4, [['label', 'stamp-without-label']]],
      [7, 8, [['kesimpulan', 'slot-empty']]],
      [12, 13, [['klaim', 'text-too-long']]],
      [20, 21, [['tangkapan', 'file-missing']]],
    ]);
    expect(readdirSync(at('gambar')).length).toBe(16);
  });

  testWith(
    'exiftool',
    'every merged picture has its size and says in itself that nobody approved it',
    () => {
      const files = merged.flatMap((row) => row.files);
      expect(readPictures(files.map(({ path }) => path)).map((file) => [file.size, file.rights])).toEqual(
        files.map(() => ['1080x1350', 'belum disetujui']),
      );
      expect(files.map(({ path }) => path.slice(at('gambar').length + 1)).slice(0, 3)).toEqual([
        '001_ig_feed_4x5.png',
        '002_ig_feed_4x5.png',
        '004_ig_feed_4x5.png',
      ]);
    },
    LONG_MS,
  );

  testWith(
    'exiftool',
    'the same table becomes JPEGs of the same sizes that say the same, under the same names',
    async () => {
      const { code, json } = await run(
        ...['design', 'merge', 'resmi.klarifikasi_hoaks', '--data', at('klarifikasi.csv')],
        ...['--size', 'ig_feed_4x5', '--jpg', '--out', at('gambar-jpg')],
      );
      const files = mergeShape.parse(json()).rows.flatMap((row) => row.files);
      expect([code, files.map(({ path }) => basename(path))]).toEqual([
        1,
        merged.flatMap((row) => row.files).map(({ path }) => basename(path, '.png') + '.jpg'),
      ]);
      expect(readPictures(files.map(({ path }) => path)).map((file) => [file.size, file.rights])).toEqual(
        files.map(() => ['1080x1350', 'belum disetujui']),
      );
    },
    LONG_MS,
  );

  test('an item is submitted, given back, submitted again and approved', async () => {
    const uid = await addItem('Jadwal layanan akhir tahun');
    const steps = [
      ['submit', uid, '--by', 'Rangga Pratala'],
      ['return', uid, '--by', 'Sekar Lituhayu', '--reason', 'Tambahkan jam layanan'],
      ['submit', uid],
      ['approve', uid, '--by', 'Sekar Lituhayu'],
    ];
    const ended = [];
    for (const argv of steps) ended.push(await run(...argv));
    expect(ended.map(({ code, json }) => [code, stepsShape.parse(json())])).toEqual([
      [0, { done: [{ uid, result: 'peninjauan' }], refused: [] }],
      [0, { done: [{ uid, result: 'draf' }], refused: [] }],
      [0, { done: [{ uid, result: 'peninjauan' }], refused: [] }],
      [0, { done: [{ uid, result: expect.stringMatching(/^[0-9a-f]{64}$/) as string }], refused: [] }],
    ]);
  });

  test('an item that cannot be submitted is refused with what stands in the way', async () => {
    const ran = await run('plan', 'add', '--title', 'Poster', '--kind', 'infografis', '--format', 'ig_story');
    const { uid } = planItemShape.parse(ran.json()).item;
    const { code, notes, json } = await run('submit', uid);
    expect([code, stepsShape.parse(json())]).toEqual([
      1,
      {
        done: [],
        refused: [
          {
            uid,
            code: 'findings-block',
            message:
              'Belum bisa diajukan: 1 kesalahan dan 0 peringatan belum selesai. ' +
              'Perbaiki kesalahannya. Untuk peringatan, perbaiki atau tulis alasan untuk lanjut.',
          },
        ],
      },
    ]);
    expect(notes).toContain('  error: design: Belum ada desain untuk kanal bergambar');
    const early = await run('approve', uid, '--by', 'Sekar Lituhayu');
    expect([early.code, stepsShape.parse(early.json()).refused[0]?.code]).toEqual([1, 'wrong-status']);
  });

  test('Ctrl-C while packaging ends it with its reason and leaves nothing', async () => {
    const items = planListShape.parse((await run('plan', 'list', '--status', 'disetujui')).json()).items;
    const itemUid = items.find(({ title }) => title.startsWith('Klarifikasi:'))?.uid ?? '';
    const stopped = await runMeja(['export', '--item', itemUid, '--out', at('batal'), '--library', library], {
      onNote: (_, running) => running.interrupt(),
    });
    expect([stopped.code, stopped.stdout, stopped.notes.at(-1), namesIn(at('batal'))]).toEqual([
      1,
      '',
      'Pekerjaan dibatalkan. Tidak ada berkas setengah jadi yang tertinggal.',
      [],
    ]);
    expect((await run('verify')).code).toBe(0);
  });

  test('everything approved is packaged once', async () => {
    const first = await run('export', '--ready', '--out', at('paket'));
    const report = exportShape.parse(first.json());
    packages = report.packages;
    expect([
      first.code,
      report.refused,
      packages.map(({ dir }) => dir.slice(at('paket').length + 1)).sort(),
    ]).toEqual([
      0,
      [],
      [
        '2026-11-23_jadwal-layanan-akhir-tahun',
        '2026-11-23_jaksa-masuk-sekolah-sapa-86-pelajar-smp-di-pulau',
        '2026-11-23_klarifikasi-pesan-permintaan-sumbangan',
        '2026-11-24_kutipan-kasi-intelijen-jangan-transfer-simpan',
      ],
    ]);
    const second = await run('export', '--ready', '--out', at('paket'));
    expect([second.code, second.json()]).toEqual([0, { packages: [], refused: [] }]);
  });

  testWith('unzip', 'every archive is sound', () => {
    for (const { zip } of packages) {
      expect(execFileSync('unzip', ['-tq', zip], { encoding: 'utf8' })).toContain('No errors detected');
    }
  });

  testWith('sha256sum', 'every package passes sha256sum -c, file by file', () => {
    for (const { dir, files } of packages) {
      const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: dir, encoding: 'utf8' });
      expect(said.trim().split('\n').sort()).toEqual(files.map((file) => `${file}: OK`).sort());
    }
  });

  testWith(
    'exiftool',
    'every packaged picture has the size of its format and carries the hash it was approved under',
    () => {
      const pictures = packages.flatMap(({ dir }) => manifestPictures(dir));
      expect(pictures.length).toBe(9);
      expect(readPictures(pictures.map(({ path }) => path))).toEqual(
        pictures.map(({ path, size, approval }) => ({
          path,
          size,
          rights: undefined,
          approval: `sha256:${approval}`,
        })),
      );
    },
    LONG_MS,
  );

  test('a package is split by --max, and --budget below the floor is refused', async () => {
    const itemUid = packages.find(({ dir }) => dir.includes('kutipan-kasi'))?.itemUid ?? '';
    const parts = await run('export', '--item', itemUid, '--max', '300 kB', '--out', at('bagian'));
    const zips = exportShape.parse(parts.json()).packages[0]?.zips ?? [];
    const sizes = zips.map((zip) => readFileSync(zip).byteLength);
    expect([parts.code, sizes.length > 1, sizes.every((bytes) => bytes <= 300_000)]).toEqual([0, true, true]);
    const poor = await run('export', '--item', itemUid, '--budget', '20kB', '--out', at('hemat'));
    expect([poor.code, exportShape.parse(poor.json())]).toEqual([
      1,
      {
        packages: [],
        refused: [
          {
            itemUid,
            code: 'budget-too-small',
            message:
              'Paket tidak muat dalam 20000 bita tanpa merusak gambar. Naikkan batasnya, atau kurangi format yang dikirim.',
          },
        ],
      },
    ]);
  });

  test('--day takes what is approved for that day and no other, and names what is not approved yet', async () => {
    const uid = packages.find(({ dir }) => dir.includes('jadwal-layanan'))?.itemUid ?? '';
    const moved = await run('plan', 'move', uid, '--on', '2026-12-29', '--time', '08.00');
    expect(planItemShape.parse(moved.json()).item).toMatchObject({
      plannedOn: '2026-12-29',
      plannedTime: '08:00',
      status: 'terjadwal',
    });
    const idea = await addItem('Layanan malam tahun baru');
    await run('plan', 'move', idea, '--on', '2026-12-29');
    const { code, json, stderr } = await run('export', '--day', '2026-12-29', '--out', at('hari'));
    expect(stderr).toContain('Belum disetujui, tidak dikemas: Layanan malam tahun baru');
    const report = exportShape.parse(json());
    expect([code, report.refused, report.packages.map(({ dir }) => dir)]).toEqual([
      0,
      [],
      [at('hari/2026-12-29_jadwal-layanan-akhir-tahun')],
    ]);
  });

  testWith(
    'unzip',
    'the whole office fits into one backup that is read back',
    async () => {
      const { code, json } = await run('backup', at('kantor.mejabackup'));
      const report = backupShape.parse(json());
      const sum = execFileSync('sha256sum', [report.path], { encoding: 'utf8' }).slice(0, 64);
      expect([code, report]).toEqual([
        0,
        {
          path: at('kantor.mejabackup'),
          bytes: readFileSync(at('kantor.mejabackup')).byteLength,
          sha256: sum,
          verified: true,
        },
      ]);
      expect(execFileSync('unzip', ['-tq', report.path], { encoding: 'utf8' })).toContain(
        'No errors detected',
      );
    },
    LONG_MS,
  );

  test('the library verifies, until a file of a package is changed, and then that file is named', async () => {
    const sound = await run('verify');
    expect([sound.code, verifyShape.parse(sound.json()).ok]).toEqual([0, true]);
    const readme = join(packages[0]?.dir ?? '', 'BACA-SAYA.txt');
    writeFileSync(readme, 'lain');
    const broken = await run('verify');
    const report = verifyShape.parse(broken.json());
    expect([broken.code, report.ok, report.checks.flatMap(({ problems }) => problems)]).toEqual([
      1,
      false,
      [
        {
          code: 'file-differs',
          subject: readme,
          params: {},
          message: 'isi berkas sudah berubah. Kembalikan dari cadangan terakhir.',
        },
      ],
    ]);
  });
});

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
