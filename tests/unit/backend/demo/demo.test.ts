import { makeDemo, openBackend, type MadeDemo } from '#backend/demo/open-backend.ts';
import { askDemoReset, isDemoResetAsked } from '#backend/demo/reset-mark.ts';
import { createClient } from '#client/client.ts';
import type { VerifyReport } from '#contract/calls/line.ts';
import { all, build } from '#backend/db/query.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBackend as openOffice, RESOURCES } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

// A demo is some three hundred calls, each of them on disk before it answers; a busy computer takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let folder = '';
let demo: MadeDemo;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meja-contoh-'));
  demo = await makeDemo({ folder, create: true, resources: RESOURCES, ports: WITHOUT_BROWSER });
});
afterAll(async () => {
  await demo.backend.close();
  await rm(folder, { recursive: true });
});

test('the demo library has its office, archive and plan, and its clock stands still', async () => {
  const client = createClient(demo.backend);
  const { office } = await client.call('office.get', {});
  const { items } = await client.call('plan.list', {});
  const releases = await client.call('release.list', {});
  const status = await client.call('system.status', {});
  expect({
    office: office?.name,
    planItems: items.length,
    undrawn: demo.undrawn.length,
    releases: releases.items.map((release) => release.number).filter((number) => number !== null).length,
    states: releases.states,
    now: status.now,
    today: status.today,
    isDemo: status.isDemo,
  }).toEqual({
    office: 'Kejaksaan Negeri Teluk Padma',
    planItems: 49,
    undrawn: 3,
    releases: 10,
    states: [
      { state: 'disetujui', count: 2 },
      { state: 'terbit', count: 1 },
      { state: 'diimpor', count: 12 },
    ],
    now: '2026-11-23T01:42:00.000Z',
    today: '2026-11-23',
    isDemo: true,
  });
});

test('its photo library holds what the stories show, and what still wants a credit or a consent', async () => {
  const client = createClient(demo.backend);
  const { photos, ...counts } = await client.call('photo.list', {});
  const uses = await Promise.all(
    photos.map(async ({ uid, title }) => [title, (await client.call('photo.uses', { uid })).uses.length]),
  );
  expect(counts).toMatchObject({ total: 7 });
  expect(uses.filter(([, count]) => count !== 0).toSorted()).toEqual([
    ['Jaksa Masuk Sekolah, SMP Negeri 2 Kelapa Dua', 1],
    ['Kasi Intelijen di ruang kerja', 1],
  ]);
  expect(photos.flatMap(({ title, credit }) => (credit === '' ? [title] : []))).toEqual([
    'Loket layanan barang bukti',
  ]);
});

test('the weeks before today are told: posted with their addresses, handed over, packaged, sealed', async () => {
  const client = createClient(demo.backend);
  const { items } = await client.call('plan.list', {
    from: '2026-11-01',
    to: '2026-11-25',
    include: 'dated',
  });
  const stations = new Map<string, number>();
  for (const { status } of items) stations.set(status, (stations.get(status) ?? 0) + 1);
  const { items: ideas } = await client.call('plan.list', { include: 'tray' });
  const { entries } = await client.call('outbox.list', {});
  const outbox = entries.map(({ item, releaseNumber }) => {
    const [format] = item.formats;
    return [format?.delivery, format?.postedOn, format?.postedTime, releaseNumber];
  });
  const verified = await endOfJob<VerifyReport>(client, () => client.call('library.verify', {}));
  expect({
    stations: Object.fromEntries(stations),
    ideas: ideas.length,
    outbox: outbox.toSorted(),
    isSound: verified.ok,
    sealed: verified.checks.find(({ name }) => name === 'seals')?.checked,
  }).toEqual({
    stations: { terbit: 10, terjadwal: 2, draf: 5, ide: 3 },
    ideas: 4,
    outbox: [
      ['dipaket', null, null, 'PR-46/Z.1.12/Kph.3/11/2026'],
      ['diserahkan', null, null, 'PR-45/Z.1.12/Kph.3/11/2026'],
      ['terbit', '2026-11-18', '16:34', 'PR-41/Z.1.12/Kph.3/11/2026'],
      ['terbit', '2026-11-19', '10:02', null],
      ['terbit', '2026-11-20', '11:05', 'PR-43/Z.1.12/Kph.3/11/2026'],
      ['terbit', '2026-11-20', '16:08', 'PR-44/Z.1.12/Kph.3/11/2026'],
    ],
    isSound: true,
    sealed: 1,
  });
});

test('nothing in the demo happened after its moment, and its journal runs forward', () => {
  const rows = all(demo.backend.context.db, build.selectFrom('audit').select('at').orderBy('seq'));
  const instants = rows.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted());
  expect([instants[0], instants.at(-1)]).toEqual(['2026-11-02T00:00:00.000Z', '2026-11-23T01:42:00.000Z']);
});

test('a demo library whose reset was asked for is made again when it is opened', async () => {
  const options = { folder: tempFolder(), create: true, resources: RESOURCES, ports: WITHOUT_BROWSER };
  const { backend: first } = await makeDemo(options);
  const { items } = await createClient(first).call('plan.list', {});
  // What is out already is no longer deleted.
  const item = items.find(({ status }) => status === 'draf');
  await createClient(first).call('plan.delete', { uid: item?.uid ?? '', rev: item?.rev ?? 0 });
  await first.close();
  await askDemoReset(options.folder);
  const again = await openBackend(options);
  const after = await createClient(again).call('plan.list', {});
  await again.close();
  expect({ items: after.items.length, isAsked: isDemoResetAsked(options.folder) }).toEqual({
    items: 49,
    isAsked: false,
  });
});

test('the library of a real office refuses to be reset', async () => {
  const { client, folder } = await openOffice();
  await expect(client.call('demo.reset', {})).rejects.toMatchObject({ code: 'demo-only' });
  expect(isDemoResetAsked(folder)).toBe(false);
});

test('what was deleted is listed in the bin, the latest first, until it is restored', async () => {
  const { client } = await openOffice();
  const { item } = await client.call('plan.add', { kind: 'infografis', title: 'Ucapan Hari Guru' });
  await client.call('plan.delete', { uid: item.uid, rev: item.rev });
  const deleted = await client.call('trash.list', {});
  await client.call('plan.restore', { uid: item.uid });
  expect([deleted.entries, (await client.call('trash.list', {})).entries]).toEqual([
    [{ kind: 'plan', uid: item.uid, title: 'Ucapan Hari Guru', deletedAt: '2026-11-23T01:42:00.000Z' }],
    [],
  ]);
});
