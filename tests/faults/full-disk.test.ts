import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '#client/client.ts';
import type { PackageReport, VerifyReport } from '#contract/calls/line.ts';
import { AppError } from '#contract/errors.ts';
import { expect } from 'vitest';
import { runMeja } from '../helpers/built-meja.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { openBackend } from '../helpers/open-backend.ts';
import { testOnSmallDisk } from '../helpers/small-disk.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const LONG_MS = 300_000;
const FULL =
  'Tempat simpan komputer penuh, perubahan terakhir belum tersimpan. ' +
  'Kosongkan tempat, lalu ulangi. Semua yang tersimpan sebelumnya tetap utuh.';
/** More than the disk below ever has free. */
const MOST_WRITES = 20_000;

/** The code of what `work` was refused with. */
async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'nothing';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

async function anApprovedItem(client: Client): Promise<string> {
  const entry = {
    kind: 'pengumuman' as const,
    title: 'Jadwal layanan',
    formats: ['website'],
    caption: 'Buka.',
  };
  const { uid } = (await client.call('plan.add', entry)).item;
  await client.call('approval.submit', { itemUid: uid, by: 'Rangga' });
  await client.call('approval.approve', { itemUid: uid, by: 'Sekar' });
  return uid;
}

/** Adds items until the disk takes no more. @returns the titles that were acknowledged */
async function addUntilFull(client: Client): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (let count = 1; count <= MOST_WRITES; count += 1) {
    const title = `Agenda ${count}`;
    const code = await refusalOf(() =>
      client.call('plan.add', { kind: 'lainnya', title, brief: 'x'.repeat(900) }),
    );
    if (code === 'disk-full') return acknowledged;
    expect(code).toBe('nothing');
    acknowledged.push(title);
  }
  throw new Error('The disk never filled up');
}

async function titles(client: Client): Promise<readonly string[]> {
  const { items } = await client.call('plan.list', {});
  return items.map((item) => item.title);
}

testOnSmallDisk(
  8,
  'a full disk refuses writing, import, backup and packaging, loses nothing, and all go on once there is room',
  async (disk) => {
    const library = join(disk.folder, 'kantor');
    const { backend, client } = await openBackend({ folder: library });
    const itemUid = await anApprovedItem(client);
    const texts = tempFolder();
    writeFileSync(
      join(texts, 'lama.txt'),
      `Jaksa Menyapa\n\nTeluk Padma, 3 Mei 2024 – ${'Isi panjang. '.repeat(9_000)}`,
    );
    const importing = () =>
      endOfJob(client, () => client.call('release.importPaths', { paths: [texts], dryRun: false }));
    const backingUp = () =>
      endOfJob(client, () => client.call('library.backup', { path: join(disk.folder, 'a.mejabackup') }));
    const packing = () =>
      endOfJob<PackageReport>(client, () =>
        client.call('package.build', { items: [itemUid], outDir: join(disk.folder, 'paket') }),
      );

    disk.fill();
    const acknowledged = await addUntilFull(client);
    expect([await refusalOf(importing), await refusalOf(backingUp), await refusalOf(packing)]).toEqual([
      'disk-full',
      'disk-full',
      'disk-full',
    ]);
    expect((await client.call('plan.get', { uid: itemUid })).item.status).toBe('disetujui');
    expect(leftovers(disk.folder)).toEqual([]);

    disk.empty();
    const report = await endOfJob<VerifyReport>(client, () => client.call('library.verify', {}));
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
    expect(new Set(await titles(client))).toEqual(new Set(['Jadwal layanan', ...acknowledged]));
    expect([await refusalOf(importing), await refusalOf(backingUp)]).toEqual(['nothing', 'nothing']);
    expect((await packing()).refused).toEqual([]);
    await backend.close();
  },
  LONG_MS,
);

testOnSmallDisk(
  8,
  'a library on a disk that is full cannot be opened, says so, and opens once there is room',
  async (disk) => {
    const library = join(disk.folder, 'kantor');
    const office = ['--office', 'Kejaksaan Negeri Teluk Padma', '--zone', 'Asia/Makassar'];
    const made = await runMeja(['init', ...office, '--library', library]);
    disk.fill();
    const full = await runMeja([
      'plan',
      'add',
      '--title',
      'Agenda',
      '--kind',
      'lainnya',
      '--library',
      library,
    ]);
    disk.empty();
    const verified = await runMeja(['verify', '--library', library]);
    const listed = await runMeja(['plan', 'list', '--json', '--library', library]);
    expect([made.code, full.code, full.notes, verified.code, listed.json()]).toEqual([
      0,
      1,
      [FULL],
      0,
      { items: [] },
    ]);
  },
  LONG_MS,
);

testOnSmallDisk(
  8,
  'a disk that takes no writes is told from a full one, and nothing is changed',
  async (disk) => {
    const library = join(disk.folder, 'kantor');
    const office = ['--office', 'Kejaksaan Negeri Teluk Padma', '--zone', 'Asia/Makassar'];
    await runMeja(['init', ...office, '--library', library]);
    disk.protect();
    const opened = await runMeja(['verify', '--library', library]);
    const made = await runMeja(['init', ...office, '--library', join(disk.folder, 'lain')]);
    const said = (folder: string): string =>
      `Folder ${folder} tidak bisa ditulisi. Minta izin tulis untuk folder itu, atau pilih folder lain.`;
    expect([opened.code, opened.notes, made.code, made.notes]).toEqual([
      1,
      [said(library)],
      1,
      [said(join(disk.folder, 'lain'))],
    ]);
  },
  LONG_MS,
);

/** Names of files and folders that were begun and not finished. */
function leftovers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.includes('.meja-tmp-') || name.endsWith('.zip') || name.endsWith('.mejabackup'));
}
