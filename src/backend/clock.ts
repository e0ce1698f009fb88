import { Temporal } from 'temporal-polyfill';

/** The library's own time: the wall clock, or, in the demo library, one moment for ever. */
export interface Clock {
  /** The present instant in UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
  /** Today in the office's zone, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The office's IANA zone. */
  readonly zone: () => string;
}

/**
 * @param source an instant at which the clock stands still, null for the computer's clock, or whatever tells the time
 * @param zone asked each time, since the wizard may change the office's zone while the library is open
 */
export function createClock(source: string | null | (() => string), zone: () => string): Clock {
  const now = nowOf(source);
  return {
    now,
    zone,
    today: () => Temporal.Instant.from(now()).toZonedDateTimeISO(zone()).toPlainDate().toString(),
  };
}

function nowOf(source: string | null | (() => string)): () => string {
  if (source === null) return () => new Date().toISOString();
  return typeof source === 'string' ? () => source : source;
}
