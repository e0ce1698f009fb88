import type { OpenDesign } from '#core/design/design.ts';
import type { Part } from '#core/design/template-parts.ts';
import { aDocument, builtInTemplate } from '../helpers/design-fixtures.ts';
import { openBenchPages, type BenchPages } from './bench-page.ts';
import { median, say, type Bench, type Comparison } from './bench.ts';

/** Moonshot 5 of the product's speed: a frame of a drag beside fabric's default, and flat in the number of elements. */
const BOUNDS = [
  { count: 200, ratio: 1 / 4 },
  { count: 1_000, ratio: 1 / 12 },
  { count: 3_000, ratio: 1 / 30 },
] as const;
const FLAT = 1.3;
const ROUNDS = 3;
const FRAMES = 60;
/** Parts before the one in hand: it lies neither on top nor at the bottom. */
const ABOVE = 10;
const SIDE_PX = 26;

declare const dragOurs: (order: unknown) => Promise<number>;
declare const dragFabric: (order: unknown) => Promise<number>;

/**
 * One part dragged among many, each round in a page just loaded. Ours is the stage of design mode with snapping, handles
 * and everything between the event of the hand and the frame that shows it; the peer is fabric's own interactive canvas
 * with the same objects, half as large as the layout, out of the box.
 */
export const bench: Bench = async () => {
  const pages = await openBenchPages(['drag']);
  try {
    const ours = new Map<number, number>();
    const comparisons: Comparison[] = [];
    for (const { count, ratio } of BOUNDS) {
      const times = { ours: [] as number[], peer: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        say(`seret di antara ${String(count)} unsur: putaran ${String(round + 1)} dari ${String(ROUNDS)}`);
        times.ours.push(await inPage(pages, 'dragOurs', count));
        times.peer.push(await inPage(pages, 'dragFabric', count));
      }
      ours.set(count, median(times.ours));
      comparisons.push({
        what: `seret di antara ${count.toLocaleString('id-ID')} unsur, satu bingkai`,
        unit: 'ms',
        ours: median(times.ours),
        peer: { name: 'fabric', value: median(times.peer) },
        bound: { kind: 'at-most', ratio },
      });
    }
    const flat = {
      what: 'seret di antara 3.000 unsur, dibanding 200',
      unit: 'ms',
      ours: ours.get(3_000) ?? Infinity,
      peer: { name: '200 unsur', value: ours.get(200) ?? 0 },
      bound: { kind: 'at-most', ratio: FLAT },
    } as const;
    return [...comparisons, flat];
  } finally {
    await pages.close();
  }
};

async function inPage(pages: BenchPages, name: 'dragOurs' | 'dragFabric', count: number): Promise<number> {
  const page = await pages.open('drag', 'dragOurs');
  try {
    const order = orderOf(count);
    return name === 'dragOurs'
      ? await page.evaluate((given) => dragOurs(given), order)
      : await page.evaluate((given) => dragFabric(given), order);
  } finally {
    await page.close();
  }
}

function orderOf(count: number) {
  const parts = partsOf(count);
  const held = parts[count - ABOVE - 1];
  if (held?.part !== 'rect') throw new Error('what is dragged is a rectangle');
  const [x, y, width, height] = held.box;
  const template = builtInTemplate('resmi.dpo');
  const page = { background: 'paper' as const, parts };
  const document = aDocument({ ...template, stampSlot: null, layouts: { '4x5': page } }, {});
  const design: OpenDesign = {
    uid: 'bench',
    rev: 1,
    templateId: template.id,
    templateVersion: template.version,
    createdAt: '2026-11-23T01:42:00.000Z',
    title: 'Seret',
    document,
    updatedAt: '2026-11-23T01:42:00.000Z',
    isLocked: false,
    isDraft: false,
    canUndo: false,
    canRedo: false,
  };
  const status = {
    version: '0.0.0',
    libraryPath: '',
    isDemo: true,
    now: '2026-11-23T01:42:00.000Z',
    today: '2026-11-23',
    zone: 'Asia/Makassar',
    lastBackupAt: null,
  };
  return { design, status, from: { xPx: x + width / 2, yPx: y + height / 2 }, frames: FRAMES };
}

/** Rectangles, ellipses and circles spread over the page; the one in hand is larger and stands free in the middle. */
function partsOf(count: number): readonly Part[] {
  const free = { locks: {}, when: [] };
  return Array.from({ length: count }, (_, index): Part => {
    const x = 20 + ((index * 97) % 1000);
    const y = index % 2 === 0 ? 20 + ((index * 61) % 460) : 860 + ((index * 61) % 440);
    if (index === count - ABOVE - 1)
      return { part: 'rect', ...free, box: [500, 600, 120, 90], fill: 'accent', radius: 8, opacity: 1 };
    if (index % 3 === 0)
      return { part: 'rect', ...free, box: [x, y, SIDE_PX, SIDE_PX], fill: 'primary', radius: 4, opacity: 1 };
    if (index % 3 === 1)
      return { part: 'ellipse', ...free, box: [x, y, SIDE_PX, SIDE_PX], fill: 'mid', opacity: 1 };
    return { part: 'circle', ...free, center: [x, y], radius: SIDE_PX / 2, fill: 'accent', opacity: 0.8 };
  });
}
