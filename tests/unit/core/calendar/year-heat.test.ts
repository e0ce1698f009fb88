import { arrangePlan } from '#core/calendar/plan-view.ts';
import { countsByDay, heatLevel } from '#core/calendar/year-heat.ts';
import { expect, test } from 'vitest';
import { aPlanEntry } from '../../../helpers/a-plan-item.ts';

test('a day is the darker the fuller it is', () => {
  expect([0, 1, 2, 3, 4, 5, 40].map(heatLevel)).toEqual([0, 1, 2, 3, 3, 4, 4]);
});

test('an item counts on its day, a campaign on each of its days, and nothing outside the year', () => {
  const items = [
    aPlanEntry({ uid: 'a', plannedOn: '2026-12-30' }),
    aPlanEntry({ uid: 'b', plannedOn: '2026-12-30' }),
    aPlanEntry({ uid: 'c', plannedOn: '2026-12-29', endsOn: '2027-01-03' }),
    aPlanEntry({ uid: 'd', plannedOn: '2025-12-30', endsOn: '2026-01-02' }),
    aPlanEntry({ uid: 'e', plannedOn: '2027-01-01' }),
    aPlanEntry({ uid: 'f', plannedOn: null }),
  ];
  const [from, to] = ['2026-01-01', '2026-12-31'];
  expect([...countsByDay(arrangePlan(items, from, to), from, to)].toSorted()).toEqual([
    ['2026-01-01', 1],
    ['2026-01-02', 1],
    ['2026-12-29', 1],
    ['2026-12-30', 3],
    ['2026-12-31', 1],
  ]);
});
