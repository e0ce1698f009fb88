import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aimedScore, bestWithinBudget } from '../../../../src/backend/encode/within-budget.ts';

/** Pages of a carousel as bytes at a quality; each needs its own share. */
const carousel = (quality: number): readonly number[] =>
  [40, 120, 300].map((kilobytes) => Math.round(kilobytes * (0.4 + 0.6 * quality ** 2)));
const total = (pages: readonly number[]): number => pages.reduce((sum, page) => sum + page, 0);

async function within(budget: number | null) {
  const tried: number[] = [];
  const pages = await bestWithinBudget(
    budget,
    (quality) => {
      tried.push(quality);
      return Promise.resolve(carousel(quality));
    },
    total,
  );
  return { pages, tried };
}

test('a budget that the best quality keeps costs one try, and so does none', async () => {
  expect(await within(460)).toEqual({ pages: [40, 120, 300], tried: [1] });
  expect(await within(null)).toEqual({ pages: [40, 120, 300], tried: [1] });
});

test('pages share a budget by what each needs at one quality, the best of some tries that fits', async () => {
  expect(await within(300)).toEqual({ pages: [25, 76, 190], tried: [1, 0, 0.5, 0.75, 0.625] });
  const { pages } = await within(200);
  expect(pages).toEqual(carousel(0.125));
});

test('what cannot be met answers the least there is', async () => {
  expect(await within(100)).toEqual({ pages: [16, 48, 120], tried: [1, 0] });
});

test('whatever fits at the least quality fits in the end, and no try that fitted was better', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: total(carousel(0)), max: 500 }), async (budget) => {
      const { pages, tried } = await within(budget);
      const fitting = tried.map(carousel).filter((made) => total(made) <= budget);
      expect(total(pages)).toBe(Math.max(...fitting.map(total)));
    }),
  );
});

test('the score aimed at goes from the floor to the preferred one', () => {
  expect([0, 0.5, 1].map((quality) => aimedScore({ preferredScore: 90, floorScore: 80 }, quality))).toEqual([
    80, 85, 90,
  ]);
});
