import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import type { PhotoImportReport } from '#core/photo/import-report.ts';
import type { Photo } from '#core/photo/photo.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

async function importOne(client: Client): Promise<Photo> {
  const folder = tempFolder();
  const plain = { width: 1200, height: 1500, channels: 3, background: '#2b7355' } as const;
  writeFileSync(join(folder, 'apel.jpg'), await sharp({ create: plain }).jpeg().toBuffer());
  await endOfJob<PhotoImportReport>(client, () =>
    client.call('photo.importPaths', { paths: [folder], credit: '' }),
  );
  const [photo] = (await client.call('photo.list', {})).photos;
  if (photo === undefined) throw new Error('no photo came in');
  return photo;
}

async function postWith(client: Client, photo: Photo, title: string, plannedOn: string): Promise<string> {
  const { item } = await client.call('plan.add', {
    kind: 'liputan',
    title,
    plannedOn,
    formats: ['ig_feed_4x5'],
  });
  const { uid, rev, document } = await client.call('design.create', {
    templateId: 'resmi.kutipan_pimpinan',
    itemUid: item.uid,
  });
  const slot = document.template.slots.find(({ type, from }) => type === 'gambar' && from === undefined);
  const value = { kind: 'photo', ...photo.working, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' } as const;
  const diff = [{ path: ['values', slot?.id ?? ''] as ['values', string], value }];
  await client.call('design.apply', { uid, rev, gesture: 'foto', diff });
  return item.uid;
}

async function photoFindings(client: Client, itemUid: string): Promise<readonly string[]> {
  const { findings } = await client.call('preflight.run', { itemUid });
  return findings
    .map(({ finding }) => `${finding.severity} ${finding.code}`)
    .filter((found) => / photo-(?:must|consent|credit|posted)/u.test(found))
    .sort();
}

test('the check knows what the library knows of a photo, and which other post shows it these weeks', async () => {
  const { client } = await openBackend();
  const photo = await importOne(client);
  const first = await postWith(client, photo, 'Apel pagi', '2026-11-23');
  const open = ['advice photo-consent-open', 'advice photo-credit-missing'];
  expect(await photoFindings(client, first)).toEqual(open);

  const second = await postWith(client, photo, 'Upacara', '2026-12-01');
  expect(await photoFindings(client, second)).toEqual([...open, 'advice photo-posted-before']);

  const notes = { credit: 'Rina Toding', consent: 'ada', mustMask: true } as const;
  await client.call('photo.update', { uid: photo.uid, rev: photo.rev, notes });
  expect(await photoFindings(client, second)).toEqual([
    'advice photo-posted-before',
    'error photo-must-mask',
  ]);
});
