import { differenceOf } from '#core/export/pixel-difference.ts';
import { createPictureMemory } from '#render/picture-memory.ts';
import { expect, test } from 'vitest';

const page = (widthPx: number, ...pixels: readonly number[]) => ({
  widthPx,
  heightPx: pixels.length / widthPx,
  rgba: new Uint8Array(Uint32Array.from(pixels).buffer),
});

function difference(before: readonly number[], after: readonly number[]): string {
  const words = differenceOf(Uint32Array.from(before), Uint32Array.from(after), 100);
  return Buffer.from(words?.buffer ?? new ArrayBuffer(0)).toString('base64');
}

test('a change of a remembered picture gives the new one and leaves the old as it was', () => {
  const memory = createPictureMemory();
  const first = page(2, 1, 2, 3, 4);
  memory.remember('satu', first);
  const change = { dropId: 'satu', difference: difference([1, 2, 3, 4], [1, 2, 9, 4]) };
  expect(memory.changed(change)).toEqual(page(2, 1, 2, 9, 4));
  expect(first).toEqual(page(2, 1, 2, 3, 4));
});

test('a change of a picture that is not remembered is an error, not another picture', () => {
  const memory = createPictureMemory();
  memory.remember('satu', page(2, 1, 2));
  memory.remember('dua', page(2, 3, 4));
  expect(() => memory.changed({ dropId: 'satu', difference: '' })).toThrow('never sent');
  expect(memory.changed({ dropId: 'dua', difference: '' })).toEqual(page(2, 3, 4));
});

test('three sizes are remembered, the one drawn longest ago is forgotten first', () => {
  const memory = createPictureMemory();
  memory.remember('a', page(1, 1));
  memory.remember('b', page(2, 1, 2));
  memory.remember('c', page(3, 1, 2, 3));
  memory.remember('a lagi', page(1, 7));
  memory.remember('d', page(4, 1, 2, 3, 4));
  expect(() => memory.changed({ dropId: 'b', difference: '' })).toThrow('never sent');
  expect(memory.changed({ dropId: 'a lagi', difference: '' })).toEqual(page(1, 7));
});
