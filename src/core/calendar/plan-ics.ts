import { addDays, instantOf } from '../shared/time.ts';
import type { PlanEntry } from './plan-item.ts';
import type { PlanStatus } from './status.ts';
import { utf8Length } from './text-count.ts';

/** Octets of a line, its end not counted (RFC 5545 §3.1, read 2026-11-28). */
const LINE_OCTETS = 75;
const EOL = '\r\n';

/** What a calendar file says besides the items. */
export interface IcsFacts {
  /** Name that other programs give the calendar. */
  readonly name: string;
  /** Instant the file is made at. */
  readonly now: string;
  /** What is told of an item below its title, a line each. */
  readonly about: (item: PlanEntry) => readonly string[];
}

const STATUS: Readonly<Record<PlanStatus, 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'>> = {
  ide: 'TENTATIVE',
  draf: 'TENTATIVE',
  peninjauan: 'TENTATIVE',
  ditunda: 'TENTATIVE',
  disetujui: 'CONFIRMED',
  terjadwal: 'CONFIRMED',
  terbit: 'CONFIRMED',
  batal: 'CANCELLED',
};

/**
 * The plan as an iCalendar file (RFC 5545): one event for each item that has a day. Hours are written in UTC, so no program
 * has to know our zones; days without an hour and spans stay days. An item keeps its UID over every export and its SEQUENCE
 * rises with each change, so a calendar that reads the next file changes what it has instead of doubling it.
 */
export function planIcs(items: readonly PlanEntry[], facts: IcsFacts): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meja Humas//Kalender//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(facts.name)}`,
    ...items.flatMap((item) => eventLines(item, facts)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldedLine(line) + EOL).join('');
}

function eventLines(item: PlanEntry, { now, about }: IcsFacts): readonly string[] {
  const { uid, plannedOn, rev, title, status } = item;
  if (plannedOn === null) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@mejahumas`,
    `DTSTAMP:${icsInstant(now)}`,
    `SEQUENCE:${rev - 1}`,
    ...placeLines(item, plannedOn),
    `SUMMARY:${icsText(title)}`,
    `DESCRIPTION:${icsText(about(item).join('\n'))}`,
    `STATUS:${STATUS[status]}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A moment has no end: a post goes out, it does not last. Whole days end on the day after the last (RFC 5545 §3.6.1). */
function placeLines({ plannedTime, endsOn, zone }: PlanEntry, plannedOn: string): readonly string[] {
  if (plannedTime !== null && endsOn === null)
    return [`DTSTART:${icsInstant(instantOf({ day: plannedOn, time: plannedTime }, zone))}`];
  return [
    `DTSTART;VALUE=DATE:${icsDay(plannedOn)}`,
    `DTEND;VALUE=DATE:${icsDay(addDays(endsOn ?? plannedOn, 1))}`,
  ];
}

function icsDay(day: string): string {
  return day.replaceAll('-', '');
}

/** An ISO 8601 instant in UTC, to the second. */
function icsInstant(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** A text value: what would end it or the line is escaped; other control characters have no place in a calendar file. */
function icsText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** A line cut into pieces of at most 75 octets each, never within a letter; what follows the first begins with a space. */
function foldedLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = utf8Length(letter);
    if (octets + size > LINE_OCTETS) {
      folded += `${EOL} `;
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
