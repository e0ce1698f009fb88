import { markMatches, scoreMatch } from '#ui/views/match.ts';
import { readTime } from '#ui/kit/time-text.ts';
import { addMonths, monthGrid } from '#ui/kit/month-grid.ts';
import { placeFrom } from '#ui/app/rooms.ts';
import { takeToken } from '#ui/app/session.ts';
import { expect, test } from 'vitest';

test('a query matches words in any order, and the beginning of a word counts most', () => {
  expect([
    scoreMatch('Klarifikasi titipan CPNS', 'cpns klar'),
    scoreMatch('Mengklarifikasi kabar', 'klar'),
    scoreMatch('Agenda pekan ini', 'klar'),
  ]).toEqual([6, 2, 0]);
});

test('the parts of a title that match are marked, whatever their case', () => {
  expect(markMatches('Buka Kasus Klarifikasi', 'klarif')).toEqual([
    { text: 'Buka Kasus ', isMatch: false },
    { text: 'Klarif', isMatch: true },
    { text: 'ikasi', isMatch: false },
  ]);
});

test('an hour is read as people type it, and anything else is not an hour', () => {
  expect(['9', '9.4', '09.42', '9:42', '0942', '24.00', '9.60', 'pagi'].map(readTime)).toEqual([
    '09:00',
    '09:04',
    '09:42',
    '09:42',
    '09:42',
    null,
    null,
    null,
  ]);
});

test('a month is shown in whole weeks from the chosen first day', () => {
  const weeks = monthGrid('2026-11', 0);
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1), monthGrid('2026-11', 1)[0]?.[0]]).toEqual([
    5,
    '2026-11-01',
    '2026-12-05',
    '2026-10-26',
  ]);
});

test('a month later keeps the day, or takes the last one of a shorter month', () => {
  expect([addMonths('2026-01-31', 1), addMonths('2026-11-23', 2), addMonths('2026-03-31', -1)]).toEqual([
    '2026-02-28',
    '2027-01-23',
    '2026-02-28',
  ]);
});

test('a place from the history is taken only when it is one of ours', () => {
  expect([
    placeFrom({ room: 'studio', params: { uid: 'a', bad: 3 } }),
    placeFrom({ room: 'dapur', params: {} }),
    placeFrom(null),
  ]).toEqual([{ room: 'studio', params: { uid: 'a' } }, null, null]);
});

test('the token leaves the address at once and stays in the tab', () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  const shown: string[] = [];
  const history = {
    state: null,
    replaceState: (_: unknown, __: string, url?: string | URL | null) => void shown.push(String(url)),
  };
  const first = takeToken({ hash: '#token=rahasia', pathname: '/' }, storage, history);
  const afterReload = takeToken({ hash: '', pathname: '/' }, storage, history);
  expect([first, afterReload, shown]).toEqual(['rahasia', 'rahasia', ['/']]);
});
