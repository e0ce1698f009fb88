/** Days of the calendar a month picker shows: plain arithmetic on `YYYY-MM-DD`, no zones involved. */

const DAY_MS = 86_400_000;

/** The day `count` days later; negative goes back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last day when it is shorter. */
export function addMonths(day: string, count: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/**
 * The weeks that touch a month, seven days each.
 * @param month `YYYY-MM`
 * @param startsOn 0 = Sunday, 1 = Monday
 */
export function monthGrid(month: string, startsOn: 0 | 1): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() - startsOn + 7) % 7;
  const last = addDays(addMonths(first, 1), -1);
  const weeks: string[][] = [];
  for (let day = addDays(first, -lead); day <= last; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  }
  return weeks;
}
