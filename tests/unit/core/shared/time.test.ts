import {
  addDays,
  addMonths,
  addMonthsToDay,
  daysBetween,
  instantOf,
  isLocalDay,
  isZone,
  localMoment,
  monthBounds,
  weekdayOf,
} from '#core/shared/time.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a day must exist and be written in full', () => {
  expect(
    [
      '2026-11-23',
      '2028-02-29',
      '2026-02-29',
      '2026-2-3',
      '20261123',
      '+002026-11-23',
      '',
      '1900-01-01',
    ].filter(isLocalDay),
  ).toEqual(['2026-11-23', '2028-02-29']);
});

test('a zone is an IANA name', () => {
  expect(['Asia/Makassar', 'Asia/Jayapura', 'WITA', 'Asia/Bandung', 'UTC', ''].filter(isZone)).toEqual([
    'Asia/Makassar',
    'Asia/Jayapura',
  ]);
});

test('the three zones of Indonesia differ by one hour each', () => {
  const instant = '2026-11-23T16:30:00Z';
  expect(
    ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => localMoment(instant, zone)),
  ).toEqual([
    { day: '2026-11-23', time: '23:30' },
    { day: '2026-11-24', time: '00:30' },
    { day: '2026-11-24', time: '01:30' },
  ]);
});

test('the wall clock of a zone goes to an instant and back unchanged', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 1439 }),
      zones,
      (offset, minute, zone) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const moment = { day: addDays('2025-01-01', offset), time };
        expect(localMoment(instantOf(moment, zone), zone)).toEqual(moment);
      },
    ),
  );
});

test('days and months are reckoned over the ends of months and years', () => {
  expect({
    day: addDays('2026-12-31', 1),
    back: addDays('2026-03-01', -1),
    between: daysBetween('2026-11-25', '2026-12-10'),
    month: addMonths('2026-12', 1),
    shortMonth: addMonthsToDay('2027-01-31', 1),
    bounds: monthBounds('2028-02'),
    weekdays: [weekdayOf('2026-11-22'), weekdayOf('2026-11-23'), weekdayOf('2026-11-28')],
  }).toEqual({
    day: '2027-01-01',
    back: '2026-02-28',
    between: 15,
    month: '2027-01',
    shortMonth: '2027-02-28',
    bounds: { from: '2028-02-01', to: '2028-02-29' },
    weekdays: [0, 1, 6],
  });
});
