import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '#backend/create-backend.ts';
import { openNodePorts } from '#host/ports.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMeja, type MejaEnd } from '../helpers/built-meja.ts';
import { importShape, searchShape } from '../helpers/cli-shapes.ts';
import { libraryContent } from '../helpers/library-content.ts';
import { RESOURCES } from '../helpers/open-backend.ts';
import { lockedWorkbook } from '../helpers/workbook.ts';

/** Each test starts a program or two; an old office PC takes ten times as long as ours. */
const LONG_MS = 300_000;
const EMPTY_FINISH = '0 naskah masuk arsip, 0 sudah ada, 1 ditolak.';

describe('bad input on the command line', { timeout: LONG_MS }, () => {
  let folder = '';
  let library = '';

  const at = (name: string): string => join(folder, name);
  const run = (...argv: readonly string[]): Promise<MejaEnd> => runMeja([...argv, '--library', library]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meja-salah-'));
    library = at('kantor');
    const office = ['--office', 'Kejaksaan Negeri Teluk Padma', '--zone', 'Asia/Makassar'];
    expect((await run('init', ...office)).code).toBe(0);
  }, LONG_MS);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a command answers that must change nothing. */
  async function refused(...argv: readonly string[]): Promise<readonly string[]> {
    const before = libraryContent(library);
    const { code, stdout, notes } = await run(...argv);
    expect([code, libraryContent(library) === before]).toEqual([1, true]);
    return [...stdout.split('\n'), ...notes].filter((line) => line !== '' && !line.startsWith('Membaca '));
  }

  const BAD_TEXTS: readonly (readonly [
    what: string,
    name: string,
    write: (path: string) => void,
    said: string,
  ])[] = [
    [
      'an empty file',
      'kosong.txt',
      (path) => writeFileSync(path, ''),
      'kosong.txt: Berkas kosong. Periksa isinya; tidak ada teks yang bisa dibaca.',
    ],
    [
      'a file of 200 MB',
      'besar.txt',
      (path) => {
        writeFileSync(path, 'Siaran pers');
        truncateSync(path, 200_000_000);
      },
      'besar.txt: Terlalu besar (200000000 byte). Batasnya 5 MB teks per berkas. Pecah berkasnya, atau ambil teksnya saja.',
    ],
    [
      'a picture named like a text',
      'foto.txt',
      (path) =>
        writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])),
      'foto.txt: Bukan berkas teks. Simpan ulang sebagai .txt, .md, atau .html.',
    ],
    [
      'a page with nothing but scripts',
      'skrip.html',
      (path) => writeFileSync(path, '<script>alert("padma")</script><iframe src="//jahat.example"></iframe>'),
      'skrip.html: Berkas kosong. Periksa isinya; tidak ada teks yang bisa dibaca.',
    ],
    [
      'a document of another kind',
      'surat.pdf',
      (path) => writeFileSync(path, '%PDF-1.7'),
      'surat.pdf: Jenis pdf belum bisa diimpor. Simpan ulang sebagai .txt, .md, atau .html.',
    ],
  ];

  test.each(BAD_TEXTS)('%s is not imported, and is named', async (_, name, write, said) => {
    write(at(name));
    expect(await refused('import', at(name), '--as', 'release')).toEqual([said, EMPTY_FINISH]);
  });

  test('a path that is not there is named', async () => {
    expect(await refused('import', at('tidak-ada'), '--as', 'release')).toEqual([
      `${at('tidak-ada')} tidak ditemukan atau tidak bisa dibaca. Periksa nama folder atau berkasnya, lalu ulangi.`,
    ]);
  });

  test('an old text in Windows-1252 is read right', async () => {
    const text = 'Kutipan \x93emas\x94 Pak Andr\xe9\n\nTeluk Padma, 3 Mei 2024 \x96 Isi kutipan.';
    writeFileSync(at('lama.txt'), Buffer.from(text, 'latin1'));
    const { code, json } = await run('import', at('lama.txt'), '--as', 'release', '--json');
    const { releases } = importShape.parse(json());
    expect([code, releases.map(({ title, city, on }) => [title, city, on])]).toEqual([
      0,
      [['Kutipan “emas” Pak André', 'Teluk Padma', '2024-05-03']],
    ]);
  });

  test('a page with scripts gives its words and nothing that runs', async () => {
    const page =
      '<title>t</title><script>kodejahat()</script><h1>Sidang Keliling</h1>' +
      '<p onclick="kodejahat()">Teluk Padma, 5 Mei 2024 &ndash; Isi <img src=x onerror=kodejahat()>sidang.</p>';
    writeFileSync(at('laman.html'), page);
    const { code } = await run('import', at('laman.html'), '--as', 'release');
    const words = searchShape.parse((await run('search', 'sidang keliling', '--json')).json());
    const script = searchShape.parse((await run('search', 'kodejahat', '--json')).json());
    expect([code, words.total, script.total]).toEqual([0, 1, 0]);
  });

  const HEADING = 'label;klaim;fakta.1;kesimpulan;sumber.1;waktu_cek';
  const ROW = 'HOAKS;Klaim.;Fakta.;Jangan transfer.;Seksi Intelijen;2026-11-23T09:30';
  const BAD_TABLES: readonly (readonly [what: string, content: string | Uint8Array, said: string])[] = [
    [
      'a table without two required columns',
      'label;fakta.1;kesimpulan;waktu_cek;tautan\nHOAKS;Fakta.;Jangan.;2026-11-23T09:30;kejari.example\n',
      'belum punya kolom wajib: klaim, sumber.1. Tambahkan kolomnya atau pasangkan kolom lain, lalu ulangi. Belum ada gambar yang dibuat.',
    ],
    [
      'a table with two columns of one name',
      `${HEADING};klaim\n${ROW};lagi\n`,
      'tidak bisa dibaca: kolom “klaim” ada dua. Simpan sebagai .xlsx tanpa kata sandi atau CSV, dengan satu baris judul kolom, lalu ulangi. Belum ada gambar yang dibuat.',
    ],
    [
      'a workbook with a password',
      lockedWorkbook(),
      'tidak bisa dibaca: dikunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi atau CSV, dengan satu baris judul kolom, lalu ulangi. Belum ada gambar yang dibuat.',
    ],
    [
      'an empty table',
      '',
      'tidak bisa dibaca: isinya kosong, atau hanya ada baris judul kolom. Simpan sebagai .xlsx tanpa kata sandi atau CSV, dengan satu baris judul kolom, lalu ulangi. Belum ada gambar yang dibuat.',
    ],
    [
      'half an Excel file named like a table',
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
      'tidak bisa dibaca: bukan buku kerja Excel (.xlsx) yang utuh. Simpan sebagai .xlsx tanpa kata sandi atau CSV, dengan satu baris judul kolom, lalu ulangi. Belum ada gambar yang dibuat.',
    ],
  ];

  test.each(BAD_TABLES)('%s makes no picture, and the place is named', async (_, content, said) => {
    const table = at('tabel.csv');
    writeFileSync(table, content);
    const argv = ['design', 'merge', 'resmi.klarifikasi_hoaks', '--data', table, '--out', at('gambar')];
    expect(await refused(...argv)).toEqual([`Tabel ${table} ${said}`]);
    expect(existsSync(at('gambar'))).toBe(false);
  });

  test('a template and a table that are not there are named', async () => {
    const merge = (template: string, file: string): Promise<readonly string[]> =>
      refused('design', 'merge', template, '--data', at(file), '--out', at('gambar'));
    writeFileSync(at('tabel.csv'), `${HEADING}\n${ROW}\n`);
    expect([
      await merge('resmi.undangan', 'tabel.csv'),
      await merge('resmi.klarifikasi_hoaks', 'x.csv'),
    ]).toEqual([
      ['Templat resmi.undangan tidak ada. Lihat nama templat di Studio, misalnya resmi.klarifikasi_hoaks.'],
      [`Berkas ${at('x.csv')} tidak ditemukan. Periksa nama dan foldernya, lalu ulangi.`],
    ]);
  });

  test('a photo of one pixel, of 100 megapixels, cut off, of 200 MB and none at all are each named with row and reason', async () => {
    mkdirSync(at('foto'));
    const flat = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#446688' } });
    await flat(1, 1).png().toFile(at('foto/satu.png'));
    await flat(10_000, 10_000).png().toFile(at('foto/luas.png'));
    const whole = await flat(800, 600).jpeg().toBuffer();
    writeFileSync(at('foto/terpotong.jpg'), whole.subarray(0, whole.byteLength / 2));
    writeFileSync(at('foto/besar.jpg'), whole);
    truncateSync(at('foto/besar.jpg'), 200_000_000);
    writeFileSync(at('foto/catatan.jpg'), 'Ini catatan, bukan foto.');
    const files = ['satu.png', 'luas.png', 'terpotong.jpg', 'besar.jpg', 'catatan.jpg', 'hilang.jpg'];
    const rows = files.map((file) => `Panen raya;2026-11-20;${file}`);
    writeFileSync(at('foto/tabel.csv'), ['judul;tanggal;foto', ...rows].join('\n'));
    const said = await refused(
      ...[
        'design',
        'merge',
        'resmi.siaran_pers_visual',
        '--data',
        at('foto/tabel.csv'),
        '--out',
        at('foto/keluar'),
      ],
    );
    const DAMAGED =
      'Foto ini rusak atau terpotong. Salin lagi dari kamera atau pengirimnya, lalu coba sekali lagi. Isian lain tidak berubah.';
    expect(said.filter((line) => !/^Baris \d dari 6$/.test(line))).toEqual([
      'Baris 1 ditolak (baris 2 di tabel.csv):',
      '  Isian foto, satu.png: Foto ini terlalu kecil: 1 × 1 piksel. Minta foto aslinya; foto dari pesan singkat sering sudah diperkecil.',
      'Baris 2 ditolak (baris 3 di tabel.csv):',
      '  Isian foto, luas.png: Foto ini terlalu besar: 10000 × 10000 piksel. Perkecil dulu sampai di bawah 80 megapiksel.',
      'Baris 3 ditolak (baris 4 di tabel.csv):',
      `  Isian foto, terpotong.jpg: ${DAMAGED}`,
      'Baris 4 ditolak (baris 5 di tabel.csv):',
      '  Isian foto, besar.jpg: Berkas ini terlalu besar; batasnya 80 MB. Perkecil dahulu gambarnya, lalu ulangi. Isian lain tidak berubah.',
      'Baris 5 ditolak (baris 6 di tabel.csv):',
      `  Isian foto, catatan.jpg: ${DAMAGED}`,
      'Baris 6 ditolak (baris 7 di tabel.csv):',
      '  Isian foto, hilang.jpg: Berkas hilang.jpg tidak ditemukan. Periksa nama dan foldernya, lalu ulangi.',
    ]);
  });

  test('a second process on one library is told who holds it and since when', async () => {
    const holder = await createBackend({
      folder: library,
      create: false,
      resources: RESOURCES,
      ports: openNodePorts(),
    });
    try {
      const { code, notes } = await runMeja(['verify', '--library', library], { timeZone: 'Asia/Makassar' });
      const since = new Intl.DateTimeFormat('id-ID', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'Asia/Makassar',
      }).format(lockedSince(library));
      expect([code, notes]).toEqual([
        1,
        [
          `Folder kerja sedang dipakai di komputer ${hostname()} (proses ${process.pid}) sejak ${since}. ` +
            'Tutup Meja Humas yang lain dahulu. Dua program pada satu folder bisa merusak data.',
        ],
      ]);
    } finally {
      await holder.close();
    }
  });
});

/** The moment that stands in the note beside the lock. */
function lockedSince(library: string): Date {
  // Our own note; see src/backend/library/lock.ts.
  const note = JSON.parse(readFileSync(join(library, 'lock.json'), 'utf8')) as { readonly since: string };
  return new Date(note.since);
}
