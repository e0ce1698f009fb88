import { smallestStep, type StepLook } from '#backend/encode/smallest-step.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Rising scores, an edge behind which steps are too large, and where the search is told to begin. */
const searches = fc
  .array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 })
  .chain((rises) =>
    fc.record({
      scores: fc.constant(rises.map((_, index) => 40 + rises.slice(0, index + 1).reduce((a, b) => a + b, 0))),
      wanted: fc.double({ min: 30, max: 120, noNaN: true }),
      tooLargeFrom: fc.integer({ min: 0, max: rises.length }),
      firstAt: fc.integer({ min: -5, max: 70 }),
      pointsAStep: fc.option(fc.double({ min: 0.01, max: 10, noNaN: true })),
    }),
  );

test('finds the lowest step that is good enough and not too large, wherever it begins', async () => {
  await fc.assert(
    fc.asyncProperty(searches, async ({ scores, tooLargeFrom, ...rest }) => {
      let looks = 0;
      const look = (step: number): Promise<StepLook> => {
        looks += 1;
        return Promise.resolve(step >= tooLargeFrom ? 'too-large' : { score: scores[step] ?? NaN });
      };
      const found = await smallestStep({ ...rest, count: scores.length }, look);
      const first = scores.findIndex((score) => score >= rest.wanted);
      expect(found).toBe(first === -1 || first >= tooLargeFrom ? null : first);
      // Every third look halves what is left, whatever the others do.
      expect(looks).toBeLessThanOrEqual(3 * Math.ceil(Math.log2(scores.length + 1)) + 2);
    }),
  );
});

test('takes few looks where scores rise about as usual', async () => {
  const looks: number[] = [];
  const found = await smallestStep({ count: 58, wanted: 86, firstAt: 48, pointsAStep: 0.6 }, (step) => {
    looks.push(step);
    return Promise.resolve({ score: 60 + 0.55 * step });
  });
  expect([found, looks]).toEqual([48, [48, 47]]);
});
