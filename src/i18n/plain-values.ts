/** A day and minute in the time of the computer that reads it: nobody knows a locked library's own zone. */
export function localMoment(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}

/** Bytes as whole megabytes, as file managers count them; the value of an error is text. */
export function megabytes(bytes: string): string {
  return String(Math.round(Number(bytes) / (1024 * 1024)));
}
