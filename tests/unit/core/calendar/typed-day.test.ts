import { typedDay } from '#core/calendar/typed-day.ts';
import { expect, test } from 'vitest';

const NEAR = '2026-11-25';
const TODAY = '2026-11-23';

test.each([
  ['27', '2026-11-27'],
  ['31', null],
  ['27 nov', '2026-11-27'],
  ['27 November 2026', '2026-11-27'],
  ['5 jan', '2027-01-05'],
  ['30 Agustus', '2026-08-30'],
  ['5/12', '2026-12-05'],
  ['5-12-26', '2026-12-05'],
  ['5.12.2027', '2027-12-05'],
  ['2026-12-01', '2026-12-01'],
  ['2026-02-30', null],
  ['29 feb 2027', null],
  ['besok', '2026-11-24'],
  ['  Lusa ', '2026-11-25'],
  ['hari ini', '2026-11-23'],
  ['jumat', '2026-11-27'],
  ['rab', '2026-12-02'],
  ['+3', '2026-11-28'],
  ['-1', '2026-11-24'],
  ['25 xyz', null],
  ['25/13', null],
  ['', null],
  ['entah', null],
])('“%s” is %s', (text, day) => {
  expect(typedDay(text, NEAR, TODAY)).toBe(day);
});
