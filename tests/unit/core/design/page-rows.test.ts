import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDiff } from '#core/design/document-diff.ts';
import { withoutPage, withPageMoved, withRowAfter } from '#core/design/page-rows.ts';

/** As the design has them: so many rows a page, the last page perhaps with fewer. */
const pages = (rows: readonly number[], perPage: number) =>
  Array.from({ length: Math.ceil(rows.length / perPage) }, (_, index) => ({
    slot: 'butir',
    first: index * perPage + 1,
    count: Math.min(perPage, rows.length - index * perPage),
  }));
const carousels = fc
  .record({ length: fc.integer({ min: 1, max: 12 }), perPage: fc.integer({ min: 1, max: 3 }) })
  .map(({ length, perPage }) => {
    const rows = Array.from({ length }, (_, index) => index);
    return { rows, spans: pages(rows, perPage) };
  });
const rowsOn = (rows: readonly number[], { first, count }: { first: number; count: number }) =>
  rows.slice(first - 1, first - 1 + count);
const at = <Item>(items: readonly Item[], seed: number): Item => {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error('a carousel has a page');
  return item;
};

test('a moved page takes the place of the one it is moved to, no row is lost, the others keep their order', () => {
  fc.assert(
    fc.property(carousels, fc.nat(), fc.nat(), ({ rows, spans }, one, other) => {
      const [from, to] = [at(spans, one), at(spans, other)];
      const moved = withPageMoved(rows, from, to);
      const block = rowsOn(rows, from);
      expect(moved.toSorted((a, b) => a - b)).toEqual(rows);
      expect(moved.filter((row) => !block.includes(row))).toEqual(rows.filter((row) => !block.includes(row)));
      // Those between change sides, whichever way the page went.
      const start = moved.indexOf(block[0] ?? -1);
      expect(moved.slice(start, start + block.length)).toEqual(block);
      if (from.count === to.count) expect(start).toBe(to.first - 1);
    }),
  );
});

test('a page moved there and back leaves the rows as they were', () => {
  fc.assert(
    fc.property(carousels, fc.nat(), fc.nat(), ({ rows, spans }, one, other) => {
      const [from, to] = [at(spans, one), at(spans, other)];
      fc.pre(from.count === to.count);
      expect(withPageMoved(withPageMoved(rows, from, to), to, from)).toEqual(rows);
    }),
  );
});

test('adding and removing a page are undone by the design’s own undo', () => {
  fc.assert(
    fc.property(carousels, fc.nat(), fc.boolean(), ({ rows, spans }, seed, isAdding) => {
      const span = at(spans, seed);
      const next = isAdding ? withRowAfter(rows, -1, span) : withoutPage(rows, span);
      expect(next).toHaveLength(isAdding ? rows.length + 1 : rows.length - span.count);
      const changed = applyDiff({ values: { butir: rows } }, [{ path: ['values', 'butir'], value: next }]);
      expect(applyDiff(changed.document, changed.inverse).document).toEqual({ values: { butir: rows } });
    }),
  );
});

test('a new row without a page to stand behind comes last', () => {
  expect(withRowAfter([1, 2], 3, null)).toEqual([1, 2, 3]);
});
