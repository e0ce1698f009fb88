import { daysBetweenDates, daysOfYear, decreeOf } from '#core/calendar/days.ts';
import { daysFileSchema } from '#core/calendar/days-file.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const file = daysFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/data/hari-penting.json', import.meta.url), 'utf8')),
);
const official = (year: number): readonly string[] =>
  daysOfYear(file, year)
    .filter((day) => day.isOfficial)
    .map((day) => `${day.on.slice('YYYY-'.length)} ${day.kind === 'cuti_bersama' ? 'cuti' : 'libur'}`);

/** Joint decrees as the MIT package `holidays` 0.105 cites them (its country list for Indonesia, read 2026-11-22). */
const DECREE_2025 =
  '01-01 libur,01-27 libur,01-28 cuti,01-29 libur,03-28 cuti,03-29 libur,03-31 libur,04-01 libur,04-02 cuti,04-03 cuti,' +
  '04-04 cuti,04-07 cuti,04-18 libur,04-20 libur,05-01 libur,05-12 libur,05-13 cuti,05-29 libur,05-30 cuti,06-01 libur,' +
  '06-06 libur,06-09 cuti,06-27 libur,08-17 libur,08-18 cuti,09-05 libur,12-25 libur,12-26 cuti';
const DECREE_2026 =
  '01-01 libur,01-16 libur,02-16 cuti,02-17 libur,03-18 cuti,03-19 libur,03-20 cuti,03-21 libur,03-22 libur,03-23 cuti,' +
  '03-24 cuti,04-03 libur,04-05 libur,05-01 libur,05-14 libur,05-15 cuti,05-27 libur,05-28 cuti,05-31 libur,06-01 libur,' +
  '06-16 libur,08-17 libur,08-25 libur,12-24 cuti,12-25 libur';

describe('days off', () => {
  test('2025 and 2026 are those of the joint decrees, the added 18 August 2025 included', () => {
    expect(official(2025)).toEqual(DECREE_2025.split(','));
    expect(official(2026)).toEqual(DECREE_2026.split(','));
  });

  test('one feast may fall twice in a year', () => {
    expect(
      daysOfYear(file, 2027)
        .filter((day) => day.id === 'isra_mikraj')
        .map((day) => day.on),
    ).toEqual(['2027-01-05', '2027-12-26']);
  });

  test('estimates of a year without a decree are no red dates', () => {
    const days = daysOfYear(file, 2028);
    expect(days.filter((day) => day.certainty === 'perkiraan' && day.isOfficial)).toEqual([]);
    expect(days.find((day) => day.id === 'hut_ri')?.isOfficial).toBe(true);
  });
});

describe('the decree of a year', () => {
  test('a number that nobody has read is null, never guessed', () => {
    expect(decreeOf(file, 2026)).toEqual({
      number: null,
      source: 'SKB 3 Menteri, ditandatangani 19 September 2025 (laporan pers)',
      confirmed: false,
      isIssued: true,
    });
  });

  test('a year without one says so', () => {
    const missing = { number: null, source: 'belum ditetapkan', confirmed: false, isIssued: false };
    expect([decreeOf(file, 2028), decreeOf(file, 2031)]).toEqual([missing, missing]);
  });
});

describe('rank and validity', () => {
  test('Hari Lahir Kejaksaan begins in 2024; Hari Bhakti Adhyaksa gives its rank away in 2025', () => {
    const find = (year: number, id: string): number | undefined =>
      daysOfYear(file, year).find((day) => day.id === id)?.priority;
    expect({
      birth: [find(2023, 'hari_lahir_kejaksaan'), find(2024, 'hari_lahir_kejaksaan')],
      service: [find(2024, 'hari_bhakti_adhyaksa'), find(2025, 'hari_bhakti_adhyaksa')],
    }).toEqual({ birth: [undefined, 1], service: [1, 2] });
  });

  test('the second Tuesday of February and the 17th of every month are found by rule', () => {
    const on = (id: string): readonly string[] =>
      daysOfYear(file, 2026)
        .filter((day) => day.id === id)
        .map((day) => day.on);
    expect(on('hari_internet_aman')).toEqual(['2026-02-10']);
    expect(on('upacara_tgl_17')).toHaveLength(12);
  });

  test('general knowledge is marked as unconfirmed', () => {
    expect(daysOfYear(file, 2026).find((day) => day.id === 'hari_guru')?.isConfirmed).toBe(false);
  });

  test('a range runs over the end of a year, by date, red dates first', () => {
    const days = daysBetweenDates(file, '2026-12-24', '2027-01-01');
    expect(days.map((day) => `${day.on} ${day.id}`)).toEqual([
      '2026-12-24 cuti_bersama',
      '2026-12-25 natal',
      '2027-01-01 tahun_baru_masehi',
    ]);
  });
});

test('every movable day has its dates for every year with a decree', () => {
  const keys = file.days.flatMap((day) =>
    day.rule.type === 'movable' && day.libur_nasional ? [day.rule.key] : [],
  );
  const missing = keys.flatMap((key) =>
    Object.keys(file.cuti_bersama).filter((year) => file.movable_dates[key]?.[year] === undefined),
  );
  expect(missing).toEqual([]);
});
