/** A day and minute in the time of the computer that reads it: nobody knows a locked library's own zone. */
export function localMoment(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}

/** Bytes as whole megabytes, as file managers count them; the value of an error is text. */
export function megabytes(bytes: string): string {
  return String(Math.round(Number(bytes) / (1024 * 1024)));
}

/** A day, `YYYY-MM-DD`, in words; an ellipsis for a day that is left open. */
export function dayInWords(locale: string, day: string): string {
  if (day === '') return '…';
  const noon = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}
