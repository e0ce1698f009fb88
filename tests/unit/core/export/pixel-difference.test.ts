import { applyDifference, differenceOf } from '#core/export/pixel-difference.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const picture = (...pixels: readonly number[]) => Uint32Array.from(pixels);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const whole = (pixels: Uint32Array) => [{ from: 0, pixels }];
const INK = 0xff112233;

describe('the difference of two pictures', () => {
  test('skips what is equal, tells a new pixel once and then its repetitions', () => {
    const next = picture(7, 7, INK, INK, INK, 7, 7);
    const difference = bytes(0x02, 0xc0, 0x33, 0x22, 0x11, 0xff, 0x42);
    expect(differenceOf(picture(7, 7, 7, 7, 7, 7, 7), whole(next), 100)).toEqual(difference);
  });

  test('tells a pixel that was there before in two bytes', () => {
    const next = picture(INK, 1, INK, 1, INK);
    expect(differenceOf(picture(7, 7, 7, 7, 7), whole(next), 100)).toHaveLength(5 + 5 + 2 + 2 + 2);
  });

  test('of equal pictures is empty', () => {
    expect(differenceOf(picture(1, 2), whole(picture(1, 2)), 10)).toEqual(bytes());
  });

  test('is null when it would be longer than allowed', () => {
    expect(differenceOf(picture(0, 0), whole(picture(1, 2)), 9)).toBeNull();
    expect(differenceOf(picture(0, 0), whole(picture(1, 2)), 10)).toHaveLength(10);
  });

  test('is looked for in the given stretches only, whose places it keeps', () => {
    const base = picture(7, 7, 7, 7, 7, 7, 7, 7);
    const stretches = [
      { from: 1, pixels: picture(7, INK) },
      { from: 6, pixels: picture(INK, 7) },
    ];
    expect(differenceOf(base, stretches, 100)).toEqual(bytes(0x02, 0xc0, 0x33, 0x22, 0x11, 0xff, 0x03, 0x41));
  });

  test('skips and repeats further than one byte can say', () => {
    const base = new Uint32Array(20_000).fill(7);
    const next = base.slice().fill(INK, 300, 19_000);
    const difference = differenceOf(base, whole(next), 100);
    applyDifference(base, difference ?? bytes());
    expect([difference?.length, base]).toEqual([3 + 5 + 4, next]);
  });

  test('makes the one picture into the other, whatever they hold and wherever the stretches begin', () => {
    const value = fc.oneof(fc.nat(3), fc.nat(0xffffffff));
    const pairs = fc.array(fc.tuple(value, value, fc.boolean()), { maxLength: 200 });
    fc.assert(
      fc.property(pairs, (pixels) => {
        const base = Uint32Array.from(pixels, ([before]) => before);
        const next = Uint32Array.from(pixels, ([, after]) => after);
        const starts = pixels.flatMap(([, , isStart], at) => (isStart || at === 0 ? [at] : []));
        const stretches = starts.map((from, index) => ({
          from,
          pixels: next.subarray(from, starts[index + 1] ?? next.length),
        }));
        const difference = differenceOf(base, stretches, 6 * pixels.length);
        if (difference === null) throw new Error('Six bytes a pixel are always enough');
        applyDifference(base, difference);
        expect(base).toEqual(next);
      }),
    );
  });

  test('says between which pixels it told anything', () => {
    const difference = differenceOf(picture(7, 7, 7, 7, 7), whole(picture(7, 1, 7, 2, 7)), 100) ?? bytes();
    expect(applyDifference(picture(7, 7, 7, 7, 7), difference)).toEqual({ from: 1, end: 4 });
    expect(applyDifference(picture(7), bytes())).toEqual({ from: 0, end: 0 });
  });

  test('that is cut short or belongs to a larger picture is refused', () => {
    expect(() => applyDifference(picture(1, 2, 3), bytes(0xc0, 1, 2))).toThrow(RangeError);
    expect(() => applyDifference(picture(1, 2, 3), bytes(0x02, 0x42))).toThrow(RangeError);
    expect(() => applyDifference(picture(1, 2, 3), bytes(0x3f, 0x80))).toThrow(RangeError);
    expect(() => applyDifference(picture(1, 2, 3), bytes(0x3f, 0xff, 0xff, 0x03))).toThrow(RangeError);
  });
});
