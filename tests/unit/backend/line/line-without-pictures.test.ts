import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupReport, PackageReport } from '#contract/calls/line.ts';
import type { Client } from '#client/client.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { testWith } from '../../../helpers/programs.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const BY = 'Rina Pratiwi';

/** An item that goes to the office's site as text, with a caption. */
async function anItem(
  client: Client,
  caption = 'Tidak benar bahwa Kejari menarik sumbangan.',
): Promise<string> {
  const { item } = await client.call('plan.add', {
    kind: 'klarifikasi',
    title: 'Klarifikasi sumbangan',
    plannedOn: '2026-11-23',
    plannedTime: '15:30',
    formats: ['website'],
    caption,
  });
  return item.uid;
}

async function anApprovedItem(client: Client): Promise<string> {
  const itemUid = await anItem(client);
  await client.call('approval.submit', { itemUid, by: BY });
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  return itemUid;
}

async function build(
  client: Client,
  items: readonly string[] | 'ready',
  outDir: string,
): Promise<PackageReport> {
  return endOfJob<PackageReport>(client, () =>
    client.call('package.build', { items: items === 'ready' ? items : [...items], outDir }),
  );
}

async function editedCaption(client: Client, itemUid: string, caption: string) {
  const { item } = await client.call('plan.get', { uid: itemUid });
  return client.call('plan.update', { uid: itemUid, rev: item.rev, patch: { caption } });
}

test('the check finds a personal number, and a warning is open until somebody says why', async () => {
  const { client } = await openBackend();
  const itemUid = await anItem(client, 'Hubungi Ibu Maria 0812-3456-7890.');
  const before = await client.call('preflight.run', { itemUid });
  expect(before.findings.map(({ finding, room }) => [finding.code, finding.severity, room])).toEqual([
    ['personal-phone', 'warning', 'calendar'],
  ]);
  await expect(client.call('approval.submit', { itemUid, by: BY })).rejects.toMatchObject({
    code: 'findings-block',
    params: { errors: 0, warnings: 1 },
  });
  const key = before.findings[0]?.key ?? '';
  await client.call('preflight.acknowledge', { itemUid, key, reason: 'Narahubung resmi kegiatan' });
  expect((await client.call('preflight.run', { itemUid })).openWarnings).toBe(0);
  await editedCaption(client, itemUid, 'Hubungi Ibu Maria 0812-3456-7899.');
  expect((await client.call('preflight.run', { itemUid })).openWarnings).toBe(1);
});

test('a NIK can never be submitted, whatever the reason', async () => {
  const { client } = await openBackend();
  const itemUid = await anItem(client, 'Korban ber-NIK 5371014508900003.');
  const { findings } = await client.call('preflight.run', { itemUid });
  await client.call('preflight.acknowledge', { itemUid, key: findings[0]?.key ?? '', reason: 'biar saja' });
  await expect(client.call('approval.submit', { itemUid, by: BY })).rejects.toMatchObject({
    code: 'findings-block',
    params: { errors: 1, warnings: 0 },
  });
});

test('submitted content is read-only, a return opens it again with its reason', async () => {
  const { client } = await openBackend();
  const itemUid = await anItem(client);
  await client.call('approval.submit', { itemUid, by: BY });
  await expect(editedCaption(client, itemUid, 'Lain.')).rejects.toMatchObject({ code: 'content-locked' });
  const { item } = await client.call('approval.return', { itemUid, by: 'Kasi', reason: 'Tambah nomor' });
  expect([item.status, item.statusReason]).toEqual(['draf', 'Tambah nomor']);
  await editedCaption(client, itemUid, 'Lain.');
});

test('an approval is bound to a hash, and opening for change ends it', async () => {
  const { client } = await openBackend();
  const itemUid = await anApprovedItem(client);
  const state = await client.call('line.get', { itemUid });
  expect([state.item.status, state.approval?.state, state.isCurrent]).toEqual(['disetujui', 'valid', true]);
  expect(state.approval?.hash).toMatch(/^[0-9a-f]{64}$/);
  await client.call('approval.reopen', { itemUid, by: BY });
  const after = await client.call('line.get', { itemUid });
  expect([after.item.status, after.approval?.state]).toEqual(['draf', 'void']);
  await expect(client.call('approval.approve', { itemUid, by: 'Kasi' })).rejects.toMatchObject({
    code: 'wrong-status',
  });
});

test('only approved items are packaged; two builds of one approval are the same bytes', async () => {
  const { client } = await openBackend();
  const folders = [tempFolder(), tempFolder()] as const;
  const draft = await anItem(client);
  const itemUid = await anApprovedItem(client);
  const first = await build(client, [draft, itemUid], folders[0]);
  expect(first.refused.map(({ itemUid: uid, code }) => [uid, code])).toEqual([[draft, 'wrong-status']]);
  expect(first.packages[0]?.files.map((file) => file.path)).toEqual([
    'BACA-SAYA.html',
    'BACA-SAYA.txt',
    'manifest.json',
    'website/caption.txt',
  ]);
  const second = await build(client, [itemUid], folders[1]);
  const bytes = (report: PackageReport) => readFileSync(report.packages[0]?.zips[0] ?? '');
  expect(bytes(second).equals(bytes(first))).toBe(true);
  const { item } = await client.call('line.get', { itemUid });
  expect([item.status, item.formats[0]?.delivery]).toEqual(['terjadwal', 'dipaket']);
  expect((await build(client, 'ready', folders[1])).packages).toEqual([]);
});

test('an item without a day is packaged under the day of its approval and waits for no hour', async () => {
  const { client } = await openBackend();
  const itemUid = await anApprovedItem(client);
  const before = await client.call('plan.get', { uid: itemUid });
  await client.call('plan.unschedule', { uid: itemUid, rev: before.item.rev });
  const outDir = tempFolder();
  const { packages, refused } = await build(client, [itemUid], outDir);
  const { item } = await client.call('line.get', { itemUid });
  expect([packages[0]?.dir, refused, item.status, item.formats[0]?.delivery]).toEqual([
    join(outDir, '2026-11-23_klarifikasi-sumbangan'),
    [],
    'disetujui',
    'dipaket',
  ]);
});

test('a cancelled item keeps its approval but is not packaged', async () => {
  const { client } = await openBackend();
  const itemUid = await anApprovedItem(client);
  const { item } = await client.call('plan.get', { uid: itemUid });
  await client.call('plan.setStatus', {
    uid: itemUid,
    rev: item.rev,
    to: 'batal',
    reason: 'Acara dibatalkan',
  });
  const outDir = tempFolder();
  expect([await build(client, [itemUid], outDir), await build(client, 'ready', outDir)]).toEqual([
    { packages: [], refused: [{ itemUid, code: 'wrong-status', params: { status: 'batal' } }] },
    { packages: [], refused: [] },
  ]);
});

testWith('sha256sum', 'the package passes sha256sum -c', async () => {
  const { client } = await openBackend();
  const { packages } = await build(client, [await anApprovedItem(client)], tempFolder());
  const dir = packages[0]?.dir ?? '';
  const output = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: dir, encoding: 'utf8' });
  expect(output.trim().split('\n')).toHaveLength(4);
});

test('a format goes from packaged to handed over to posted, and then the item is out', async () => {
  const { client } = await openBackend();
  const itemUid = await anApprovedItem(client);
  const posting = {
    itemUid,
    format: 'website',
    url: 'https://contoh.go.id/klarifikasi',
    on: '2026-11-23',
    time: '15:34',
  };
  await expect(client.call('publication.markPosted', posting)).rejects.toMatchObject({
    code: 'wrong-status',
  });
  await build(client, [itemUid], tempFolder());
  await client.call('publication.handOver', { itemUid, formats: ['website'] });
  const { item } = await client.call('publication.markPosted', posting);
  expect([item.status, item.formats[0]?.delivery, item.formats[0]?.postedTime]).toEqual([
    'terbit',
    'terbit',
    '15:34',
  ]);
});

test('a post on the web needs its address, and a wrong one can be mended', async () => {
  const { client } = await openBackend();
  const itemUid = await anApprovedItem(client);
  await build(client, [itemUid], tempFolder());
  const post = (url: string | null) =>
    client.call('publication.markPosted', {
      itemUid,
      format: 'website',
      url,
      on: '2026-11-23',
      time: '15:34',
    });
  await expect(post(null)).rejects.toMatchObject({ code: 'invalid-input', params: { field: 'url' } });
  await post('https://contoh.go.id/salah');
  const { item } = await post('https://contoh.go.id/klarifikasi');
  expect([item.status, item.formats[0]?.postedUrl]).toEqual(['terbit', 'https://contoh.go.id/klarifikasi']);
});

test('posting the first format of a release seals it with the number it was approved with', async () => {
  const { client } = await openBackend();
  const { release } = await client.call('release.create', {});
  const itemUid = await anItem(client);
  const { item } = await client.call('plan.get', { uid: itemUid });
  await client.call('plan.update', { uid: itemUid, rev: item.rev, patch: { releaseUid: release.uid } });
  await client.call('approval.submit', { itemUid, by: BY });
  await client.call('approval.approve', { itemUid, by: 'Kasi' });
  const { releaseNumber } = await client.call('line.get', { itemUid });
  const { packages } = await build(client, [itemUid], tempFolder());
  expect(packages[0]?.files.map((file) => file.path)).toContain('siaran-pers/siaran-pers.txt');
  await client.call('publication.markPosted', {
    itemUid,
    format: 'website',
    url: 'https://contoh.go.id/rilis',
    on: '2026-11-23',
    time: '15:34',
  });
  const sealed = await client.call('release.get', { uid: release.uid });
  expect([sealed.release.edition.state, sealed.release.edition.number]).toEqual(['terbit', releaseNumber]);
  expect(releaseNumber).not.toBeNull();
});

test('a package under embargo is refused with the hour it ends', async () => {
  const { client } = await openBackend();
  const itemUid = await anItem(client);
  const { item } = await client.call('plan.get', { uid: itemUid });
  const patch = { embargoUntil: '2026-11-24T01:00:00.000Z' };
  await client.call('plan.update', { uid: itemUid, rev: item.rev, patch });
  await client.call('approval.submit', { itemUid, by: BY });
  await client.call('approval.approve', { itemUid, by: 'Kasi' });
  const { refused } = await build(client, [itemUid], tempFolder());
  expect(refused.map(({ code }) => code)).toEqual(['under-embargo']);
});

testWith('unzip', 'a backup is one sound zip with the database and its sums', async () => {
  const { client } = await openBackend();
  await anApprovedItem(client);
  const path = join(tempFolder(), 'kantor.mejabackup');
  const report = await endOfJob<BackupReport>(client, () => client.call('library.backup', { path }));
  expect([report.path, report.verified, report.bytes]).toEqual([path, true, readFileSync(path).byteLength]);
  expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
});
