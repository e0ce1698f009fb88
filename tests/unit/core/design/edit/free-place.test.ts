import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BESIDE_PX, freePlace } from '#core/design/edit/free-place.ts';
import { newField } from '#core/design/edit/field-parts.ts';
import { newIcon } from '#editor/shape/new-parts.ts';
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

test('where there is no room above or below, it goes beside what is there, within the margins of the page', () => {
  const column = rect([60, 60, 400, 1230]);
  const code = (x: number) =>
    partSchema.parse({
      part: 'qr',
      box: [x, 495, 360, 360],
      content: [{ say: 'x' }],
      dark: 'ink',
      light: 'putih',
    });
  expect(placed(code(360), column)).toEqual([500, 495]);
  // The rest of the page is taken but for its foot at the right.
  expect(placed(code(360), column, rect([500, 60, 500, 780]))).toEqual([500, 880]);
});

test('a sign, a picture or a chart comes smaller where it has no room as large as it is; words and codes never', () => {
  const boxOf = (part: Part, ...others: readonly Part[]) => {
    const { xPx, yPx, widthPx, heightPx } = boundsOf(freePlace(part, others, PAGE));
    return [xPx, yPx, widthPx, heightPx];
  };
  const icon = newIcon(
    { icon: 'lucide:x', d: 'M4 4L20 20', name: { id: 'x', en: 'x' }, words: [] } as never,
    PAGE,
    'X',
  );
  const above = rect([0, 0, 1080, 560]);
  expect(boxOf(icon, above, rect([0, 800, 1080, 550]))).toEqual([438, 573, 204, 204]);
  const words = { label: 'Grafik', hint: 'Satu', columns: ['', 'A'], rows: [['Satu', '1']] };
  const { part: chart } = newField('chart', PAGE, { slots: [] }, words);
  const [, , width = 0, height = 0] = boxOf(chart, above, rect([0, 1130, 1080, 220]));
  expect([width < boundsOf(chart).widthPx, width >= 450, height >= 450, height <= 530]).toEqual([
    ...[true, true, true, true],
  ]);
  const code = partSchema.parse({
    ...{ part: 'qr', box: [360, 495, 360, 360], content: [{ say: 'x' }], dark: 'ink', light: 'putih' },
  });
  expect(boxOf(code, above, rect([0, 800, 1080, 550])).slice(2)).toEqual([360, 360]);
});

test('on a full page it stands a step aside, so that both are seen', () => {
  const other = rect([70, 450, 940, 540]);
  const tall = rect([70, 60, 940, 1200]);
  expect(placed(list, other, tall)).toEqual([110, 490]);
  expect(placed(list, other, tall, rect([110, 490, 940, 540]))).toEqual([150, 530]);
});

test('wherever parts stand, a part that was moved covers none of them and stays on the page', () => {
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
      const aside = after.xPx - before.xPx;
      const isStacked = aside === after.yPx - before.yPx && aside % BESIDE_PX === 0;
      if (isStacked) return;
      expect(Math.min(after.xPx - Math.min(0, before.xPx), after.yPx)).toBeGreaterThanOrEqual(0);
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
