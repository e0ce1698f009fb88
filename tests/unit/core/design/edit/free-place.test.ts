import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePlace } from '#core/design/edit/free-place.ts';
import { boundsOf } from '#core/design/part-box.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';

const PAGE = { xPx: 0, yPx: 0, widthPx: 1080, heightPx: 1350 };
const rect = (box: readonly [number, number, number, number]): Part =>
  partSchema.parse({ part: 'rect', box, fill: 'primary' });
const placed = (part: Part, ...others: readonly Part[]) => {
  const { xPx, yPx } = boundsOf(freePlace(part, others, PAGE));
  return [xPx, yPx];
};
const list = rect([70, 450, 940, 540]);

test('a part stands where it was meant to while nothing is there, or only ground beneath all of it', () => {
  expect(placed(list)).toEqual([70, 450]);
  expect(placed(list, rect([0, 0, 1080, 1350]))).toEqual([70, 450]);
  expect(placed(list, rect([70, 100, 940, 300]))).toEqual([70, 450]);
});

test('words are no ground, however wide their box: a page number goes below the name of the office', () => {
  const kop = partSchema.parse({
    part: 'kop',
    box: [72, 64, 936, 80],
    diameter: 80,
    name: { face: 'sans-700', size: [24, 30], lines: 2, leading: 1.15, color: 'ink' },
    ring: 'primary',
  });
  expect(placed(rect([768, 73, 240, 41]), kop)).toEqual([768, 184]);
});

test('one that would cover another goes right below it, or above where there is more room', () => {
  const high = rect([70, 200, 940, 300]);
  expect(placed(rect([70, 450, 940, 200]), high)).toEqual([70, 540]);
  expect(placed(rect([70, 450, 940, 200]), rect([70, 500, 940, 700]))).toEqual([70, 260]);
});

test('on a full page it stands a step aside, so that both are seen', () => {
  const other = rect([70, 450, 940, 540]);
  const tall = rect([70, 60, 940, 1200]);
  expect(placed(list, other, tall)).toEqual([110, 490]);
  expect(placed(list, other, tall, rect([110, 490, 940, 540]))).toEqual([150, 530]);
});

test('wherever parts stand, a part that was moved up or down covers none of them and stays on the page', () => {
  const box = fc.tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 0, max: 1200 }),
    fc.integer({ min: 10, max: 500 }),
    fc.integer({ min: 10, max: 500 }),
  );
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 8 }), (own, taken) => {
      const part = rect(own);
      const before = boundsOf(part);
      const after = boundsOf(freePlace(part, taken.map(rect), PAGE));
      if (after.xPx !== before.xPx || after.yPx === before.yPx) return;
      expect(after.yPx).toBeGreaterThanOrEqual(0);
      expect(after.yPx + after.heightPx).toBeLessThanOrEqual(PAGE.heightPx);
      for (const [x, y, width, height] of taken) {
        const isGround =
          x <= before.xPx &&
          y <= before.yPx &&
          x + width >= before.xPx + before.widthPx &&
          y + height >= before.yPx + before.heightPx;
        const isCovered =
          x < after.xPx + after.widthPx &&
          after.xPx < x + width &&
          y < after.yPx + after.heightPx &&
          after.yPx < y + height;
        expect(isCovered && !isGround).toBe(false);
      }
    }),
  );
});
