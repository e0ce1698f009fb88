import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../src/i18n/format.ts';

const id = createFormat('id', 'Asia/Makassar');
const en = createFormat('en', 'Asia/Makassar');

describe('format', () => {
  test('figures are written the Indonesian way', () => {
    expect([id.number(612450000), id.tenths(1250.48), id.percent(81.2), id.list(['IG', 'FB', 'X'])]).toEqual([
      '612.450.000',
      '1.250,5',
      '81,2 persen',
      'IG, FB, dan X',
    ]);
  });

  test('sizes are whole kilobytes and megabytes with one digit', () => {
    expect([id.bytes(312), id.bytes(820_224), id.bytes(1_258_291)]).toEqual(['312 B', '801 KB', '1,2 MB']);
  });

  test('days are written long, short and as a range', () => {
    expect([
      id.day('2026-11-23'),
      id.dayShort('2026-08-17'),
      id.month('2026-11'),
      id.dayRange('2026-11-23', '2026-11-27'),
      id.dayRange('2026-11-30', '2026-12-04'),
    ]).toEqual([
      'Senin, 23 November 2026',
      '17 Agu',
      'November 2026',
      '23–27 November',
      '30 November – 4 Desember',
    ]);
  });

  test('an instant is shown in the zone of the office, also across midnight', () => {
    expect([
      id.dayOf('2026-11-22T16:30:00Z'),
      id.timeOf('2026-11-22T16:30:00Z'),
      id.moment('2026-11-20T07:12:00Z'),
    ]).toEqual(['2026-11-23', '00:30', '20 Nov, 15.12']);
  });

  test('an hour carries the abbreviation of its zone', () => {
    expect([
      id.timeInZone('09:42'),
      id.timeInZone('09:42', 'Asia/Jayapura'),
      en.timeInZone('09:42', 'Asia/Jakarta'),
    ]).toEqual(['09.42 WITA', '09.42 WIT', '09:42 WIB']);
  });

  test('a length of time names its two largest parts', () => {
    expect([
      id.duration(37_680_000),
      id.duration(172_800_000),
      id.duration(20_000),
      en.duration(3_660_000),
    ]).toEqual(['10 jam 28 menit', '2 hari', 'kurang dari semenit', '1 hour 1 minute']);
  });
});
