import { mapOverlapping } from '#backend/overlapping.ts';
import { ROWS_AT_ONCE } from '#backend/merge/merge-table.ts';
import { createWorkingFileEncoder } from '#backend/encode/working-file.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import type { WorkingFileType } from '#core/design/merge-report.ts';
import sharp from 'sharp';
import { median, say, type Comparison } from './bench.ts';
import { openDrawingBench, type DrawingBench } from './drawing-bench.ts';
import { mergeLists } from './merge-lists.ts';

/** A poster with a large photo and a flat one with many texts: what encoders find hardest and easiest. */
const TEMPLATES = ['resmi.kutipan_pimpinan', 'hangat.agenda_kegiatan'] as const;
const ROWS = 100;
/** How often each size is measured, ours and the peer in turns; the largest takes minutes and waits for `--lengkap`. */
const SIZES = [
  { times: 1, rounds: 5 },
  { times: 10, rounds: 1 },
  ...(process.argv.includes('--lengkap') ? [{ times: 100, rounds: 1 }] : []),
];
/**
 * A table of five rows a template. Its first two pictures are drawn whole, as the peer draws every one, and the first
 * travels whole: it has no floor to pass but must not become slow.
 */
const SMALL = { rows: 10, rounds: 9, floor: 0.7 };
/** What the peer is given at once, since its lists travel in one message. */
const LISTS_AT_ONCE = 500;

interface Encoder {
  readonly format: 'png' | 'jpeg';
  readonly name: string;
  readonly type: WorkingFileType;
  readonly floor: number;
}

const ENCODERS: readonly Encoder[] = [
  { format: 'png', name: 'PNG tanpa susut', type: 'png', floor: 2 },
  { format: 'jpeg', name: 'JPEG .92 4:4:4', type: 'jpg', floor: 2.5 },
];

/**
 * Display lists to finished files: our renderer and sharp, overlapping as `design merge` does, against fabric's
 * `canvas.toBlob`, one after the other. Ours ends with the bytes in the backend, the peer's with a blob in its page. For
 * JPEG the pixels compared are those both encoders are given, since an encoder that loses cannot be compared by its files.
 */
export async function bench(): Promise<readonly Comparison[]> {
  const both = await openDrawingBench();
  try {
    const few = rowsOf(SMALL.rows);
    const found = [await comparePixels(both, few)];
    for (const encoder of ENCODERS) {
      found.push(await measure(both, { lists: few, ...SMALL, encoder }));
    }
    for (const { times, rounds } of SIZES) {
      const lists = rowsOf(ROWS * times);
      for (const encoder of ENCODERS) {
        found.push(await measure(both, { lists, rounds, encoder, floor: encoder.floor }));
      }
    }
    return found;
  } finally {
    await both.close();
  }
}

function rowsOf(count: number): readonly DisplayList[] {
  return TEMPLATES.flatMap((id) => mergeLists(id, { count: count / TEMPLATES.length, layout: '4x5' }));
}

async function measure(
  both: DrawingBench,
  {
    lists,
    rounds,
    encoder,
    floor,
  }: {
    readonly lists: readonly DisplayList[];
    readonly rounds: number;
    readonly encoder: Encoder;
    readonly floor: number;
  },
): Promise<Comparison> {
  const what = `gabung ${lists.length} gambar, ${encoder.name}`;
  const ours = () => timeOurs(both, lists, encoder);
  const peer = () => timePeer(both, lists, encoder);
  const taken = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    say(`${what}: putaran ${round + 1} dari ${rounds}`);
    // In turns, and each goes first as often as the other: a busy machine disturbs both alike.
    if (round % 2 === 0) taken.ours.push(await ours());
    taken.peer.push(await peer());
    if (round % 2 === 1) taken.ours.push(await ours());
  }
  const perSecond = (times: readonly number[]) => (lists.length * 1000) / median(times);
  return {
    what,
    unit: 'gambar/dtk',
    ours: perSecond(taken.ours),
    peer: { name: 'fabric toBlob', value: perSecond(taken.peer) },
    bound: { kind: 'at-least', ratio: floor },
  };
}

async function timePeer(
  both: DrawingBench,
  lists: readonly DisplayList[],
  { format }: Encoder,
): Promise<number> {
  let tookMs = 0;
  for (let from = 0; from < lists.length; from += LISTS_AT_ONCE) {
    const some = lists.slice(from, from + LISTS_AT_ONCE);
    tookMs += (await both.loop(some, { format, wantsFiles: false })).tookMs;
  }
  return tookMs;
}

async function timeOurs(
  both: DrawingBench,
  lists: readonly DisplayList[],
  encoder: Encoder,
): Promise<number> {
  const startedAt = performance.now();
  const encode = createWorkingFileEncoder(encoder.type);
  await mapOverlapping(lists, ROWS_AT_ONCE, async (list) => {
    const page = await both.draw(list);
    await encode(page);
    both.giveBack(page);
  });
  return performance.now() - startedAt;
}

/** Decodes both files of every row and counts the pixels that differ in any channel: none may. */
async function comparePixels(both: DrawingBench, lists: readonly DisplayList[]): Promise<Comparison> {
  say(`membandingkan semua piksel dari ${lists.length} gambar`);
  const { files } = await both.loop(lists, { format: 'png', wantsFiles: true });
  let different = 0;
  let all = 0;
  const encode = createWorkingFileEncoder('png');
  for (const [index, list] of lists.entries()) {
    const ours = await pixelsOf(await encode(await both.draw(list)));
    const peers = await pixelsOf(files[index] ?? new Uint8Array());
    if (ours.length !== peers.length) throw new Error(`Gambar ${index + 1} tidak berukuran sama`);
    for (let at = 0; at < ours.length; at += 3) {
      const isSame =
        ours[at] === peers[at] && ours[at + 1] === peers[at + 1] && ours[at + 2] === peers[at + 2];
      different += isSame ? 0 : 1;
    }
    all += ours.length / 3;
  }
  return {
    what: 'piksel yang berbeda dari fabric',
    unit: 'piksel',
    ours: different,
    peer: { name: 'semua', value: all },
    bound: { kind: 'at-most', ratio: 0 },
  };
}

function pixelsOf(file: Uint8Array): Promise<Uint8Array> {
  return sharp(file).removeAlpha().raw().toBuffer();
}
