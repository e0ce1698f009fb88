import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startMeja } from '../helpers/built-meja.ts';
import { median, say, type Bench } from './bench.ts';
import { inNewLibrary, inTempFolder } from './office.ts';
import { descendantsOf, pssMb } from './process-memory.ts';

const ROWS = 1_000;
const SIZES = ['4x5', '1x1', '9x16'] as const;
const FILES = ROWS * SIZES.length;
/** Programs have grown to their working size by then. */
const SETTLED = { from: 0.1, to: 0.3 };
const LAST = { from: 0.8, to: 1 };
const GROWTH = 1.15;
const EVERY_MS = 500;

interface Sample {
  /** Share of the files that were there. */
  readonly done: number;
  readonly mb: number;
}

/**
 * Memory of `meja design merge` over 1,000 rows in three sizes: all its processes, the browser that draws included, each
 * page shared by several counted in parts (PSS). The last fifth beside the second tenth to the third. Linux only.
 */
export const bench: Bench = async () => {
  if (process.platform !== 'linux') return [];
  return inTempFolder(async (folder) => {
    await inNewLibrary(join(folder, 'meja'), () => Promise.resolve());
    const table = join(folder, 'tabel.csv');
    writeFileSync(table, tableOf(ROWS));
    say(`menggabung ${ROWS} baris dalam ${SIZES.length} ukuran`);
    const samples = await sampled(table, folder);
    return [
      {
        what: `memori gabung ${ROWS.toLocaleString('id-ID')} baris dalam tiga ukuran, akhir dibanding awal`,
        unit: 'MB',
        ours: within(samples, LAST),
        peer: { name: 'sepersepuluh pertama lewat', value: within(samples, SETTLED) },
        bound: { kind: 'at-most', ratio: GROWTH },
      } as const,
    ];
  });
};

async function sampled(table: string, folder: string): Promise<readonly Sample[]> {
  const out = join(folder, 'gambar');
  const options = ['--library', join(folder, 'meja'), '--data', table, '--out', out, '--json'];
  const sizes = SIZES.flatMap((size) => ['--size', size]);
  const merge = await startMeja(['design', 'merge', 'resmi.klarifikasi_hoaks', ...options, ...sizes]);
  const samples: Sample[] = [];
  const over = new AbortController();
  const ended = merge.ended.finally(() => over.abort());
  while (!over.signal.aborted) {
    await pause(EVERY_MS);
    const mb = memoryOf(merge.pid);
    if (mb !== null) samples.push({ done: filesIn(out) / FILES, mb });
  }
  const { code, stderr } = await ended;
  if (code !== 0 || filesIn(out) !== FILES)
    throw new Error(`The merge ended with ${String(code)}: ${stderr}`);
  return samples;
}

/** Null when a process went away while it was looked at. */
function memoryOf(pid: number): number | null {
  try {
    return [pid, ...descendantsOf(pid)].map(pssMb).reduce((sum, mb) => sum + mb, 0);
  } catch {
    return null;
  }
}

function filesIn(folder: string): number {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.png')).length;
  } catch {
    return 0;
  }
}

function within(
  samples: readonly Sample[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  return median(samples.flatMap(({ done, mb }) => (done >= from && done <= to ? [mb] : [])));
}

/** Rows of different lengths, no two alike. */
function tableOf(count: number): string {
  const heading = 'label;klaim;fakta.1;kesimpulan;sumber.1;waktu_cek;tautan';
  const rows = Array.from({ length: count }, (_, index) =>
    [
      index % 2 === 0 ? 'HOAKS' : 'PENIPUAN',
      `Kajari meminta sumbangan nomor ${index + 1}${' lewat pesan berantai'.repeat(index % 4)}.`,
      `Nomor pengirim 0800-${String(index).padStart(4, '0')} bukan nomor resmi.`,
      'Jangan transfer, laporkan kepada kami.',
      'Seksi Intelijen',
      '2026-11-23T09:30',
      `kejari.example/cek/${index + 1}`,
    ].join(';'),
  );
  return `${[heading, ...rows].join('\n')}\n`;
}
