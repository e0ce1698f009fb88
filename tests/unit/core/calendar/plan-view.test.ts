import { lateChecker } from '#core/calendar/late.ts';
import { weekLanes, type Span } from '#core/calendar/lanes.ts';
import { gridBounds, monthGrid } from '#core/calendar/month-grid.ts';
import { arrangePlan, EVERYTHING, filterPlan, inSight, movedTo } from '#core/calendar/plan-view.ts';
import { addDays, addMonths } from '#core/shared/time.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlanEntry, aPlanFormat, aPlanItem } from '../../../helpers/a-plan-item.ts';

const facts = { isLate: () => false, platformOf: (format: string) => format.split('_')[0] ?? '' };

describe('the month', () => {
  test('November 2026 begins on Sunday the 1st and takes five rows', () => {
    const weeks = monthGrid('2026-11', 0);
    expect({
      rows: weeks.length,
      first: weeks[0]?.[0],
      last: weeks.at(-1)?.at(-1),
      monday: monthGrid('2026-11', 1)[0]?.[0],
    }).toEqual({
      rows: 5,
      first: { on: '2026-11-01', isOutside: false, weekday: 0 },
      last: { on: '2026-12-05', isOutside: true, weekday: 6 },
      monday: { on: '2026-10-26', isOutside: true, weekday: 1 },
    });
  });

  test('every month of 2025 to 2028 holds each of its days once, in whole weeks', () => {
    for (const weekStart of [0, 1] as const) {
      for (let month = '2025-01'; month <= '2028-12'; month = addMonths(month, 1)) {
        const cells = monthGrid(month, weekStart).flat();
        const { from, to } = gridBounds(month, weekStart);
        expect([cells[0]?.on, cells.at(-1)?.on, cells.length % 7]).toEqual([from, to, 0]);
        expect(cells.map((cell) => cell.on)).toEqual(cells.map((_, index) => addDays(from, index)));
      }
    }
  });
});

describe('week, month, list and board', () => {
  test('show the same items for every week of 2025 to 2028', () => {
    const items = Array.from({ length: 1200 }, (_, index) => {
      const plannedOn = addDays('2024-12-20', (index * 7919) % 1500);
      return aPlanEntry({
        uid: `item-${index}`,
        plannedOn: index % 17 === 0 ? null : plannedOn,
        endsOn: index % 11 === 0 ? addDays(plannedOn, index % 23) : null,
        plannedTime: index % 5 === 0 ? null : `${String(index % 24).padStart(2, '0')}:00`,
      });
    });
    for (let week = '2024-12-29'; week <= '2028-12-31'; week = addDays(week, 7)) {
      const end = addDays(week, 6);
      const plan = arrangePlan(items, week, end);
      const shown = inSight(plan);
      const listed = items.filter(
        (item) => item.plannedOn !== null && item.plannedOn <= end && (item.endsOn ?? item.plannedOn) >= week,
      );
      expect(shown.map((item) => item.uid).toSorted()).toEqual(listed.map((item) => item.uid).toSorted());
    }
  });

  test('three items at one minute all stand on their day', () => {
    const items = ['c', 'a', 'b'].map((uid) => aPlanEntry({ uid, title: uid }));
    const plan = arrangePlan(items, '2026-11-01', '2026-11-30');
    expect(plan.byDay.get('2026-11-25')?.map((item) => item.uid)).toEqual(['a', 'b', 'c']);
  });
});

describe('the filter', () => {
  const items = [
    aPlanEntry({ uid: 'guru', title: 'Ucapan Hari Guru', formats: [aPlanFormat('ig_feed_4x5')] }),
    aPlanEntry({ uid: 'kafe', title: 'Jaksa di Café', owner: 'Sekar', status: 'ide' }),
  ];
  const uids = (parts: Partial<typeof EVERYTHING>): readonly string[] =>
    filterPlan(items, { ...EVERYTHING, ...parts }, facts).map((item) => item.uid);

  test('finds words without case and accents, in title and owner', () => {
    expect([uids({ text: 'GURU hari' }), uids({ text: 'cafe' }), uids({ text: 'sekar' }), uids({})]).toEqual([
      ['guru'],
      ['kafe'],
      ['kafe'],
      ['guru', 'kafe'],
    ]);
  });

  test('takes any of the chosen statuses, platforms, kinds and owners, and all of these together', () => {
    expect([
      uids({ kinds: ['infografis', 'video'] }),
      uids({ owners: ['Sekar', 'Tidak ada'] }),
      uids({ kinds: ['infografis'], owners: ['Sekar'], statuses: ['draf'] }),
      uids({ statuses: ['ide', 'batal'] }),
      uids({ platforms: ['ig'] }),
      uids({ statuses: ['terlambat'] }),
    ]).toEqual([['guru', 'kafe'], ['kafe'], [], ['kafe'], ['guru'], []]);
  });
});

describe('late', () => {
  const late = lateChecker('2026-11-23T01:42:00.000Z');
  const at = (plannedTime: string | null, zone: string): boolean =>
    late(aPlanItem({ plannedOn: '2026-11-23', plannedTime, zone }));

  test('is reckoned on the wall clock of each item, whose day ends at midnight', () => {
    expect([
      at('09:41', 'Asia/Makassar'),
      at('09:42', 'Asia/Makassar'),
      at('09:41', 'Asia/Jakarta'),
      at(null, 'Asia/Makassar'),
      late(aPlanItem({ plannedOn: '2026-11-22', plannedTime: null })),
    ]).toEqual([true, false, false, false, true]);
  });

  test('never concerns what is out, postponed, cancelled or in the tray', () => {
    const past = { plannedOn: '2026-11-01' } as const;
    expect([
      late(aPlanItem({ ...past, status: 'terbit' })),
      late(aPlanItem({ ...past, status: 'ditunda' })),
      late(aPlanItem({ ...past, status: 'batal' })),
      late(aPlanItem({ plannedOn: null })),
    ]).toEqual([false, false, false, false]);
  });
});

describe('bars over several days', () => {
  const week = Array.from({ length: 7 }, (_, index) => addDays('2026-11-22', index));

  test('a campaign is cut at the ends of a week and says on which side it goes on', () => {
    expect(weekLanes(week, [{ uid: 'haktp', from: '2026-11-25', to: '2026-12-10' }])).toEqual([
      { uid: 'haktp', lane: 0, firstColumn: 3, lastColumn: 6, continuesBefore: false, continuesAfter: true },
    ]);
  });

  test('pieces in one lane never overlap and no lane is left empty', () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -10, max: 10 }), length: fc.integer({ min: 1, max: 12 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (parts) => {
        const placed = weekLanes(
          week,
          parts.map(({ start, length }, index): Span => {
            const from = addDays('2026-11-22', start);
            return { uid: `span-${index}`, from, to: addDays(from, length) };
          }),
        );
        for (const a of placed) {
          const clash = placed.filter(
            (b) =>
              b !== a && b.lane === a.lane && b.firstColumn <= a.lastColumn && b.lastColumn >= a.firstColumn,
          );
          expect(clash).toEqual([]);
        }
        const lanes = new Set(placed.map((piece) => piece.lane));
        expect([...lanes].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: lanes.size }, (_, lane) => lane),
        );
      }),
    );
  });

  test('1,000 random moves change the day alone', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2025-01-01', offset));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 40 }), (from, on, length) => {
        expect(movedTo({ plannedOn: from, endsOn: addDays(from, length) }, on)).toEqual({
          plannedOn: on,
          endsOn: addDays(on, length),
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('moving keeps hour and length', () => {
    expect([
      movedTo({ plannedOn: '2026-11-25', endsOn: '2026-12-10' }, '2026-12-01'),
      movedTo({ plannedOn: '2026-11-25', endsOn: null }, '2026-12-01'),
    ]).toEqual([
      { plannedOn: '2026-12-01', endsOn: '2026-12-16' },
      { plannedOn: '2026-12-01', endsOn: null },
    ]);
  });
});
