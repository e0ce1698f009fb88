import { Temporal } from 'temporal-polyfill';

/** Whole minutes from one local date-time (`2026-11-19T20:30`) to a later one in the same zone; negative when earlier. */
export function minutesBetween(from: string, to: string): number {
  return Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to)).total('minutes');
}

/** `14 jam 35 menit`, `45 menit`, `2 jam`. */
export function lapseInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  const words = [
    ...(hours > 0 ? [`${hours} jam`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} menit`] : []),
  ];
  return words.join(' ');
}

const SHORT_WEEKDAYS = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'];

/** `Kam 20.30` for a local date-time. */
export function weekdayAndTime(localMinute: string): string {
  const at = Temporal.PlainDateTime.from(localMinute);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${SHORT_WEEKDAYS[at.dayOfWeek - 1] ?? ''} ${two(at.hour)}.${two(at.minute)}`;
}
