import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findPersonalNumbers } from '#core/preflight/personal-numbers.ts';
import fixtureFile from '../../../fixtures/personal-numbers.json' with { type: 'json' };

const fixture = z
  .object({
    ownPhones: z.array(z.string()),
    real: z.array(z.tuple([z.enum(['nik', 'phone', 'plate', 'account']), z.string()]).rest(z.number())),
    lookAlikes: z.array(z.string()),
  })
  .parse(fixtureFile);

const kindsIn = (text: string) =>
  findPersonalNumbers(text, { ownPhones: fixture.ownPhones }).map((hit) => hit.kind);

test('the fixture holds 60 real shapes and 60 look-alikes', () => {
  expect([fixture.real.length, fixture.lookAlikes.length]).toEqual([60, 60]);
});

test.each(fixture.real)('a %s is found in: %s', (kind, text, count = 1) => {
  expect(kindsIn(text)).toEqual(Array.from({ length: count }, () => kind));
});

test.each(fixture.lookAlikes)('nothing is reported in: %s', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test('the place and text of every number are exact, in the order of the text', () => {
  const text = 'Korban (NIK 5371014508900003) naik DH 1234 AB, WA 0812-3456-7890.';
  expect(findPersonalNumbers(text, { ownPhones: [] })).toEqual([
    { kind: 'nik', text: '5371014508900003', start: 12, end: 28 },
    { kind: 'plate', text: 'DH 1234 AB', start: 35, end: 45 },
    { kind: 'phone', text: '0812-3456-7890', start: 50, end: 64 },
  ]);
});

const nik = fc
  .tuple(
    fc.constantFrom('11', '31', '53', '73', '92'),
    fc.integer({ min: 101, max: 9999 }),
    fc.integer({ min: 1, max: 28 }),
    fc.boolean(),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 9999 }),
  )
  .map(([province, area, day, isWoman, month, year, serial]) =>
    [
      province,
      String(area + (area < 1000 ? 1000 : 0)),
      String(day + (isWoman ? 40 : 0)).padStart(2, '0'),
      String(month).padStart(2, '0'),
      String(year).padStart(2, '0'),
      String(serial).padStart(4, '0'),
    ].join(''),
  );

test('every well-formed NIK is found wherever words stand around it', () => {
  fc.assert(
    fc.property(nik, fc.constantFrom('', 'warga ', 'NIK: ', '(', '"'), (number, before) => {
      const text = `${before}${number} pada sidang`;
      const start = before.length;
      expect(findPersonalNumbers(text, { ownPhones: [] })).toEqual([
        { kind: 'nik', text: number, start, end: start + 16 },
      ]);
    }),
  );
});

test('an amount in rupiah is never a personal number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 16n }), fc.boolean(), (amount, isSpaced) => {
      const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
      expect(kindsIn(`kerugian Rp${isSpaced ? ' ' : ''}${grouped} telah dikembalikan`)).toEqual([]);
    }),
  );
});

test('any text gives hits inside it, in order, without overlap', () => {
  const piece = fc.oneof(
    nik,
    fc.string(),
    fc.stringMatching(/^[0-9 .+()/-]{0,20}$/),
    fc.constant('DH 12 AB'),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join(' ')),
      (text) => {
        let last = 0;
        for (const hit of findPersonalNumbers(text, { ownPhones: [] })) {
          expect(hit.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(hit.start, hit.end)).toBe(hit.text);
          last = hit.end;
        }
      },
    ),
  );
});
