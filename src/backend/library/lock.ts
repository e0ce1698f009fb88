import { AppError } from '#contract/errors.ts';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { lockFile } from '../db/open.ts';
import { errorCode } from '../files/atomic-write.ts';

const holderSchema = z.object({ computer: z.string(), pid: z.number(), since: z.string() });

/**
 * Takes the library for this process. The lock is an open transaction on `lock.db`, so it vanishes with the process;
 * the note beside it only tells people who holds it.
 * @returns the function that gives the library back
 * @throws AppError 'library-locked' with the holder's computer, pid and time; 'library-read-only'
 */
export function lockLibrary(folder: string, now: string): () => void {
  const note = join(folder, 'lock.json');
  const release = lockFile(join(folder, 'lock.db'));
  if (!release) throw new AppError('library-locked', readHolder(note));
  try {
    writeFileSync(note, JSON.stringify({ computer: hostname(), pid: process.pid, since: now }));
  } catch (error) {
    release();
    throw readOnlyFolderOr(error, folder);
  }
  return () => {
    rmSync(note, { force: true });
    release();
  };
}

/** The refusal for a folder that this user may not write to, or `error` itself when it says something else. */
export function readOnlyFolderOr(error: unknown, folder: string): unknown {
  const isRefused = ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error));
  return isRefused ? new AppError('library-read-only', { path: folder }) : error;
}

function readHolder(note: string): z.output<typeof holderSchema> {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    // The note is a courtesy: a torn or missing one must not hide that the library is taken.
    return { computer: '?', pid: 0, since: '' };
  }
}
