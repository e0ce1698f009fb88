import { differenceOf } from '#core/export/pixel-difference.ts';
import { createPictureMemory } from '#render/picture-memory.ts';
import { expect, test } from 'vitest';

const PAIR = { widthPx: 2, heightPx: 1 };

const page = (widthPx: number, ...pixels: readonly number[]) => ({
  widthPx,
  heightPx: pixels.length / widthPx,
  rgba: new Uint8Array(Uint32Array.from(pixels).buffer),
});

function difference(before: readonly number[], after: readonly number[]): string {
  const bytes = differenceOf(Uint32Array.from(before), [{ from: 0, pixels: Uint32Array.from(after) }], 100);
  return Buffer.from(bytes ?? []).toString('base64');
}

test('a change of a remembered picture gives the new one and leaves the old as it was', () => {
  const memory = createPictureMemory();
  const first = page(2, 1, 2, 3, 4);
  memory.remember('satu', first);
  const change = { dropId: 'satu', difference: difference([1, 2, 3, 4], [1, 2, 9, 4]) };
  expect(memory.changed(change, { widthPx: 2, heightPx: 2 })).toEqual(page(2, 1, 2, 9, 4));
  expect(first).toEqual(page(2, 1, 2, 3, 4));
});

test('a change of a picture that is not remembered is an error, not another picture', () => {
  const memory = createPictureMemory();
  memory.remember('satu', page(2, 1, 2));
  memory.remember('dua', page(2, 3, 4));
  expect(() => memory.changed({ dropId: 'satu', difference: '' }, PAIR)).toThrow('never sent');
  expect(memory.changed({ dropId: 'dua', difference: '' }, PAIR)).toEqual(page(2, 3, 4));
});

test('a change of nothing is the whole picture, whatever the memory it is put into held', () => {
  const memory = createPictureMemory();
  memory.giveBack(page(2, 8, 9));
  const change = { dropId: null, difference: difference([0, 0], [0, 5]) };
  expect(memory.changed(change, PAIR)).toEqual(page(2, 0, 5));
});

test('three sizes are remembered, the one drawn longest ago is forgotten first', () => {
  const memory = createPictureMemory();
  memory.remember('a', page(1, 1));
  memory.remember('b', page(2, 1, 2));
  memory.remember('c', page(3, 1, 2, 3));
  memory.remember('a lagi', page(1, 7));
  memory.remember('d', page(4, 1, 2, 3, 4));
  expect(() => memory.changed({ dropId: 'b', difference: '' }, PAIR)).toThrow('never sent');
  expect(memory.changed({ dropId: 'a lagi', difference: '' }, { widthPx: 1, heightPx: 1 })).toEqual(
    page(1, 7),
  );
});

test('the memory of a picture that was given back holds a later one, but never while it is remembered itself', () => {
  const memory = createPictureMemory();
  const first = page(2, 1, 2);
  memory.remember('satu', first);
  memory.giveBack(first);
  const second = memory.changed({ dropId: 'satu', difference: difference([1, 2], [1, 3]) }, PAIR);
  expect(second.rgba).not.toBe(first.rgba);
  memory.remember('dua', second);
  const third = memory.changed({ dropId: 'dua', difference: difference([1, 3], [4, 3]) }, PAIR);
  expect(third.rgba).toBe(first.rgba);
  expect([second, third]).toEqual([page(2, 1, 3), page(2, 4, 3)]);
});
