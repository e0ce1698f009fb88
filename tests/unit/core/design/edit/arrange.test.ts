import { ALIGNMENTS, aligned, spread } from '#core/design/edit/arrange.ts';
import type { NamedPart } from '#core/design/edit/page-parts.ts';
import { partAt, partsTouched } from '#core/design/edit/hit.ts';
import { snap, snapTargets } from '#core/design/edit/snap.ts';
import { boundsOf, extentOf, middleOf, moved, placedIn, unionOf } from '#core/design/part-box.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { drag, type DragRules, type Grip } from '#editor/shape/drag.ts';
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
type Pair = readonly [number, number];
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
    fc.property(rects(3), fc.constantFrom('across', 'down'), (parts, axis) => {
      const [start, length] =
        axis === 'across' ? (['xPx', 'widthPx'] as const) : (['yPx', 'heightPx'] as const);
      const middle = (part: NamedPart): number => boundsOf(part)[start] + boundsOf(part)[length] / 2;
      const after = spread(parts, axis);
      const gaps = after.slice(1).map((part, index) => {
        const before = boundsOf(after[index] ?? part);
        return boundsOf(part)[start] - before[start] - before[length];
      });
      const [first = 0] = gaps;
      for (const gap of gaps) expect(gap).toBeCloseTo(first, 1);
      const ordered = parts.toSorted((one, other) => middle(one) - middle(other));
      expect([after.at(0), after.at(-1)]).toEqual([ordered.at(0), ordered.at(-1)]);
      const across = axis === 'across' ? 'yPx' : 'xPx';
      const lines = (all: readonly NamedPart[]) =>
        Object.fromEntries(all.map((part) => [part.id, boundsOf(part)[across]]));
      expect(lines(after)).toEqual(lines(parts));
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

test('a box comes to the nearest edge or middle of the page, its margin and another part, each axis by itself', () => {
  const other = { xPx: 300, yPx: 500, widthPx: 200, heightPx: 100 };
  const targets = snapTargets(PAGE, [other], 72);
  const to = (xPx: number, yPx: number) => {
    const { dx, dy, lines } = snap({ xPx, yPx, widthPx: 100, heightPx: 40 }, targets, 6);
    return [xPx + dx, yPx + dy, ...lines.map(({ axis, atPx }) => `${axis} ${atPx}`)];
  };
  expect([
    to(304, 700),
    to(195, 597),
    to(5, 1312),
    to(74, 650),
    to(488, 656),
    to(354, 527),
    to(700, 700),
  ]).toEqual([
    [300, 700, 'x 300'],
    [200, 600, 'x 300', 'y 600'],
    [0, 1310, 'x 0', 'y 1350'],
    [72, 655, 'x 72', 'y 675'],
    [490, 655, 'x 540', 'y 675'],
    [350, 530, 'x 400', 'y 550'],
    [700, 700],
  ]);
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

const grab = (parts: readonly NamedPart[], grip: Grip, to: Pair, from: Pair = [0, 0], isStraight = false) =>
  drag(
    parts,
    grip,
    { from: { xPx: from[0], yPx: from[1] }, to: { xPx: to[0], yPx: to[1] } },
    { ...FREE, isStraight },
  ).parts;

test('several parts made larger by a corner keep their places in the box around them, with Shift its shape too', () => {
  const parts = [
    { ...partSchema.parse({ part: 'rect', box: [100, 100, 100, 100] }), id: 'p1' },
    { ...partSchema.parse({ part: 'ellipse', box: [200, 250, 100, 50] }), id: 'p2' },
  ];
  const boxes = (to: Pair, isStraight: boolean) =>
    grab(parts, { kind: 'resize', x: 1, y: 1 }, to, [300, 300], isStraight).map((part) =>
      'box' in part ? part.box : null,
    );
  expect([boxes([500, 400], false), boxes([500, 320], true)]).toEqual([
    [
      [100, 100, 200, 150],
      [300, 325, 200, 75],
    ],
    [
      [100, 100, 200, 200],
      [300, 400, 200, 100],
    ],
  ]);
});

test('a part is turned to whole degrees, to even quarters when it comes near, and by 15 with Shift', () => {
  const part = { ...partSchema.parse({ part: 'rect', box: [0, 0, 200, 200] }), id: 'p1' };
  const turnedTo = (degrees: number, isStraight = false) => {
    const turn = (degrees * Math.PI) / 180;
    const to: Pair = [100 + 80 * Math.sin(turn), 100 - 80 * Math.cos(turn)];
    return grab([part], { kind: 'turn' }, to, [100, 20], isStraight)[0]?.angle;
  };
  expect([turnedTo(37.4), turnedTo(88), turnedTo(-50), turnedTo(37.4, true), turnedTo(-170)]).toEqual([
    ...[37, 90, -50, 30, -170],
  ]);
});

test('one end of a line goes where the hand goes, the other stays; with Shift it is level or upright', () => {
  const line = {
    ...partSchema.parse({
      part: 'arrow',
      from: [100, 100],
      to: [300, 100],
      stroke: { color: 'ink', width: 4 },
    }),
    id: 'p1',
  };
  const ends = (end: 'from' | 'to', to: Pair, isStraight = false) => {
    const [after] = grab([line], { kind: 'end', end }, to, [0, 0], isStraight);
    return after?.part === 'arrow' ? [after.from, after.to] : null;
  };
  expect([ends('to', [400, 250]), ends('from', [90, 400], true), ends('to', [500, 130], true)]).toEqual([
    [
      [100, 100],
      [400, 250],
    ],
    [
      [300, 400],
      [300, 100],
    ],
    [
      [100, 100],
      [500, 100],
    ],
  ]);
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
