import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log line: what happened, never who or what about. Titles, names and paths stay out of it. */
export interface Log {
  readonly write: (event: string, facts?: Readonly<Record<string, string | number>>) => void;
}

const MAX_LOG_BYTES = 2_000_000;

/** Writes `meja.log` in `folder`, keeping one older file; both together stay under 4 MB. */
export function createLog(folder: string): Log {
  const path = join(folder, 'meja.log');
  return {
    write(event, facts = {}) {
      try {
        if (existsSync(path) && statSync(path).size > MAX_LOG_BYTES) renameSync(path, `${path}.1`);
        appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
      } catch {
        // A full disk must not turn a refused call into a crash; the caller still gets its answer.
      }
    },
  };
}

/** The frames of an error without its message, which may hold what a user typed, and without folders. */
export function stackWithoutText(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return typeof error;
  const frames = error.stack.split('\n').filter((line) => line.startsWith('    at '));
  return [
    error.name,
    ...frames.map((line) => line.trim().replace(/\(?(file:\/\/)?[^\s()]*[\\/]([^\\/()\s]+)\)?$/, '$2')),
  ].join(' < ');
}
