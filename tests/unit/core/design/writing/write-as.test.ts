import { describe, expect, test } from 'vitest';
import { lapseInWords, minutesBetween, weekdayAndTime } from '#core/design/writing/lapse.ts';
import { readIndonesianNumber } from '#core/design/writing/number.ts';
import { readWhen } from '#core/design/writing/when.ts';
import { writeAs } from '#core/design/writing/write-as.ts';

describe('writeAs', () => {
  test.each([
    ['2026-11-17', 'tanggal', '17 November 2026'],
    ['17/11/2026', 'hari_tanggal', 'Selasa, 17 November 2026'],
    ['Selasa, 17 November 2026', 'hari_tanggal', 'Selasa, 17 November 2026'],
    ['17 Nov', 'hari_tanggal', '17 November'],
    ['2026-11-23/2026-11-27', 'rentang', '23–27 November 2026'],
    ['2026-11-30/2026-12-06', 'rentang', '30 November–6 Desember 2026'],
    ['23 November 2026 s.d. 2 Januari 2027', 'rentang', '23 November 2026–2 Januari 2027'],
    ['2026-11-20T11:05', 'waktu_cek', 'Jumat, 20 November 2026, 11.05 WITA'],
    ['2026-12-07 08.00-09.30', 'jam', '08.00–09.30 WITA'],
    ['2026-12-07 08.00-09.30', 'hari_angka', '7'],
    ['2026-12-07 08.00', 'hari_nama', 'Senin'],
    ['23 Nov 08.00', 'hari_nama', 'Nov'],
    ['minggu ini', 'tanggal', 'minggu ini'],
    ['31/02/2026', 'tanggal', '31/02/2026'],
    ['menyusul', 'jam', 'menyusul'],
    ['menyusul', 'hari_angka', ''],
    ['Ayo lapor', 'kutip', '“Ayo lapor”'],
  ] as const)('writes %s as %s: %s', (value, writing, expected) => {
    expect(writeAs(value, writing, 'WITA')).toBe(expected);
  });
});

test('a day without a year may be 29 February', () => {
  expect(readWhen('29 Februari')).toEqual({ year: null, month: 2, day: 29, time: null });
  expect(readWhen('29 Februari 2026')).toBeNull();
});

test('only numbers written the Indonesian way are read', () => {
  const texts = ['1.246', '12,5', '44', '1.246.318,75', '1,246.5', '1.24', 'dua', '-3', ''];
  expect(texts.map(readIndonesianNumber)).toEqual([1246, 12.5, 44, 1246318.75, null, null, null, -3, null]);
});

test('lapses are said in hours and minutes', () => {
  expect(lapseInWords(minutesBetween('2026-11-19T20:30', '2026-11-20T11:05'))).toBe('14 jam 35 menit');
  expect([lapseInWords(0), lapseInWords(45), lapseInWords(120)]).toEqual(['0 menit', '45 menit', '2 jam']);
  expect(weekdayAndTime('2026-11-19T20:30')).toBe('Kam 20.30');
});
