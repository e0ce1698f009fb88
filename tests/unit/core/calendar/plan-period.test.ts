import { isAbout, periodOf, PLAN_VIEWS, planViewOf, steppedDay } from '#core/calendar/plan-period.ts';
import { addDays, daysBetween } from '#core/shared/time.ts';
import { expect, test } from 'vitest';

test('a view shows the day, week, month or year of its day, list and board what the month shows', () => {
  expect(Object.fromEntries(PLAN_VIEWS.map((view) => [view, periodOf(view, '2026-11-23', 0)]))).toEqual({
    today: { from: '2026-11-23', to: '2026-11-23' },
    week: { from: '2026-11-22', to: '2026-11-28' },
    month: { from: '2026-11-01', to: '2026-12-05' },
    year: { from: '2026-01-01', to: '2026-12-31' },
    list: { from: '2026-11-01', to: '2026-12-05' },
    board: { from: '2026-11-01', to: '2026-12-05' },
  });
  expect(periodOf('week', '2026-11-22', 1)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
});

test('a step leads to the next day, week, month or year, over the ends of years and short months', () => {
  expect([
    steppedDay('today', '2026-12-31', 1),
    steppedDay('week', '2026-12-30', 1),
    steppedDay('month', '2026-01-31', 1),
    steppedDay('board', '2026-01-31', -1),
    steppedDay('year', '2028-02-29', 1),
    steppedDay('year', '2028-02-29', -1),
  ]).toEqual(['2027-01-01', '2027-01-06', '2026-02-01', '2025-12-01', '2029-01-01', '2027-01-01']);
});

test('weeks follow one on the other without a gap, whatever they begin with, over all of 2025 to 2028', () => {
  for (const weekStart of [0, 1] as const) {
    let at = '2025-01-01';
    while (at < '2028-12-31') {
      const week = periodOf('week', at, weekStart);
      expect([daysBetween(week.from, week.to), at >= week.from && at <= week.to]).toEqual([6, true]);
      at = steppedDay('week', at, 1);
      expect(periodOf('week', at, weekStart).from).toBe(addDays(week.to, 1));
    }
  }
});

test('the days around a month are seen in it and are not what it is about', () => {
  expect([
    isAbout('month', '2026-11-23', '2026-11-01', 0),
    isAbout('month', '2026-11-23', '2026-12-01', 0),
    isAbout('week', '2026-11-23', '2026-11-28', 0),
    isAbout('week', '2026-11-23', '2026-11-29', 0),
    isAbout('year', '2026-11-23', '2026-01-01', 0),
  ]).toEqual([true, false, true, false, true]);
});

test('a view is known by its name and nothing else', () => {
  expect(['week', 'pekan', undefined].map(planViewOf)).toEqual(['week', null, null]);
});
