import { canonicalJson } from '#core/shared/canonical-json.ts';
import { sameJson } from '#core/shared/same-json.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Few enough different values for two of them to be the same now and then; texts that no normalising changes. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, 1, '', 'a'),
    fc.array(tie('any'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(tie('any'), fc.constant(undefined)), {
      maxKeys: 3,
    }),
  ),
})).any;

test('says the same of two values as their canonical texts do', () => {
  let same = 0;
  fc.assert(
    fc.property(value, value, (one, other) => {
      const expected = canonicalJson(one) === canonicalJson(other);
      same += expected ? 1 : 0;
      expect(sameJson(one, other)).toBe(expected);
      expect(sameJson(one, structuredClone(one))).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(same).toBeGreaterThan(50);
});

test('an order of members is no difference, an order in a list is one', () => {
  expect(sameJson({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson([], {})).toBe(false);
});
