import { applyDiff, joinSteps, type Change, type Json } from '#core/design/document-diff.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a change', () => {
  test('puts a value at its path and leaves the rest as it was', () => {
    const { document } = applyDiff({ slots: { judul: 'Lama', klaim: 'x' } }, [
      { path: ['slots', 'judul'], value: 'Baru' },
    ]);
    expect(document).toEqual({ slots: { judul: 'Baru', klaim: 'x' } });
  });

  test('that made objects on its way is undone by removing them', () => {
    const { document, inverse } = applyDiff({ a: 1 }, [
      { path: ['crops', 'foto', '4x5'], value: { x: 0.5 } },
    ]);
    expect(document).toEqual({ a: 1, crops: { foto: { '4x5': { x: 0.5 } } } });
    expect(inverse).toEqual([{ path: ['crops'] }]);
    expect(applyDiff(document, inverse).document).toEqual({ a: 1 });
  });

  test('through a list is refused, because lists are replaced whole', () => {
    expect(() => applyDiff({ fakta: ['a'] }, [{ path: ['fakta', '0'], value: 'b' }])).toThrow(
      /through objects/,
    );
  });
});

test('one stretch of typing becomes one step back to where it began', () => {
  const first = applyDiff({ judul: '' }, [{ path: ['judul'], value: 'A' }]);
  const second = applyDiff(first.document, [{ path: ['judul'], value: 'AB' }]);
  expect(
    joinSteps(
      { diff: [{ path: ['judul'], value: 'A' }], inverse: first.inverse },
      { diff: [{ path: ['judul'], value: 'AB' }], inverse: second.inverse },
    ),
  ).toEqual({ diff: [{ path: ['judul'], value: 'AB' }], inverse: [{ path: ['judul'], value: '' }] });
});

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'toString');
const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
const change: fc.Arbitrary<Change> = fc.record(
  { path: fc.array(key, { minLength: 1, maxLength: 3 }), value: leaf },
  { requiredKeys: ['path'] },
);

/** Applies a change, or keeps the step when its path leads through a leaf. */
function tryStep(document: Json, step: Change): ReturnType<typeof applyDiff> | null {
  try {
    return applyDiff(document, [step]);
  } catch {
    return null;
  }
}

test('any sequence of changes, undone step by step, gives the first document again, and redone the last', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (steps) => {
      const start: Json = { a: 'awal' };
      let document: Json = start;
      const taken: { step: Change; inverse: readonly Change[] }[] = [];
      for (const step of steps) {
        const applied = tryStep(document, step);
        if (applied === null) continue;
        taken.push({ step, inverse: applied.inverse });
        document = applied.document;
      }
      const last = JSON.stringify(document);
      let back: Json = document;
      for (const { inverse } of taken.toReversed()) back = applyDiff(back, inverse).document;
      expect(back).toEqual(start);
      let forth: Json = back;
      for (const { step } of taken) forth = applyDiff(forth, [step]).document;
      expect(JSON.stringify(forth)).toBe(last);
    }),
  );
});
