import { applyDifference, differenceOf } from '#core/export/pixel-difference.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const picture = (...pixels: readonly number[]) => Uint32Array.from(pixels);

describe('the difference of two pictures', () => {
  test('holds where they differ and nothing else', () => {
    const base = picture(7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
    const next = picture(7, 7, 1, 2, 7, 7, 7, 7, 7, 9);
    expect(differenceOf(base, next, 10)).toEqual(picture(2, 2, 1, 2, 5, 1, 9));
  });

  test('takes a short stretch of equal pixels along, a new run would be longer', () => {
    expect(differenceOf(picture(7, 7, 7, 7), picture(1, 7, 7, 2), 10)).toEqual(picture(0, 4, 1, 7, 7, 2));
  });

  test('of equal pictures is empty', () => {
    expect(differenceOf(picture(1, 2), picture(1, 2), 10)).toEqual(picture());
  });

  test('is null when it would be longer than allowed', () => {
    expect(differenceOf(picture(0, 0, 0), picture(1, 2, 3), 4)).toBeNull();
    expect(differenceOf(picture(0, 0, 0), picture(1, 2, 3), 5)).toEqual(picture(0, 3, 1, 2, 3));
  });

  test('makes the one picture into the other, whatever they hold', () => {
    const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 60 });
    fc.assert(
      fc.property(pairs, (pixels) => {
        const base = Uint32Array.from(pixels, ([before]) => before);
        const next = Uint32Array.from(pixels, ([, after]) => after);
        const difference = differenceOf(base, next, 3 * pixels.length);
        if (difference === null) throw new Error('Three words a pixel are always enough');
        applyDifference(base, difference);
        expect(base).toEqual(next);
      }),
    );
  });

  test('that is cut short or belongs to a larger picture is refused', () => {
    expect(() => applyDifference(picture(1, 2, 3), picture(0, 3, 9, 9))).toThrow(RangeError);
    expect(() => applyDifference(picture(1, 2, 3), picture(2, 2, 9, 9))).toThrow(RangeError);
    expect(() => applyDifference(picture(1, 2, 3), picture(1))).toThrow(RangeError);
  });
});
