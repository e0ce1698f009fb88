import { DEMO_NOW } from '#core/demo/demo-content.ts';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackend, type Backend, type BackendOptions } from '../create-backend.ts';
import { libraryPaths, PACKAGES_FOLDER } from '../library/library.ts';
import { lockLibrary } from '../library/lock.ts';
import { buildDemo } from './build-demo.ts';
import { askDemoReset, demoResetDone, isDemoResetAsked } from './reset-mark.ts';

/**
 * Opens a library. A demo library that is only half made, or whose reset was asked for, is thrown away and made again
 * first; when that is cut short, the mark is still there and the next start begins again.
 * @throws AppError whatever `createBackend` refuses with
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  if (!isDemoResetAsked(options.folder)) return createBackend(options);
  // Another process may be making it just now: it must not be taken from under it.
  lockLibrary(options.folder, DEMO_NOW)();
  await clearLibrary(options.folder);
  const { backend } = await makeDemo(options);
  return backend;
}

/** A new demo library, open. */
export interface MadeDemo {
  readonly backend: Backend;
  /** Titles of the stories that stay unapproved, because no browser is here to draw them. */
  readonly undrawn: readonly string[];
}

/**
 * Makes a new demo library, with its clock standing still at the demo's moment.
 * @param signal aborted to stop it
 * @throws AppError whatever `createBackend` or a call refuses with, or 'cancelled'; the unfinished library is taken away
 */
export async function makeDemo(options: BackendOptions, signal?: AbortSignal): Promise<MadeDemo> {
  let now = DEMO_NOW;
  const isReset = isDemoResetAsked(options.folder);
  const backend = await createBackend({
    ...options,
    create: true,
    newLibraryClock: DEMO_NOW,
    clockAt: () => now,
  });
  try {
    // What a power cut leaves of it from here on is made again by whoever opens it next.
    await askDemoReset(options.folder);
    const undrawn = await buildDemo(backend, { setClock: (at) => (now = at), signal });
    await demoResetDone(options.folder);
    return { backend, undrawn };
  } catch (error) {
    await backend.close();
    await clearLibrary(options.folder);
    if (!isReset) await demoResetDone(options.folder);
    throw error;
  }
}

async function clearLibrary(folder: string): Promise<void> {
  const { database, media, backups } = libraryPaths(folder);
  for (const part of [
    join(folder, PACKAGES_FOLDER),
    database,
    `${database}-wal`,
    `${database}-shm`,
    media,
    backups,
  ]) {
    await rm(part, { recursive: true, force: true });
  }
}
