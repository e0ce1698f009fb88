import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend } from '#backend/create-backend.ts';
import type { Client } from '#client/client.ts';
import type { PackageReport, VerifyCheckName, VerifyProblem, VerifyReport } from '#contract/calls/line.ts';
import { expect, test } from 'vitest';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const OLD_TEXT =
  'Jaksa Menyapa Pelajar\n\nTeluk Padma, 20 November 2025 – Kejaksaan menyapa pelajar di aula.';
/** SHA-256 of the text above: the name it has in media. */
const OLD_SHA256 = 'db57a2f829df81cdb6aa1add63d0b8d6f0152b2b6f285efa507f39d2c0a7c388';

interface Line {
  readonly backend: Backend;
  readonly client: Client;
  readonly folder: string;
  /** An item that is out, with its sealed release. */
  readonly posted: string;
  readonly edition: string;
  /** An item that is approved, and not packaged. */
  readonly approved: string;
  readonly packageDir: string;
}

/** A library in which every check has something to look at. */
async function aWholeLine(): Promise<Line> {
  const { backend, client, folder } = await openBackend();
  const texts = tempFolder();
  writeFileSync(join(texts, 'lama.txt'), OLD_TEXT);
  await endOfJob(client, () => client.call('release.importPaths', { paths: [texts], dryRun: false }));
  const { release } = await client.call('release.create', {});
  const posted = await anItem(client, 'Klarifikasi sumbangan');
  const { item } = await client.call('plan.get', { uid: posted });
  await client.call('plan.update', { uid: posted, rev: item.rev, patch: { releaseUid: release.uid } });
  await approve(client, posted);
  const { packages } = await endOfJob<PackageReport>(client, () =>
    client.call('package.build', { items: [posted], outDir: tempFolder() }),
  );
  const proof = { url: 'https://contoh.go.id/rilis', on: '2026-11-23', time: '15:34' };
  await client.call('publication.markPosted', { itemUid: posted, format: 'website', ...proof });
  const approved = await anItem(client, 'Jadwal layanan');
  await approve(client, approved);
  const packageDir = packages[0]?.dir ?? '';
  return { backend, client, folder, posted, edition: release.edition.uid, approved, packageDir };
}

async function anItem(client: Client, title: string): Promise<string> {
  const entry = { kind: 'klarifikasi' as const, title, formats: ['website'], caption: `${title}.` };
  return (await client.call('plan.add', entry)).item.uid;
}

async function approve(client: Client, itemUid: string): Promise<void> {
  await client.call('approval.submit', { itemUid, by: 'Rina Pratiwi' });
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
}

function verify(client: Client): Promise<VerifyReport> {
  return endOfJob<VerifyReport>(client, () => client.call('library.verify', {}));
}

/** The report of a whole line in which only `name` found something. */
function onlyBroken(
  { backend }: Line,
  name: VerifyCheckName | null,
  problems: readonly VerifyProblem[],
): VerifyReport {
  const audit = Number(backend.context.db.prepare('SELECT count(*) FROM audit').pluck().get());
  // Media: the imported original, and the issued release as DOCX and as PDF.
  const counts = { database: 1, search: 1, media: 3, seals: 1, audit, approvals: 2, packages: 1 };
  const names = ['database', 'search', 'media', 'seals', 'audit', 'approvals', 'packages'] as const;
  return {
    ok: name === null,
    checks: names.map((check) =>
      check === name
        ? { name: check, ok: false, checked: counts[check], problems }
        : { name: check, ok: true, checked: counts[check], problems: [] },
    ),
  };
}

/** Writes to the database as a foreign program would: without our triggers and checks. */
function meddle(backend: Backend, sql: string): void {
  backend.context.db.pragma('foreign_keys = OFF');
  backend.context.db.exec(sql);
  backend.context.db.pragma('foreign_keys = ON');
}

test('control: a whole line that nobody touched verifies', async () => {
  const line = await aWholeLine();
  const { client } = line;
  expect(await verify(client)).toEqual(onlyBroken(line, null, []));
});

test('a row that refers to nothing is found by the check of the database', async () => {
  const line = await aWholeLine();
  const { backend, client } = line;
  meddle(
    backend,
    `INSERT INTO plan_format (item_uid, format, position, delivery, stale)
     VALUES ('hilang', 'website', 0, 'belum', 0)`,
  );
  const detail = 'foreign key {"table":"plan_format","rowid":null,"parent":"plan_item","fkid":0}';
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'database', [{ code: 'database-unsound', subject: 'library.db', params: { detail } }]),
  );
});

test('an index that has lost a word is found by the check of search', async () => {
  const line = await aWholeLine();
  const { backend, client } = line;
  meddle(backend, `INSERT INTO search_fts (search_fts) VALUES ('delete-all')`);
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'search', [{ code: 'index-differs', subject: 'search_fts', params: {} }]),
  );
});

test('one changed byte of a stored file is found by the check of media', async () => {
  const line = await aWholeLine();
  const { folder, client } = line;
  const path = join(folder, 'media', OLD_SHA256.slice(0, 2), `${OLD_SHA256}.txt`);
  const bytes = readFileSync(path);
  bytes[0] = 0x4b;
  writeFileSync(path, bytes);
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'media', [{ code: 'file-differs', subject: OLD_SHA256, params: {} }]),
  );
});

test('a stored file that is gone is found by the check of media', async () => {
  const line = await aWholeLine();
  const { folder, client } = line;
  rmSync(join(folder, 'media', OLD_SHA256.slice(0, 2), `${OLD_SHA256}.txt`));
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'media', [{ code: 'file-missing', subject: OLD_SHA256, params: {} }]),
  );
});

test('a sealed release that was moved to another day is found by the check of seals', async () => {
  const line = await aWholeLine();
  const { backend, client, edition } = line;
  meddle(
    backend,
    `DROP TRIGGER sealed_edition_is_final;
     UPDATE release_edition SET issued_at = '2026-11-20T01:42:00.000Z' WHERE uid = '${edition}'`,
  );
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'seals', [{ code: 'seal-broken', subject: edition, params: {} }]),
  );
});

test('an entry of the history under another name is found by the check of audit', async () => {
  const line = await aWholeLine();
  const { backend, client } = line;
  meddle(
    backend,
    `DROP TRIGGER audit_is_append_only_update; UPDATE audit SET worker = 'orang lain' WHERE seq = 5`,
  );
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'audit', [{ code: 'chain-broken', subject: '5', params: {} }]),
  );
});

test('an approved caption that was changed is found by the check of approvals', async () => {
  const line = await aWholeLine();
  const { backend, client, approved } = line;
  meddle(backend, `UPDATE plan_item SET caption = 'Lain.' WHERE uid = '${approved}'`);
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'approvals', [{ code: 'content-differs', subject: approved, params: {} }]),
  );
});

test('a changed file of a package is found by the check of packages', async () => {
  const line = await aWholeLine();
  const { client, packageDir } = line;
  const path = join(packageDir, 'website', 'caption.txt');
  writeFileSync(path, 'lain');
  expect(await verify(client)).toEqual(
    onlyBroken(line, 'packages', [{ code: 'file-differs', subject: path, params: {} }]),
  );
});

test('a package that lost a file is found, and one that was carried away whole is not missed', async () => {
  const line = await aWholeLine();
  const { client, packageDir } = line;
  const path = join(packageDir, 'BACA-SAYA.txt');
  rmSync(path);
  const lost = await verify(client);
  rmSync(packageDir, { recursive: true });
  const away = await verify(client);
  expect(lost).toEqual(onlyBroken(line, 'packages', [{ code: 'file-missing', subject: path, params: {} }]));
  expect([away.ok, away.checks[6]]).toEqual([true, { name: 'packages', ok: true, checked: 0, problems: [] }]);
});

test('an approved item in the bin is neither verified nor packaged, and hides no other', async () => {
  const line = await aWholeLine();
  const { client, approved } = line;
  const { item } = await client.call('plan.get', { uid: approved });
  await client.call('plan.delete', { uid: approved, rev: item.rev });
  const report = await verify(client);
  const ready = await endOfJob<PackageReport>(client, () =>
    client.call('package.build', { items: 'ready', outDir: tempFolder() }),
  );
  expect([report.ok, report.checks[5]?.checked, ready]).toEqual([true, 1, { packages: [], refused: [] }]);
});

test('an approval whose design lies in the bin is named, by verify and in the outbox', async () => {
  const line = await aWholeLine();
  const { backend, client, approved } = line;
  await client.call('approval.reopen', { itemUid: approved, by: 'Rina Pratiwi' });
  const design = await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan' });
  const { item } = await client.call('plan.get', { uid: approved });
  await client.call('plan.update', { uid: approved, rev: item.rev, patch: { designUid: design.uid } });
  await approve(client, approved);
  // The product refuses this: the design is locked by its approval.
  meddle(backend, `UPDATE design SET deleted_at = '2026-11-23T02:00:00.000Z' WHERE uid = '${design.uid}'`);
  const { checks } = await verify(client);
  const { entries } = await client.call('outbox.list', {});
  expect([checks[5]?.problems, entries.find((entry) => entry.item.uid === approved)?.isCurrent]).toEqual([
    [{ code: 'content-differs', subject: approved, params: {} }],
    false,
  ]);
});
