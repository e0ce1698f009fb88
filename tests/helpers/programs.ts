import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

/** An outside program that some tests read our files with, by the name it has on PATH. */
export type OutsideProgram =
  | 'soffice'
  | 'pdftotext'
  | 'pdftoppm'
  | 'pdfinfo'
  | 'pdffonts'
  | 'pdfimages'
  | 'zbarimg'
  | 'exiftool'
  | 'unzip'
  | 'sha256sum'
  | 'electron';

/**
 * A test that needs an outside program. Without the program it is skipped and its name says so, which is how `npm test`
 * lists it; in CI only Electron may be missing.
 *
 * @param program looked up on PATH; `electron` means the downloaded binary of the electron package
 * @param timeoutMs where the usual minute is not enough on a machine ten times slower
 */
export function testWith(
  program: OutsideProgram,
  name: string,
  body: () => void | Promise<void>,
  timeoutMs = 60_000,
): void {
  if (isPresent(program)) test(name, body, timeoutMs);
  else test.skip(`${name} (perlu ${program})`, body, timeoutMs);
}

/** Whether the program can be started here. */
export function isPresent(program: OutsideProgram): boolean {
  if (program === 'electron') return electronBinaryPath() !== undefined;
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [program], { stdio: 'ignore' }).status === 0;
}

/** Path of Electron's downloaded program, or undefined: the npm package alone holds no program. */
export function electronBinaryPath(): string | undefined {
  const folder = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url));
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}
