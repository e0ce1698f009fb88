import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForWriting } from '#backend/db/open.ts';
import { runCli } from '../../src/cli/run-cli.ts';

/** The user and group `nobody` of Debian and most other systems. */
const NOBODY = 65_534;

// Root passes every permission, so a program started by root first loads what it needs and then becomes nobody.
if (process.getuid?.() === 0) {
  const warm = mkdtempSync(join(tmpdir(), 'meja-'));
  openForWriting(join(warm, 'a.db')).close();
  rmSync(warm, { recursive: true });
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const io = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  note: (line: string) => process.stderr.write(`${line}\n`),
  signal: new AbortController().signal,
};
process.exitCode = await runCli(process.argv.slice(2), io, undefined);
process.disconnect();
