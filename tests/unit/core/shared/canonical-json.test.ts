import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#core/shared/canonical-json.ts';

test('keys are sorted by code unit and white space is gone, as the example of RFC 8785 shows', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('the same words typed composed and decomposed have one form', () => {
  expect(canonicalJson({ 'e\u0301': 'e\u0301' })).toBe(canonicalJson({ é: 'é' }));
});

test.each([[Number.NaN], [Infinity], ['\ud800'], [{ é: 1, 'e\u0301': 2 }], [[undefined]], [10n]])(
  '%o has no canonical form',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(/^No canonical JSON/u);
  },
);

test('any JSON reads back equal, and the order of keys does not matter', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), fc.jsonValue({ stringUnit: 'grapheme-ascii' })),
      (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      },
    ),
  );
});
