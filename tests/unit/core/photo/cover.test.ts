import { coverBetween, movedCover, resizedCover } from '#core/photo/cover-edit.ts';
import { COVER_SHAPES, coverPixels, type Cover, type Pixels } from '#core/photo/cover.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const SIDE = 48;
const whole: Cover = { shape: 'kotak', x: 0, y: 0, width: 1, height: 1 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const covers = fc.record({
  shape: fc.constantFrom(...COVER_SHAPES),
  x: unit,
  y: unit,
  width: unit,
  height: unit,
});
const noise = fc.uint8Array({ minLength: SIDE * SIDE * 3, maxLength: SIDE * SIDE * 3 });
const picture = (bytes: Uint8Array): Pixels => ({ bytes, widthPx: SIDE, heightPx: SIDE, channels: 3 });

describe('covers baked into a picture', () => {
  test('whatever the arrangement of the pixels beneath, the same bytes come out: no way leads back', () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: SIDE * SIDE - 1 }), (bytes, shift) => {
        const turned = Uint8Array.from(bytes, (_, at) => bytes[(at + shift * 3) % bytes.length] ?? 0);
        expect(coverPixels(picture(turned), [whole])).toEqual(coverPixels(picture(bytes), [whole]));
      }),
      { numRuns: 25 },
    );
  });

  test('nothing outside the covers changes, and the given bytes are not written to', () => {
    fc.assert(
      fc.property(noise, covers, (bytes, cover) => {
        const before = Uint8Array.from(bytes);
        const after = coverPixels(picture(bytes), [cover]);
        expect(bytes).toEqual(before);
        const touched = [...after.keys()].filter((at) => after[at] !== before[at]);
        const out = touched.filter((at) => {
          const column = Math.floor(at / 3) % SIDE;
          const row = Math.floor(at / 3 / SIDE);
          return (
            column + 1 < cover.x * SIDE - 1 ||
            column - 1 > (cover.x + cover.width) * SIDE + 1 ||
            row + 1 < cover.y * SIDE - 1 ||
            row - 1 > (cover.y + cover.height) * SIDE + 1
          );
        });
        expect(out).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('an ellipse leaves the corners of its box as they were and covers its middle; alpha becomes solid', () => {
    const bytes = Uint8Array.from({ length: SIDE * SIDE * 4 }, (_, at) =>
      at % 4 === 3 ? 10 : (at * 31) % 251,
    );
    const after = coverPixels({ bytes, widthPx: SIDE, heightPx: SIDE, channels: 4 }, [
      { ...whole, shape: 'elips' },
    ]);
    expect(after.subarray(0, 4)).toEqual(bytes.subarray(0, 4));
    expect(after[(SIDE / 2) * SIDE * 4 + (SIDE / 2) * 4 + 3]).toBe(255);
  });
});

test('a cover drawn, moved and resized stays inside the photo', () => {
  const point = fc.record({
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: -2, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, point, (from, to, by) => {
      const drawn = coverBetween('kotak', from, to);
      for (const { x, y, width, height } of [drawn, movedCover(drawn, by), resizedCover(drawn, by)]) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9 + 0.01);
      }
    }),
  );
});
