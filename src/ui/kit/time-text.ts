/**
 * Reads an hour as people type it: `9`, `9.4`, `09.42`, `9:42`, `0942`.
 * @returns `HH:MM`, or null when it is not an hour of a day
 */
export function readTime(text: string): string | null {
  const match =
    /^\s*(\d{1,2})(?:\s*[.:,\s]\s*(\d{1,2}))?\s*$/.exec(text) ?? /^\s*(\d{1,2})(\d{2})\s*$/.exec(text);
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
