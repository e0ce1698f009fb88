import type { Client } from '#client/client.ts';
import { AppError } from '#contract/errors.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';

const TITLE = 'Jaksa Masuk Sekolah Sapa 86 Pelajar SMP';

async function anIdea(client: Client): Promise<PlanItem> {
  const { item } = await client.call('plan.add', {
    kind: 'siaran_pers',
    title: TITLE,
    plannedOn: '2026-11-25',
    formats: ['ig_feed_4x5'],
  });
  return item;
}

test('the release of an item begins with its title and day, is made once, and the idea turns draf', async () => {
  const { client } = await openBackend();
  const { uid } = await anIdea(client);
  const { release } = await client.call('release.forItem', { itemUid: uid });
  const again = await client.call('release.forItem', { itemUid: uid });
  const { item } = await client.call('plan.get', { uid });
  expect([again.release.uid, item.releaseUid, item.status]).toEqual([release.uid, release.uid, 'draf']);
  expect([release.edition.document.headline, release.edition.document.dateline]).toEqual([
    TITLE,
    { city: 'Pulau Kelapa Dua', on: '2026-11-25' },
  ]);
});

test('a release in the bin is not taken up again: the item gets a new one', async () => {
  const { client } = await openBackend();
  const { uid } = await anIdea(client);
  const first = await client.call('release.forItem', { itemUid: uid });
  await client.call('release.delete', { uid: first.release.uid });
  const second = await client.call('release.forItem', { itemUid: uid });
  const { item } = await client.call('plan.get', { uid });
  expect([second.release.uid === first.release.uid, item.releaseUid]).toEqual([false, second.release.uid]);
});

test('a design made for an item carries its name and the headline of its release', async () => {
  const { client } = await openBackend();
  const { uid } = await anIdea(client);
  const { release } = await client.call('release.forItem', { itemUid: uid });
  const headline = 'Jaksa Sapa Pelajar di Pulau Kelapa Dua';
  await client.call('release.save', {
    uid: release.uid,
    baseRev: release.edition.rev,
    document: { ...release.edition.document, headline },
  });
  const design = await client.call('design.create', {
    templateId: 'resmi.siaran_pers_visual',
    itemUid: uid,
  });
  const { item } = await client.call('plan.get', { uid });
  expect([design.title, design.document.values, item.designUid]).toEqual([
    TITLE,
    { judul: { kind: 'text', text: headline } },
    design.uid,
  ]);
});

test('a headline too long for the template is left to its writer, never cut', async () => {
  const { client } = await openBackend();
  const { item } = await client.call('plan.add', { kind: 'infografis', title: 'a'.repeat(120) });
  const design = await client.call('design.create', {
    templateId: 'hangat.agenda_kegiatan',
    itemUid: item.uid,
  });
  expect([design.title, design.document.values]).toEqual(['a'.repeat(120), {}]);
});

test('an item set aside is not begun by opening its release', async () => {
  const { client } = await openBackend();
  const idea = await anIdea(client);
  await client.call('plan.setStatus', { uid: idea.uid, rev: idea.rev, to: 'ditunda', reason: 'Menunggu' });
  await client.call('release.forItem', { itemUid: idea.uid });
  expect((await client.call('plan.get', { uid: idea.uid })).item.status).toBe('ditunda');
});

test('what has been submitted gets no other release', async () => {
  const { client } = await openBackend();
  const { item } = await client.call('plan.add', {
    kind: 'pengumuman',
    title: 'Layanan Sabtu dibuka',
    caption: 'Layanan Sabtu dibuka mulai pekan ini.',
    formats: ['website'],
  });
  await client.call('approval.submit', { itemUid: item.uid, by: 'Rangga Pratala' });
  const refused = await client
    .call('release.forItem', { itemUid: item.uid })
    .catch((error: unknown) => error);
  expect(refused instanceof AppError ? [refused.code, refused.params] : refused).toEqual([
    'content-locked',
    { status: 'peninjauan' },
  ]);
  expect((await client.call('release.list', {})).items).toEqual([]);
});
