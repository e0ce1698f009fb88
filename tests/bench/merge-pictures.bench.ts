import { mapOverlapping } from '#backend/overlapping.ts';
import { ROWS_AT_ONCE } from '#backend/merge/merge-table.ts';
import { createWorkingFileEncoder } from '#backend/encode/working-file.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import type { LayoutId } from '#core/design/layouts.ts';
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
/**
 * What the targets of merging are counted against: fabric as most code uses it, every picture read by `loadFromJSON`. In
 * the size of a feed, and in the three sizes that an office posts.
 */
const READ_ANEW = [
  { layouts: ['4x5'], rounds: 3 },
  { layouts: ['4x5', '1x1', '9x16'], rounds: 3 },
] as const;
/** What the peer is given at once, since its lists travel in one message. */
const LISTS_AT_ONCE = 500;

interface Encoder {
  readonly format: 'png' | 'jpeg';
  readonly name: string;
  readonly type: WorkingFileType;
  readonly floor: number;
  /** What we are after beside the peer that reads anew. */
  readonly target: number;
}

const ENCODERS: readonly Encoder[] = [
  { format: 'png', name: 'PNG tanpa susut', type: 'png', floor: 2, target: 4 },
  { format: 'jpeg', name: 'JPEG .92 4:4:4', type: 'jpg', floor: 2.5, target: 5 },
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
    for (const { layouts, rounds } of READ_ANEW) {
      const lists = rowsOf(ROWS, layouts);
      for (const encoder of ENCODERS) {
        const { floor, target } = encoder;
        found.push(await measure(both, { lists, rounds, encoder, floor, target, readsAnew: true }));
      }
    }
    return found;
  } finally {
    await both.close();
  }
}

/** The pictures of `count` rows, row by row in every layout. */
function rowsOf(count: number, layouts: readonly LayoutId[] = ['4x5']): readonly DisplayList[] {
  return TEMPLATES.flatMap((id) => {
    const inLayouts = layouts.map((layout) => mergeLists(id, { count: count / TEMPLATES.length, layout }));
    return Array.from({ length: count / TEMPLATES.length }, (_, row) =>
      inLayouts.flatMap((lists) => lists.slice(row, row + 1)),
    ).flat();
  });
}

async function measure(
  both: DrawingBench,
  {
    lists,
    rounds,
    encoder,
    floor,
    target,
    readsAnew = false,
  }: {
    readonly lists: readonly DisplayList[];
    readonly rounds: number;
    readonly encoder: Encoder;
    readonly floor: number;
    readonly target?: number;
    readonly readsAnew?: boolean;
  },
): Promise<Comparison> {
  const sizes = new Set(lists.map(({ layout }) => layout)).size;
  const what = `gabung ${lists.length} gambar${sizes > 1 ? ` dalam ${sizes} ukuran` : ''}, ${encoder.name}`;
  const ours = () => timeOurs(both, lists, encoder);
  const peer = () => timePeer(both, lists, { format: encoder.format, readsAnew });
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
    peer: {
      name: readsAnew ? 'fabric loadFromJSON + toBlob' : 'fabric toBlob',
      value: perSecond(taken.peer),
    },
    bound: { kind: 'at-least', ratio: floor },
    ...(target !== undefined && { target }),
  };
}

async function timePeer(
  both: DrawingBench,
  lists: readonly DisplayList[],
  order: { readonly format: 'png' | 'jpeg'; readonly readsAnew: boolean },
): Promise<number> {
  let tookMs = 0;
  for (let from = 0; from < lists.length; from += LISTS_AT_ONCE) {
    const some = lists.slice(from, from + LISTS_AT_ONCE);
    tookMs += (await both.loop(some, { ...order, wantsFiles: false })).tookMs;
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
  const { files } = await both.loop(lists, { format: 'png', readsAnew: false, wantsFiles: true });
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
