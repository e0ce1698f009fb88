import type { BackupReport } from '#contract/calls/line.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { codeOf } from '../../../helpers/code-of.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { AN_OFFICE, openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

/** Whether the disk gives back what was written to it; no disk here can be made to fail at will. */
const disk = vi.hoisted(() => ({ isSound: true }));
vi.mock('#backend/zip/check-zip.ts', async (original) => {
  const { checkZip } = await original<typeof import('#backend/zip/check-zip.ts')>();
  return {
    checkZip: async (path: string) => {
      const found = await checkZip(path);
      return disk.isSound ? found : { ...found, broken: found.names.slice(0, 1) };
    },
  };
});

test('a backup that cannot be read back is refused, and the older one under its name stays as it was', async () => {
  const { client } = await openBackend();
  const folder = tempFolder();
  const path = join(folder, 'kantor.mejabackup');
  const backUp = () => endOfJob<BackupReport>(client, () => client.call('library.backup', { path }));
  await backUp();
  const older = readFileSync(path);
  await client.call('office.save', { ...AN_OFFICE, city: 'Teluk Padma' });
  disk.isSound = false;
  expect(await codeOf(backUp())).toBe('backup-unsound');
  expect(readFileSync(path).equals(older)).toBe(true);
  expect(readdirSync(folder)).toEqual(['kantor.mejabackup']);
});
