import { chmodSync, mkdirSync } from 'node:fs';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runMeja } from '../helpers/built-meja.ts';
import { libraryContent } from '../helpers/library-content.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const PROGRAM = fileURLToPath(new URL('unprivileged-meja.ts', import.meta.url));
const LONG_MS = 300_000;

/** Runs a command as a user who owns nothing here. */
function mejaAsNobody(
  ...argv: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = fork(PROGRAM, argv, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

const refusal = (folder: string): string =>
  `Folder ${folder} tidak bisa ditulisi. Minta izin tulis untuk folder itu, atau pilih folder lain.\n`;

test(
  'a library that this user may read but not write is refused by name and left as it was',
  async () => {
    const parent = tempFolder();
    chmodSync(parent, 0o755);
    const library = join(parent, 'kantor');
    const office = ['--office', 'Kejaksaan Negeri Teluk Padma', '--zone', 'Asia/Makassar'];
    await runMeja(['init', ...office, '--library', library]);
    const before = libraryContent(library);
    // Root is not held by permissions, so there the program gives root up; anybody else is held by the mode.
    if (process.getuid?.() !== 0)
      for (const folder of [library, join(library, 'media')]) chmodSync(folder, 0o555);
    const opened = await mejaAsNobody('verify', '--library', library);
    chmodSync(library, 0o755);
    expect([opened, libraryContent(library) === before]).toEqual([{ code: 1, said: refusal(library) }, true]);
  },
  LONG_MS,
);

test(
  'a workplace cannot be made in a folder without permission, and the folder is named',
  async () => {
    const parent = join(tempFolder(), 'milik-orang');
    mkdirSync(parent, { mode: 0o555 });
    chmodSync(join(parent, '..'), 0o755);
    const library = join(parent, 'kantor');
    const made = await mejaAsNobody(
      'init',
      '--office',
      'Kejari',
      '--zone',
      'Asia/Makassar',
      '--library',
      library,
    );
    expect(made).toEqual({ code: 1, said: refusal(library) });
  },
  LONG_MS,
);
