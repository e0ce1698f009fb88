import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import { aPhotoPost, importOnePhoto } from '../../../helpers/a-photo-post.ts';
import { openBackend } from '../../../helpers/open-backend.ts';

async function photoFindings(client: Client, itemUid: string): Promise<readonly string[]> {
  const { findings } = await client.call('preflight.run', { itemUid });
  return findings
    .map(({ finding }) => `${finding.severity} ${finding.code}`)
    .filter((found) => / photo-(?:must|consent|credit|posted)/u.test(found))
    .sort();
}

test('the check knows what the library knows of a photo, and which other post shows it these weeks', async () => {
  const { client } = await openBackend();
  const photo = await importOnePhoto(client);
  const first = await aPhotoPost(client, photo, { title: 'Apel pagi', on: '2026-11-23' });
  const open = ['advice photo-consent-open', 'advice photo-credit-missing'];
  expect(await photoFindings(client, first)).toEqual(open);

  const second = await aPhotoPost(client, photo, { title: 'Upacara', on: '2026-12-01' });
  expect(await photoFindings(client, second)).toEqual([...open, 'advice photo-posted-before']);

  const notes = { credit: 'Rina Toding', consent: 'ada', mustMask: true } as const;
  await client.call('photo.update', { uid: photo.uid, rev: photo.rev, notes });
  expect(await photoFindings(client, second)).toEqual([
    'advice photo-credit-left-out',
    'advice photo-posted-before',
    'error photo-must-mask',
  ]);
});
