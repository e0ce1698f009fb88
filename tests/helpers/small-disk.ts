import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';

/** A real file system of a few megabytes that a test can fill to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room there is. */
  readonly fill: () => void;
  /** Gives it back. */
  readonly empty: () => void;
  /** Makes it refuse every write, as a disk with a broken file system or a locked card does. */
  readonly protect: () => void;
}

/** A test on a small disk of its own (Linux as root); where none can be mounted it is skipped by name. */
export function testOnSmallDisk(
  sizeMb: number,
  name: string,
  body: (disk: SmallDisk) => Promise<void>,
  timeoutMs: number,
): void {
  if (canMount()) test(name, () => body(mountSmallDisk(sizeMb)), timeoutMs);
  else test.skip(`${name} (perlu root dan mount)`, () => undefined);
}

function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'meja-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (isMounted) execFileSync('umount', [folder]);
  rmdirSync(folder);
  return isMounted;
}

function mountSmallDisk(sizeMb: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'meja-cakram-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=0755`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
    rmdirSync(folder);
  });
  const filler = join(folder, 'pengisi.bin');
  return {
    folder,
    fill: () => fill(filler),
    empty: () => rmSync(filler, { force: true }),
    protect: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
  };
}

/** Appends ever smaller pieces until not one byte more is taken. */
function fill(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const sizeBytes of [1_048_576, 65_536, 4_096, 1]) {
      const piece = Buffer.alloc(sizeBytes, 0x4d);
      while (hasTaken(() => writeSync(file, piece)));
    }
  } finally {
    closeSync(file);
  }
}

function hasTaken(write: () => number): boolean {
  try {
    return write() > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
