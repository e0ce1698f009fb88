import { expect, test } from 'vitest';
import { judge, lineOf, median, percentile, type Comparison } from '../../bench/bench.ts';

const faster: Comparison = {
  what: 'gambar per detik',
  unit: '/dtk',
  ours: 30,
  peer: { name: 'fabric', value: 12 },
  bound: { kind: 'at-least', ratio: 2 },
};

test('a bench holds when its ratio keeps the bound, in either direction', () => {
  expect(judge(faster)).toEqual({ ratio: 2.5, holds: true });
  expect(judge({ ...faster, ours: 20 }).holds).toBe(false);
  expect(judge({ ...faster, bound: { kind: 'at-most', ratio: 2 } }).holds).toBe(false);
});

test('its line names both figures, the ratio and the bound', () => {
  expect(lineOf({ ...faster, ours: 1234.5 })).toBe(
    'ya    | gambar per detik | 1.230 /dtk | fabric 12 /dtk | × 103 (≥ 2)',
  );
  expect(lineOf({ ...faster, target: 4 })).toBe(
    'ya    | gambar per detik | 30 /dtk | fabric 12 /dtk | × 2,5 (≥ 2, sasaran 4)',
  );
});

test('the median of an even number is a value that was measured', () => {
  expect([median([5]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([5, 5, 2]);
});

test('a percentile is the value that so many of the values do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(hundred, 50), percentile(hundred, 95), percentile([7], 95)]).toEqual([50, 95, 7]);
});
