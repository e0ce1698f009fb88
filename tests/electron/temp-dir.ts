import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new empty folder that is gone when the test file ends; the shell outlives single tests. */
export function tempDir(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `meja-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
