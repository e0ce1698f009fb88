import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Lies in a demo library that is being made, and in one whose reset was asked for, until the new one is complete. */
const RESET_MARK = 'contoh-diatur-ulang';

/** From now on a demo library is made afresh the next time it is opened. */
export async function askDemoReset(folder: string): Promise<void> {
  await writeFile(join(resolve(folder), RESET_MARK), '');
}

/** Whether a demo library is to be made afresh. */
export function isDemoResetAsked(folder: string): boolean {
  return existsSync(join(resolve(folder), RESET_MARK));
}

/** The new library is complete. */
export async function demoResetDone(folder: string): Promise<void> {
  await rm(join(resolve(folder), RESET_MARK), { force: true });
}
