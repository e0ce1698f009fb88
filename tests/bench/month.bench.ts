import { DEFAULT_SETTINGS } from '#core/shared/settings.ts';
import type { PlanEntry } from '#core/calendar/plan-item.ts';
import { addDays } from '#core/shared/time.ts';
import { median, say, type Bench, type Comparison } from './bench.ts';
import { openBenchPages, type BenchPages } from './bench-page.ts';
import { monthItems } from './library/month-items.ts';
import { BENCH_OFFICE } from './office.ts';
import { requirePeer } from './peers.ts';

/** With few items the window around the grid is most of the work, and the peer has no window: there it must not lose. */
const BOUNDS = [
  { size: 50, ratio: 1 },
  { size: 500, ratio: 0.25 },
  { size: 5_000, ratio: 0.25 },
] as const;
const ROUNDS = 7;
const MONTH_ON = '2026-11-23';

declare const drawMonth: (answers: unknown) => Promise<number>;
declare const drawPeer: (options: unknown) => Promise<number>;

/**
 * First paint of a month, each time in a page just loaded: from the moment at which the items are at hand to the frame
 * that shows them. Ours is the product's whole window (rail, bar, room, tray) over a transport that answers at once; the
 * peer is FullCalendar's grid alone, with and without "+n more", of which the faster one counts.
 */
export const bench: Bench = async () => {
  requirePeer('@fullcalendar/daygrid');
  const pages = await openBenchPages(['month', 'peer']);
  try {
    const comparisons: Comparison[] = [];
    for (const bound of BOUNDS) comparisons.push(await compare(pages, bound));
    return comparisons;
  } finally {
    await pages.close();
  }
};

async function compare(
  pages: BenchPages,
  { size, ratio }: { readonly size: number; readonly ratio: number },
): Promise<Comparison> {
  const items = monthItems(size);
  const ours: number[] = [];
  const cut: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    say(`bulan dengan ${size} agenda: putaran ${round + 1} dari ${ROUNDS}`);
    ours.push(await firstPaint(pages, items));
    cut.push(await peerPaint(pages, items, true));
    whole.push(await peerPaint(pages, items, false));
  }
  return {
    what: `bulan dengan ${size.toLocaleString('id-ID')} agenda, gambar pertama`,
    unit: 'ms',
    ours: median(ours),
    peer: { name: 'FullCalendar', value: Math.min(median(cut), median(whole)) },
    bound: { kind: 'at-most', ratio },
  };
}

async function firstPaint(pages: BenchPages, items: readonly PlanEntry[]): Promise<number> {
  const page = await pages.open('month', 'drawMonth');
  try {
    return await page.evaluate((answers) => drawMonth(answers), answersFor(items));
  } finally {
    await page.close();
  }
}

function answersFor(items: readonly PlanEntry[]) {
  return {
    'system.status': {
      version: '0.0.0',
      libraryPath: '',
      isDemo: true,
      now: `${MONTH_ON}T01:42:00.000Z`,
      today: MONTH_ON,
      zone: 'Asia/Makassar',
      lastBackupAt: null,
    },
    'office.get': { office: { uid: 'kantor', rev: 1, ...BENCH_OFFICE } },
    'settings.get': { settings: DEFAULT_SETTINGS },
    'plan.references': { channels: [], series: [] },
    'days.list': { days: [], decrees: [] },
    'plan.list': { items },
  };
}

async function peerPaint(pages: BenchPages, items: readonly PlanEntry[], isCut: boolean): Promise<number> {
  const page = await pages.open('peer', 'drawPeer');
  try {
    const events = items.flatMap(({ uid, title, plannedOn, plannedTime, endsOn }) => {
      if (plannedOn === null) return [];
      // FullCalendar's last day is the first one that is free again.
      if (endsOn !== null)
        return [{ id: uid, title, start: plannedOn, end: addDays(endsOn, 1), allDay: true }];
      return [{ id: uid, title, start: `${plannedOn}T${plannedTime ?? '08:00'}:00` }];
    });
    return await page.evaluate((options) => drawPeer(options), { events, on: MONTH_ON, isCut });
  } finally {
    await page.close();
  }
}
