import { planIcs } from '#core/calendar/plan-ics.ts';
import type { PlanEntry } from '#core/calendar/plan-item.ts';
import { PLAN_STATUSES } from '#core/calendar/status.ts';
import { instantOf } from '#core/shared/time.ts';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { aPlanEntry } from '../../../helpers/a-plan-item.ts';

const FACTS = {
  name: 'Kejari Teluk Padma; rencana, 2026',
  now: '2026-11-23T01:42:00.000Z',
  about: ({ status }: PlanEntry) => [`Status: ${status}`, 'Kanal: IG, FB'],
};

/** The events of a file as another program reads them. */
function eventsIn(ics: string): readonly InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('a moment is an instant, days are days, and what has no day is left out', () => {
  const ics = planIcs(
    [
      aPlanEntry({
        uid: 'pagi',
        title: 'Ucapan; Hari\\Guru, Nasional',
        plannedTime: '07:00',
        zone: 'Asia/Jayapura',
      }),
      aPlanEntry({ uid: 'sehari', plannedTime: null }),
      aPlanEntry({ uid: 'haktp', plannedOn: '2026-11-25', endsOn: '2026-12-10' }),
      aPlanEntry({ uid: 'nanti', plannedOn: null }),
    ],
    FACTS,
  );
  const read = eventsIn(ics).map((event) => ({
    uid: event.uid,
    title: event.summary,
    about: event.description,
    start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
    end: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
  }));
  const about = 'Status: draf\nKanal: IG, FB';
  const title = 'Ucapan Hari Guru Nasional';
  expect(read).toEqual([
    {
      uid: 'pagi@mejahumas',
      title: 'Ucapan; Hari\\Guru, Nasional',
      about,
      start: '2026-11-24T22:00:00.000Z',
      end: '2026-11-24T22:00:00.000Z',
    },
    { uid: 'sehari@mejahumas', title, about, start: '2026-11-25', end: '2026-11-26' },
    { uid: 'haktp@mejahumas', title, about, start: '2026-11-25', end: '2026-12-11' },
  ]);
});

test('a change raises SEQUENCE and keeps the UID; every status is one that calendars know', () => {
  const [before, after] = [1, 4].map((rev) => planIcs([aPlanEntry({ uid: 'a', rev })], FACTS));
  expect(
    [before, after].map((ics) =>
      /UID:(.*)\r\nDTSTAMP:20261123T014200Z\r\nSEQUENCE:(.*)\r\n/u.exec(ics ?? '')?.slice(1),
    ),
  ).toEqual([
    ['a@mejahumas', '0'],
    ['a@mejahumas', '3'],
  ]);
  const all = planIcs(
    PLAN_STATUSES.map((status) => aPlanEntry({ uid: status, status })),
    FACTS,
  );
  expect([...all.matchAll(/^STATUS:(.*)\r$/gmu)].map(([, status]) => status)).toEqual([
    ...[
      'TENTATIVE',
      'TENTATIVE',
      'TENTATIVE',
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
      'TENTATIVE',
      'CANCELLED',
    ],
  ]);
});

test('whatever is written, no line is longer than 75 octets and every title is read back as it was', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
  const times = fc
    .integer({ min: 0, max: 1439 })
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
  const titles = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 160 })
    .map((text) => text.replaceAll(/\p{Cc}/gu, ''))
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(titles, times, zones, (title, plannedTime, zone) => {
      const ics = planIcs([aPlanEntry({ title, plannedTime, zone })], FACTS);
      const lines = ics.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(ics).not.toMatch(/[^\r]\n/u);
      const [event] = eventsIn(ics);
      const start = instantOf({ day: '2026-11-25', time: plannedTime }, zone);
      expect([event?.summary, event?.startDate.toJSDate().toISOString().replace('.000', '')]).toEqual([
        title,
        start,
      ]);
    }),
  );
});
