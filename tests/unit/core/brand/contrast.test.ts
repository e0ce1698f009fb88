import { expect, test } from 'vitest';
import { contrastRatio, luminance, parseHexColor, requiredContrast } from '#core/brand/contrast.ts';

const ratio = (one: string, other: string) =>
  contrastRatio(luminance(parseHexColor(one)), luminance(parseHexColor(other)));

test.each([
  ['#000000', '#FFFFFF', 21],
  ['#FFFFFF', '#FFFFFF', 1],
  ['#767676', '#FFFFFF', 4.54],
  ['#777777', '#FFFFFF', 4.48],
  ['#FF0000', '#FFFFFF', 4.0],
  ['#0000FF', '#FFFF00', 8.0],
])('the contrast of %s and %s is %f, in either order', (one, other, expected) => {
  expect(ratio(one, other)).toBeCloseTo(expected, 2);
  expect(ratio(other, one)).toBe(ratio(one, other));
});

test('large text may have less contrast: 24 px, or 18.66 px when bold', () => {
  expect([
    requiredContrast({ sizePx: 24, weight: 400 }),
    requiredContrast({ sizePx: 23.9, weight: 400 }),
    requiredContrast({ sizePx: 18.66, weight: 700 }),
    requiredContrast({ sizePx: 18.66, weight: 600 }),
  ]).toEqual([3, 4.5, 3, 4.5]);
});

test('what is not a colour is refused', () => {
  expect(() => parseHexColor('merah')).toThrow(RangeError);
});
