import { expect, test } from 'vitest';
import { rankCorrelation } from '../../bench/rank-correlation.ts';

test('the same order is 1 however far apart the values are, the opposite order −1', () => {
  expect(
    rankCorrelation([
      [1, 10],
      [2, 11],
      [30, 5000],
    ]),
  ).toBe(1);
  expect(
    rankCorrelation([
      [1, 3],
      [2, 2],
      [3, 1],
    ]),
  ).toBe(-1);
});

test('one pair out of order lowers it by Spearman’s formula', () => {
  // 1 − 6·Σd² / (n·(n² − 1)) = 1 − 6·2 / (4·15)
  const swapped = [
    [1, 1],
    [2, 3],
    [3, 2],
    [4, 4],
  ] as const;
  expect(rankCorrelation(swapped)).toBeCloseTo(0.8, 12);
});

test('equal values share their rank', () => {
  const shared = [
    [1, 1],
    [2, 5],
    [2, 5],
    [4, 9],
  ] as const;
  expect(rankCorrelation(shared)).toBeCloseTo(1, 12);
});
