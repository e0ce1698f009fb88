import {
  directed,
  directionOf,
  gradientOver,
  reversed,
  stopChanged,
  withoutStop,
  withStop,
} from '#core/design/edit/gradient.ts';
import { firstBroken } from '#core/design/edit/part-locks.ts';
import { placedIn } from '#core/design/part-box.ts';
import { partSchema } from '#core/design/template-parts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const BOX = { xPx: 100, yPx: 200, widthPx: 400, heightPx: 300 };
const DOWN = gradientOver(BOX, 'accent');

test('one colour becomes a gradient from it to the dark one of the office, from the top of its part to the foot', () => {
  expect(DOWN).toEqual({
    from: [300, 200],
    to: [300, 500],
    stops: [
      [0, 'accent', 1],
      [1, 'deep', 1],
    ],
  });
  expect(gradientOver(BOX, 'deep').stops.map(([, color]) => color)).toEqual(['deep', 'primary']);
  expect(gradientOver(BOX, null).stops[0]).toEqual([0, 'primary', 1]);
});

test('a gradient keeps the whole degrees it is turned to, and its ends stand at the corners of its part', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 359 }),
      fc.record({
        xPx: fc.integer({ min: -500, max: 500 }),
        yPx: fc.integer({ min: -500, max: 500 }),
        widthPx: fc.integer({ min: 40, max: 1080 }),
        heightPx: fc.integer({ min: 40, max: 1350 }),
      }),
      (angle, box) => {
        const turned = directed(DOWN, angle, box);
        expect(directionOf(turned)).toBe(angle);
        const [dx, dy] = [turned.to[0] - turned.from[0], turned.to[1] - turned.from[1]];
        const shares = [0, 1].flatMap((x) =>
          [0, 1].map((y) => {
            const [px, py] = [box.xPx + x * box.widthPx, box.yPx + y * box.heightPx];
            return ((px - turned.from[0]) * dx + (py - turned.from[1]) * dy) / (dx * dx + dy * dy);
          }),
        );
        expect(Math.min(...shares)).toBeCloseTo(0, 2);
        expect(Math.max(...shares)).toBeCloseTo(1, 2);
      },
    ),
  );
});

describe('its colours', () => {
  const three = withStop(DOWN);

  test('a new one stands in the middle of the widest gap', () => {
    expect(three).toEqual({
      index: 1,
      gradient: {
        ...DOWN,
        stops: [
          [0, 'accent', 1],
          [0.5, 'accent', 1],
          [1, 'deep', 1],
        ],
      },
    });
  });

  test('one stays between its neighbours, and two are always left', () => {
    const pushed = stopChanged(three.gradient, 0, { at: 0.9, color: 'soft', opacity: 1.4 });
    expect(pushed.stops[0]).toEqual([0.5, 'soft', 1]);
    expect(withoutStop(three.gradient, 1)).toEqual(DOWN);
    expect(withoutStop(DOWN, 1)).toEqual(DOWN);
  });

  test('turned round twice they are as before', () => {
    expect(reversed(DOWN).stops).toEqual([
      [0, 'deep', 1],
      [1, 'accent', 1],
    ]);
    expect(reversed(reversed(three.gradient))).toEqual(three.gradient);
  });
});

const LOCKED = { locks: { style: true } };
const FRAME = { part: 'photo', slot: 'foto', ground: 'soft', lattice: 'mid', box: [100, 200, 400, 300] };

describe.each([
  ['a shape', { part: 'rect', box: [100, 200, 400, 300], fill: DOWN }],
  ['a circle', { part: 'circle', center: [300, 350], radius: 150, fill: DOWN }],
  ['a free shape', { part: 'path', d: 'M100 200L500 200L300 500Z', fill: DOWN }],
  ['a photo', { ...FRAME, overlay: { fill: DOWN, strength: 0.8 } }],
])('the look of %s, when it is locked', (_, look) => {
  const part = partSchema.parse({ ...look, ...LOCKED });

  test('does not keep it from being moved and made larger with its gradient', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -400, max: 400, noNaN: true }),
        fc.double({ min: 20, max: 1500, noNaN: true }),
        fc.double({ min: 20, max: 1500, noNaN: true }),
        (xPx, widthPx, heightPx) => {
          const heightOwn = part.part === 'circle' ? widthPx : heightPx;
          const placed = placedIn(part, { xPx, yPx: 40, widthPx, heightPx: heightOwn });
          expect(firstBroken(part, placed)).toBeNull();
        },
      ),
    );
  });

  test.each([
    ['another direction', directed(DOWN, 80, BOX)],
    ['another colour', stopChanged(DOWN, 0, { color: 'salah' })],
    ['one colour', 'accent'],
  ])('keeps it from %s', (_, fill) => {
    const other = 'overlay' in look ? { overlay: { ...look.overlay, fill } } : { fill };
    expect(firstBroken(part, partSchema.parse({ ...part, ...other }))).toBe('style');
  });
});

test.each([
  ['its frame', { shape: 'ellipse' }],
  ['its corners', { radius: 40 }],
  ['its hue', { tint: { color: 'salah', strength: 0.5 } }],
  ['what lies over it', { overlay: { fill: 'hitam', strength: 0.5 } }],
])('a photo whose look is locked keeps %s', (_, change) => {
  const part = partSchema.parse({ ...FRAME, ...LOCKED });
  expect(firstBroken(part, partSchema.parse({ ...part, ...change }))).toBe('style');
  expect(firstBroken(partSchema.parse({ ...FRAME, locks: {} }), part)).toBe('locks');
});
