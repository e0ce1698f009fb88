import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referencePicture, similarity } from '#core/export/similarity.ts';

const SIZE = 64;

function grey(value: (x: number, y: number) => number): Uint8Array {
  const rgba = new Uint8Array(SIZE * SIZE * 4).fill(255);
  for (let pixel = 0; pixel < SIZE * SIZE; pixel += 1) {
    const level = Math.max(0, Math.min(255, value(pixel % SIZE, Math.floor(pixel / SIZE))));
    rgba.fill(level, pixel * 4, pixel * 4 + 3);
  }
  return rgba;
}
const stripes = (x: number) => (x % 8 < 4 ? 40 : 220);
const compare = (one: Uint8Array, other: Uint8Array) =>
  similarity(referencePicture(one, SIZE, SIZE), referencePicture(other, SIZE, SIZE));

test('a picture equals itself with 100', () => {
  expect(compare(grey(stripes), grey(stripes))).toBeCloseTo(100, 3);
});

test('more noise is never nearer', () => {
  const noise = (strength: number) => grey((x, y) => stripes(x) + strength * (((x * 31 + y * 57) % 11) - 5));
  const scores = [0, 1, 2, 4, 8].map((strength) => compare(grey(stripes), noise(strength)));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.at(-1)).toBeLessThan(85);
});

test('a smeared word in a calm picture weighs more than the same change spread out', () => {
  const calm = grey(() => 200);
  const smeared = grey((x, y) => (x < 16 && y < 16 && (x + y) % 2 === 0 ? 120 : 200));
  expect(compare(calm, smeared)).toBeLessThan(80);
});

test('comparing is symmetric and stays within 0 and 100', () => {
  const levels = fc.uint8Array({ minLength: SIZE, maxLength: SIZE });
  fc.assert(
    fc.property(levels, levels, (one, other) => {
      const a = grey((x, y) => one[(x + y) % SIZE] ?? 0);
      const b = grey((x, y) => other[(x + y) % SIZE] ?? 0);
      const score = compare(a, b);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(compare(b, a)).toBeCloseTo(score, 6);
    }),
    { numRuns: 25 },
  );
});

test('pictures of different or too small sizes are refused', () => {
  const wide = referencePicture(new Uint8Array(64 * 32 * 4), 64, 32);
  expect(() => similarity(referencePicture(grey(stripes), SIZE, SIZE), wide)).toThrow(RangeError);
  expect(() => referencePicture(new Uint8Array(4), 1, 1)).toThrow(RangeError);
});
