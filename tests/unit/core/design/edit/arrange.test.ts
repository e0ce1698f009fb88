import { ALIGNMENTS, aligned, spread } from '#core/design/edit/arrange.ts';
import type { NamedPart } from '#core/design/edit/page-parts.ts';
import { partAt, partsTouched } from '#core/design/edit/hit.ts';
import { snap, snapTargets } from '#core/design/edit/snap.ts';
import { boundsOf, extentOf, middleOf, moved, placedIn, unionOf } from '#core/design/part-box.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { drag, type DragRules } from '#editor/shape/drag.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HAND_PARTS } from '../../../../helpers/shape-arbitraries.ts';

const PAGE = { xPx: 0, yPx: 0, widthPx: 1080, heightPx: 1350 };
const px = fc.integer({ min: -500, max: 1500 });
const size = fc.integer({ min: 10, max: 700 });
/** Rectangles on whole px. */
const rects = (least: number) =>
  fc
    .array(fc.tuple(px, px, size, size), { minLength: least, maxLength: 8 })
    .map((boxes) =>
      boxes.map((box, index): NamedPart => ({ ...partSchema.parse({ part: 'rect', box }), id: `p${index}` })),
    );
const anyPart = fc
  .tuple(fc.constantFrom(...HAND_PARTS), px, px)
  .map(([part, x, y]): NamedPart => ({ ...moved(part, x, y), id: 'p1' }));
const FREE: DragRules = { targets: { x: [], y: [] }, reachPx: -1, isStraight: false };

test('parts lined up share that edge or middle, keep their size, and stay when lined up again', () => {
  fc.assert(
    fc.property(rects(2), fc.constantFrom(...ALIGNMENTS), (parts, how) => {
      const once = aligned(parts, how, PAGE);
      const frame = unionOf(parts.map(extentOf));
      const line = once.map((part) => {
        const { xPx, yPx, widthPx, heightPx } = boundsOf(part);
        return {
          left: xPx,
          center: xPx + widthPx / 2,
          right: xPx + widthPx,
          top: yPx,
          middle: yPx + heightPx / 2,
          bottom: yPx + heightPx,
        }[how];
      });
      expect(new Set(line).size).toBe(1);
      expect(once.map((part) => boundsOf(part).widthPx)).toEqual(parts.map((part) => boundsOf(part).widthPx));
      expect(aligned(once, how, PAGE)).toEqual(once);
      expect(unionOf(once.map(extentOf)).widthPx).toBeLessThanOrEqual(frame.widthPx);
    }),
  );
});

test('parts spread have equal gaps, and the outer two stay', () => {
  fc.assert(
    fc.property(rects(3), (parts) => {
      const boxes = spread(parts, 'across').map(boundsOf);
      const gaps = boxes.slice(1).map((box, index) => {
        const before = boxes[index] ?? box;
        return box.xPx - before.xPx - before.widthPx;
      });
      const [first = 0] = gaps;
      for (const gap of gaps) expect(gap).toBeCloseTo(first, 1);
    }),
  );
});

test('what is drawn to a line touches it, by no more than the reach, and is drawn no further', () => {
  fc.assert(
    fc.property(
      fc.tuple(px, px, size, size),
      rects(0),
      fc.integer({ min: 1, max: 12 }),
      (own, others, reach) => {
        const [xPx, yPx, widthPx, heightPx] = own;
        const targets = snapTargets(PAGE, others.map(boundsOf), 72);
        const { dx, dy, lines } = snap({ xPx, yPx, widthPx, heightPx }, targets, reach);
        expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(reach);
        const there = { xPx: xPx + dx, yPx: yPx + dy, widthPx, heightPx };
        for (const { axis, atPx } of lines) {
          const [start, length] = axis === 'x' ? [there.xPx, widthPx] : [there.yPx, heightPx];
          expect([start, start + length / 2, start + length]).toContain(atPx);
        }
        expect(snap(there, targets, reach)).toMatchObject({ dx: 0, dy: 0 });
      },
    ),
  );
});

test('a part of any kind moved there and back stands where it stood', () => {
  fc.assert(
    fc.property(anyPart, px, px, (part, dx, dy) => {
      expect(moved(moved(part, dx, dy), -dx, -dy)).toEqual(moved(part, 0, 0));
    }),
  );
});

test('a part put into a box covers that box', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...HAND_PARTS.filter(({ part }) => part !== 'circle')),
      px,
      px,
      size,
      size,
      (part, xPx, yPx, widthPx, heightPx) => {
        const now = boundsOf(placedIn(part, { xPx, yPx, widthPx, heightPx }));
        expect(Math.abs(now.xPx - xPx) + Math.abs(now.yPx - yPx)).toBeLessThan(0.05);
        expect(Math.abs(now.widthPx - widthPx) + Math.abs(now.heightPx - heightPx)).toBeLessThan(0.05);
      },
    ),
  );
});

test('resized by a corner, turned or not, the corner across stays on its spot', () => {
  fc.assert(
    fc.property(fc.integer({ min: -179, max: 179 }), px, px, (angle, x, y) => {
      const part: NamedPart = {
        ...partSchema.parse({ part: 'rect', box: [200, 300, 240, 160], angle }),
        id: 'p1',
      };
      const [after] = drag(
        [part],
        { kind: 'resize', x: 1, y: 1 },
        { from: { xPx: 0, yPx: 0 }, to: { xPx: x, yPx: y } },
        FREE,
      ).parts;
      if (after === undefined) throw new Error('no part');
      const [before, now] = [cornerOf(part), cornerOf(after)];
      // Boxes stand on whole px: a turned corner may give by one.
      expect(Math.hypot(before.x - now.x, before.y - now.y)).toBeLessThan(1.5);
    }),
  );
});

/** Where the top left corner of a turned part stands on the page. */
function cornerOf(part: NamedPart): { readonly x: number; readonly y: number } {
  const box = boundsOf(part);
  const { xPx, yPx } = middleOf(box);
  const turn = ((part.angle ?? 0) * Math.PI) / 180;
  const [dx, dy] = [-box.widthPx / 2, -box.heightPx / 2];
  return {
    x: xPx + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: yPx + dx * Math.sin(turn) + dy * Math.cos(turn),
  };
}

test('a click meets the frontmost shown part, a band all it touches', () => {
  const boxes = [
    [0, 0, 500, 500],
    [100, 100, 100, 100],
    [120, 120, 50, 50],
  ];
  const parts = boxes.map((box, index): NamedPart => ({
    ...partSchema.parse({ part: 'rect', box, ...(index === 2 && { hidden: true }) }),
    id: `p${index}`,
  }));
  expect([
    partAt(parts, { xPx: 130, yPx: 130 }, 0)?.id,
    partAt(parts, { xPx: 400, yPx: 400 }, 0)?.id,
    partAt(parts, { xPx: 600, yPx: 0 }, 0),
    partsTouched(parts, { xPx: 150, yPx: 150, widthPx: 10, heightPx: 10 }).map(({ id }) => id),
  ]).toEqual(['p1', 'p0', null, ['p0', 'p1']]);
});
