import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatNumber,
  NUMBER_PRESETS,
  numberPeriod,
  parseNumberPattern,
  readSequence,
} from '#core/release/number-pattern.ts';
import { nextSequence, registerProblems, type NumberEntry } from '#core/release/number-register.ts';

const values = {
  sequence: 54,
  fieldSequence: 7,
  prefix: 'PR',
  officeCode: 'Z.1.12',
  classification: 'Kph.2',
  on: '2024-09-12',
};

function printed(source: string): string {
  const pattern = parseNumberPattern(source, 'year');
  return pattern.ok ? formatNumber(pattern.value, values) : pattern.error.code;
}

test.each([
  ['PR-{urut}/{klasifikasi}/{bulan:02}/{tahun}', 'PR-54/Kph.2/09/2024'],
  ['PR-{seq}/{unit}/{mm}/{yyyy}', 'PR-54/Kph.2/09/2024'],
  ['{awalan}-{urut:04}/{urut_bidang:03}/{kode_satker}/{bulan_romawi}/{tahun}', 'PR-0054/007/Z.1.12/IX/2024'],
  ['', 'number-pattern-empty'],
  ['PR-{tahun}', 'number-pattern-no-sequence'],
  ['{urut}{urut}/{tahun}', 'number-pattern-sequence-twice'],
  ['PR-{urut/{tahun}', 'number-pattern-unclosed'],
  ['PR-{nomor}/{tahun}', 'number-pattern-unknown-token'],
  ['PR-{constructor}{urut}/{tahun}', 'number-pattern-unknown-token'],
  ['PR-{urut}', 'number-pattern-reset-ambiguous'],
  ['x'.repeat(121), 'number-pattern-too-long'],
])('the pattern %s prints %s', (source, expected) => {
  expect(printed(source)).toBe(expected);
});

test('a number reset each month must print its month', () => {
  expect(parseNumberPattern('PR-{urut}/{tahun}', 'month')).toEqual({
    ok: false,
    error: { code: 'number-pattern-reset-ambiguous', token: '{bulan:02}' },
  });
});

test('the running number reads back from any number a preset printed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NUMBER_PRESETS),
      fc.integer({ min: 1, max: 99_999 }),
      ({ pattern }, sequence) => {
        const parsed = parseNumberPattern(pattern, 'year');
        if (!parsed.ok) throw new Error(parsed.error.code);
        expect(readSequence(parsed.value, values, formatNumber(parsed.value, { ...values, sequence }))).toBe(
          sequence,
        );
        expect(
          readSequence(parsed.value, { ...values, officeCode: 'X', classification: 'Y' }, 'PR-1/Z/Q/09/2024'),
        ).toBeNull();
      },
    ),
  );
});

test('periods follow the reset', () => {
  expect((['year', 'month', 'never'] as const).map((reset) => numberPeriod(reset, '2026-11-27'))).toEqual([
    '2026',
    '2026-11',
    '',
  ]);
});

test('the next number is above every number taken, void ones and imported ones included', () => {
  expect([
    nextSequence({ entries: [], imported: [], start: 1 }),
    nextSequence({ entries: [], imported: [43, 41], start: 1 }),
    nextSequence({ entries: [{ sequence: 44 }], imported: [43], start: 1 }),
    nextSequence({ entries: [], imported: [], start: 30 }),
  ]).toEqual([1, 44, 45, 30]);
});

function entry(sequence: number, change: Partial<NumberEntry> = {}): NumberEntry {
  return {
    uid: `u${String(sequence)}`,
    period: '2026',
    sequence,
    classification: '',
    fieldSequence: 1,
    number: `PR-${String(sequence)}`,
    status: 'used',
    editionUid: 'e',
    voidReason: null,
    ...change,
  };
}

test('a register names its gaps, its doubles and its unexplained voids', () => {
  const entries = [entry(41), entry(41), entry(44, { status: 'void', voidReason: ' ' }), entry(46)];
  expect(registerProblems('2026', entries, [42])).toEqual([
    { code: 'number-twice', period: '2026', sequence: 41 },
    { code: 'number-void-without-reason', period: '2026', sequence: 44 },
    { code: 'number-gap', period: '2026', sequence: 43 },
    { code: 'number-gap', period: '2026', sequence: 45 },
  ]);
});

test('two hundred reservations in any order of use, void and return leave no gap and no double', () => {
  const act = fc.constantFrom('use' as const, 'void' as const, 'keep' as const);
  fc.assert(
    fc.property(fc.array(act, { minLength: 200, maxLength: 200 }), (acts) => {
      const entries = acts.reduce<readonly NumberEntry[]>((taken, what) => {
        const sequence = nextSequence({ entries: taken, imported: [], start: 1 });
        const status = what === 'use' ? 'used' : what === 'void' ? 'void' : 'reserved';
        return [...taken, entry(sequence, { status, voidReason: what === 'void' ? 'dibatalkan' : null })];
      }, []);
      expect(registerProblems('2026', entries)).toEqual([]);
      expect(entries.at(-1)?.sequence).toBe(200);
    }),
    { numRuns: 10 },
  );
});
