import { expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { runCli } from '../../../src/cli/run-cli.ts';

/** Runs a command line that must not get as far as a library. */
async function meja(...argv: readonly string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    note: (line: string) => notes.push(line),
    signal: new AbortController().signal,
  };
  return { code: await runCli(argv, io, '/tidak/ada'), out, notes };
}

const WRONG: readonly (readonly [line: string, said: string])[] = [
  ['', 'Sebutkan perintahnya:'],
  ['terbitkan', 'Perintah "terbitkan" tidak dikenal. Yang ada:'],
  ['verify --cepat', '"--cepat" tidak dikenal di perintah ini.'],
  ['verify semua', '"semua" tidak dikenal di perintah ini.'],
  ['verify --library', 'Nilai untuk --library belum ada atau tidak sesuai.'],
  ['verify --json=1', 'Nilai untuk --json belum ada atau tidak sesuai.'],
  ['init --zone Asia/Makassar', 'Nilai untuk --office belum ada atau tidak sesuai.'],
  ['init --office Kejari --zone Asia/Tokyo', 'Nilai untuk --zone belum ada atau tidak sesuai.'],
  ['serve --port 70000', 'Nilai untuk --port belum ada atau tidak sesuai.'],
  ['import --as release', 'Nilai untuk BERKAS_ATAU_FOLDER belum ada atau tidak sesuai.'],
  ['import a.txt --as foto', 'Nilai untuk --as belum ada atau tidak sesuai.'],
  ['plan list --status selesai', 'Nilai untuk --status belum ada atau tidak sesuai.'],
  ['plan list --from 2026-02-30', 'Nilai untuk --from belum ada atau tidak sesuai.'],
  ['plan add --kind kutipan', 'Nilai untuk --title belum ada atau tidak sesuai.'],
  ['plan move a b --on 2026-11-23', '"b" tidak dikenal di perintah ini.'],
  ['days list 26', 'Nilai untuk TAHUN belum ada atau tidak sesuai.'],
  ['search --limit 3', 'Nilai untuk KATA belum ada atau tidak sesuai.'],
  ['design merge --data a.csv --out b', 'Nilai untuk TEMPLAT belum ada atau tidak sesuai.'],
  ['design merge t --out b', 'Nilai untuk --data belum ada atau tidak sesuai.'],
  ['design merge t --data a.csv --out --json', 'Nilai untuk --out belum ada atau tidak sesuai.'],
  ['submit', 'Nilai untuk UID belum ada atau tidak sesuai.'],
  ['approve a', 'Nilai untuk --by belum ada atau tidak sesuai.'],
  ['return a --by Kasi', 'Nilai untuk --reason belum ada atau tidak sesuai.'],
  ['export --ready', 'Nilai untuk --out belum ada atau tidak sesuai.'],
  ['export --out b', 'Nilai untuk --item, --day, --ready belum ada atau tidak sesuai.'],
  [
    'export --ready --day 2026-11-23 --out b',
    'Nilai untuk --item, --day, --ready belum ada atau tidak sesuai.',
  ],
  ['export --day 23-11-2026 --out b', 'Nilai untuk --day belum ada atau tidak sesuai.'],
  ['export --ready --max besar --out b', 'Nilai untuk --max belum ada atau tidak sesuai.'],
  ['export --ready sekarang --out b', '"sekarang" tidak dikenal di perintah ini.'],
  ['backup', 'Nilai untuk BERKAS belum ada atau tidak sesuai.'],
  ['backup a b', '"b" tidak dikenal di perintah ini.'],
];

test.each(WRONG)('`meja %s` is wrong usage and says why', async (line, said) => {
  const { code, out, notes } = await meja(...line.split(' ').filter((word) => word !== ''));
  expect([code, out, notes[0]]).toEqual([2, [], said]);
});

test.each(commands.map((command) => [command.path.join(' '), command] as const))(
  '`meja %s --help` says what it is for and how it is used',
  async (line, command) => {
    const { code, out, notes } = await meja(...line.split(' '), '--help');
    expect([code, notes, out.length, out[1]]).toEqual([
      0,
      [],
      3,
      `Cara pakai: meja ${line} ${command.usage}`.trimEnd(),
    ]);
  },
);

test('`meja help` lists every command', async () => {
  const { code, out } = await meja('help');
  expect([code, out.filter((line) => line.startsWith('  meja '))]).toEqual([
    0,
    commands.map(({ path, usage }) => `  meja ${path.join(' ')} ${usage}`.trimEnd()),
  ]);
});

test('words after a repeated option belong to it, and a library that is not there is a refusal, not wrong usage', async () => {
  const lines = [
    'export --item a b c --out x',
    'plan list --status ide draf',
    'design merge t --size a b --jpg --data c --out d',
  ];
  const ran = await Promise.all(lines.map((line) => meja(...line.split(' '))));
  const said =
    'Folder kerja /tidak/ada tidak ditemukan. Sambungkan kembali tempat simpannya, atau buat kantor baru.';
  expect(ran.map(({ code, notes }) => [code, notes])).toEqual(lines.map(() => [1, [said]]));
});
