import { dayDesk } from '#core/calendar/day-desk.ts';
import { lateChecker } from '#core/calendar/late.ts';
import { PLAN_STATUSES } from '#core/calendar/status.ts';
import { expect, test } from 'vitest';
import { aPlanEntry } from '../../../helpers/a-plan-item.ts';

const DAY = '2026-11-23';
// 09.42 in Makassar.
const isLate = lateChecker('2026-11-23T01:42:00.000Z');

function uidsOf(
  items: readonly ReturnType<typeof aPlanEntry>[],
): Readonly<Record<string, readonly string[]>> {
  const desk = dayDesk(items, DAY, isLate);
  return Object.fromEntries(
    Object.entries(desk).map(([part, entries]) => [part, entries.map(({ uid }) => uid)]),
  );
}

test('late comes before due, due before what waits, and each item stands once', () => {
  const items = [
    aPlanEntry({ uid: 'besok', plannedOn: '2026-11-24', status: 'draf' }),
    aPlanEntry({ uid: 'terlewat', plannedOn: '2026-11-21', status: 'peninjauan' }),
    aPlanEntry({ uid: 'tadi pagi', plannedOn: DAY, plannedTime: '08:00', status: 'disetujui' }),
    aPlanEntry({ uid: 'siang', plannedOn: DAY, plannedTime: '13:00', status: 'ide' }),
    aPlanEntry({ uid: 'sudah', plannedOn: DAY, plannedTime: '07:00', status: 'terbit' }),
    aPlanEntry({ uid: 'periksa', plannedOn: '2026-11-29', status: 'peninjauan' }),
    aPlanEntry({ uid: 'tanpa hari', plannedOn: null, status: 'disetujui' }),
    aPlanEntry({ uid: 'paket', plannedOn: '2026-11-25', status: 'terjadwal' }),
    aPlanEntry({ uid: 'ditunda', plannedOn: DAY, status: 'ditunda' }),
    aPlanEntry({ uid: 'kampanye', plannedOn: '2026-11-20', endsOn: '2026-11-30', status: 'draf' }),
  ];
  expect(uidsOf(items)).toEqual({
    late: ['terlewat', 'tadi pagi'],
    due: ['kampanye', 'sudah', 'siang'],
    review: ['periksa'],
    approved: ['tanpa hari'],
    packed: ['paket'],
  });
});

test('whatever its status, an item of another day waits in one part at most', () => {
  const parts = PLAN_STATUSES.map((status) => {
    const desk = dayDesk([aPlanEntry({ uid: status, plannedOn: '2026-12-01', status })], DAY, isLate);
    return [status, Object.entries(desk).flatMap(([part, entries]) => (entries.length > 0 ? [part] : []))];
  });
  expect(Object.fromEntries(parts)).toEqual({
    ide: [],
    draf: [],
    peninjauan: ['review'],
    disetujui: ['approved'],
    terjadwal: ['packed'],
    terbit: [],
    ditunda: [],
    batal: [],
  });
});
