import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoReleaseFile, type DemoContent } from '#core/demo/demo-content.ts';
import type { ImportReport } from '#core/release/import-finding.ts';
import type { DemoDesk } from './demo-desk.ts';

/**
 * Takes a release in as a file, like those that any office kept before there was a Meja Humas.
 * @returns the release's uid
 */
export async function importRelease(
  { call, job }: DemoDesk,
  release: DemoContent['siaran_pers'][number],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meja-humas-contoh-'));
  try {
    const { name, text } = demoReleaseFile(release);
    const path = join(folder, name);
    await writeFile(path, text);
    const report = await job<ImportReport>(() =>
      call('release.importPaths', { paths: [path], dryRun: false }),
    );
    const [uid] = report.uids;
    if (uid === undefined) throw new Error(`The demo release ${release.id} was not taken in.`);
    return uid;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
