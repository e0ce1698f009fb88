import { differenceOf } from '#core/export/pixel-difference.ts';
import type { PixelPage } from '#core/export/page-renderer.ts';
import { createPictureMemory } from '#render/picture-memory.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const PAIR = { widthPx: 2, heightPx: 1 };

/** What a picture looks like, without where it comes from. */
const look = ({ widthPx, heightPx, rgba }: PixelPage): PixelPage => ({ widthPx, heightPx, rgba });

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
  expect(look(memory.changed('baru', change, { widthPx: 2, heightPx: 2 }))).toEqual(page(2, 1, 2, 9, 4));
  expect(first).toEqual(page(2, 1, 2, 3, 4));
});

test('a change of a picture that is not remembered is an error, not another picture', () => {
  const memory = createPictureMemory();
  memory.remember('satu', page(2, 1, 2));
  memory.remember('dua', page(2, 3, 4));
  expect(() => memory.changed('baru', { dropId: 'satu', difference: '' }, PAIR)).toThrow('never sent');
  expect(look(memory.changed('baru', { dropId: 'dua', difference: '' }, PAIR))).toEqual(page(2, 3, 4));
});

test('a change of nothing is the whole picture, whatever the memory it is put into held', () => {
  const memory = createPictureMemory();
  memory.giveBack(page(2, 8, 9));
  const change = { dropId: null, difference: difference([0, 0], [0, 5]) };
  expect(look(memory.changed('baru', change, PAIR))).toEqual(page(2, 0, 5));
});

test('three sizes are remembered, the one drawn longest ago is forgotten first', () => {
  const memory = createPictureMemory();
  memory.remember('a', page(1, 1));
  memory.remember('b', page(2, 1, 2));
  memory.remember('c', page(3, 1, 2, 3));
  memory.remember('a lagi', page(1, 7));
  memory.remember('d', page(4, 1, 2, 3, 4));
  expect(() => memory.changed('baru', { dropId: 'b', difference: '' }, PAIR)).toThrow('never sent');
  expect(
    look(memory.changed('baru', { dropId: 'a lagi', difference: '' }, { widthPx: 1, heightPx: 1 })),
  ).toEqual(page(1, 7));
});

test('the memory of a picture that was given back holds a later one, but never while it is remembered itself', () => {
  const memory = createPictureMemory();
  const first = page(2, 1, 2);
  memory.remember('satu', first);
  memory.giveBack(first);
  const second = memory.changed('baru', { dropId: 'satu', difference: difference([1, 2], [1, 3]) }, PAIR);
  expect(second.rgba).not.toBe(first.rgba);
  memory.remember('dua', second);
  const third = memory.changed('baru', { dropId: 'dua', difference: difference([1, 3], [4, 3]) }, PAIR);
  expect(third.rgba).toBe(first.rgba);
  expect([look(second), look(third)]).toEqual([page(2, 1, 3), page(2, 4, 3)]);
});

test.each([0, 1, 2])(
  'rows in three sizes are put into memory of earlier ones, given back %i pictures later',
  (wait) => {
    const memory = createPictureMemory();
    const sizes = [4, 5, 6].map((heightPx) => ({ widthPx: 2, heightPx }));
    const underWay: PixelPage[] = [];
    const drawn = Array.from({ length: 30 }).flatMap((_, row) =>
      sizes.map((size) => {
        const id = `${row} ${size.heightPx}`;
        const before = row === 0 ? null : `${row - 1} ${size.heightPx}`;
        const blank = Array.from({ length: 2 * size.heightPx }, () => row);
        const change = { dropId: before, difference: difference(blank, blank.with(0, row + 1)) };
        const page = memory.changed(id, change, size);
        memory.remember(id, page);
        underWay.push(page);
        if (underWay.length > wait) underWay.splice(0, 1).forEach((one) => memory.giveBack(one));
        return page.rgba;
      }),
    );
    const known = new Set(drawn.slice(0, 15));
    expect(drawn.slice(15).filter((rgba) => !known.has(rgba))).toEqual([]);
  },
);

test('a picture says which one it was told as a change of, and in which rows it may differ', () => {
  const memory = createPictureMemory();
  memory.remember('satu', page(2, 1, 2, 3, 4, 5, 6, 7, 8));
  const change = {
    dropId: 'satu',
    difference: difference([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 9, 9, 6, 7, 8]),
  };
  expect(memory.changed('dua', change, { widthPx: 2, heightPx: 4 }).origin).toEqual({
    id: 'dua',
    before: { id: 'satu', rows: { from: 1, end: 3 } },
  });
});

/** What happens to a picture of four rows: one pixel changes, and it is given back at once, later or never. */
const steps = fc.array(
  fc.record({ at: fc.nat(7), pixel: fc.nat(9), givesBack: fc.constantFrom('now', 'later', 'never') }),
  { maxLength: 40 },
);

test('every picture of a long row of changes is right, whichever memory comes back when', () => {
  fc.assert(
    fc.property(steps, (changes) => {
      const memory = createPictureMemory();
      let pixels: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];
      memory.remember('0', page(2, ...pixels));
      const later: PixelPage[] = [];
      for (const [index, { at, pixel, givesBack }] of changes.entries()) {
        const next = pixels.with(at, pixel);
        const change = { dropId: String(index), difference: difference(pixels, next) };
        const drawn = memory.changed(String(index + 1), change, { widthPx: 2, heightPx: 4 });
        expect(look(drawn)).toEqual(page(2, ...next));
        memory.remember(String(index + 1), drawn);
        if (givesBack === 'now') memory.giveBack(drawn);
        if (givesBack === 'later') later.push(drawn);
        if (later.length > 3) later.splice(0, 2).forEach((given) => memory.giveBack(given));
        pixels = next;
      }
    }),
  );
});
