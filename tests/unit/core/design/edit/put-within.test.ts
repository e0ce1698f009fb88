import { putWithin } from '#core/design/edit/put-within.ts';
import { LAYOUT_IDS, LAYOUT_SIZES, SMALLEST_TEXT_PX } from '#core/design/layouts.ts';
import { extentOf, moved, placedIn, unionOf } from '#core/design/part-box.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HAND_PARTS } from '../../../../helpers/shape-arbitraries.ts';

const rect = (...box: readonly number[]): Part => partSchema.parse({ part: 'rect', box, fill: 'ink' });
const boxes = (parts: readonly Part[]): readonly unknown[] =>
  parts.map((part) => ('box' in part ? part.box : null));

test('what stands on the page stays where it is', () => {
  const parts = [rect(100, 100, 300, 200), rect(0, 500, 1200, 175)];
  expect(putWithin(parts, '16x9')).toEqual(parts);
});

test('parts that hang over an edge move in together, as large as they were', () => {
  const parts = [rect(100, 900, 300, 200), rect(150, 1200, 100, 50)];
  expect(boxes(putWithin(parts, '16x9'))).toEqual([
    [100, 325, 300, 200],
    [150, 625, 100, 50],
  ]);
});

test('parts larger than the page are made smaller together, with their letters, never below the smallest', () => {
  const text = partSchema.parse({
    part: 'text',
    box: [100, 0, 800, 1350],
    content: [{ say: 'Layanan gratis' }],
    style: { face: 'sans-700', size: [24, 100], lines: 2, leading: 1.1, color: 'ink' },
  });
  const [small, beside] = putWithin([text, rect(900, 0, 100, 1350)], '16x9');
  expect([small, beside]).toMatchObject([
    { box: [100, 0, 400, 675], style: { size: [SMALLEST_TEXT_PX['16x9'], 50] } },
    { box: [500, 0, 50, 675] },
  ]);
});

test('turned parts that whole pixels would put over the edge are made smaller once more', () => {
  const parts = [
    { ...rect(1650, 900, 1120, 1120), angle: 38 },
    partSchema.parse({ part: 'circle', center: [-293, 519], radius: 9, fill: 'soft', angle: -42 }),
  ];
  const { widthPx } = unionOf(putWithin(parts, '4x5').map(extentOf));
  expect(widthPx).toBeLessThanOrEqual(1081);
});

test('whatever is pasted wherever stands whole on any page, and its parts keep their kinds', () => {
  // A plate is as large as its word, whatever is done to it; templates alone hold plates.
  const anyPart = fc
    .record({
      which: fc.nat(HAND_PARTS.length - 1),
      x: fc.integer({ min: -900, max: 1900 }),
      y: fc.integer({ min: -900, max: 1900 }),
      by: fc.integer({ min: 1, max: 40 }),
      angle: fc.integer({ min: -180, max: 180 }),
    })
    .map(({ which, x, y, by, angle }): Part => {
      const part = HAND_PARTS[which] ?? rect(0, 0, 10, 10);
      const { xPx, yPx, widthPx, heightPx } = unionOf([extentOf(part)]);
      const sized = placedIn(part, {
        xPx,
        yPx,
        widthPx: (widthPx * by) / 10,
        heightPx: (heightPx * by) / 10,
      });
      return partSchema.parse({ ...moved(sized, x, y), angle });
    });
  fc.assert(
    fc.property(
      fc.array(anyPart, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...LAYOUT_IDS),
      (parts, layout) => {
        const put = putWithin(parts, layout);
        const { xPx, yPx, widthPx, heightPx } = unionOf(put.map(extentOf));
        const page = LAYOUT_SIZES[layout];
        expect(put.map(({ part }) => part)).toEqual(parts.map(({ part }) => part));
        // Whole pixels: one where parts are made smaller, one where they are moved in.
        expect(Math.min(xPx, yPx)).toBeGreaterThanOrEqual(-2);
        expect(xPx + widthPx).toBeLessThanOrEqual(page.widthPx + 2);
        expect(yPx + heightPx).toBeLessThanOrEqual(page.heightPx + 2);
      },
    ),
    { numRuns: 300 },
  );
});
