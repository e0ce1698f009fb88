import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import type { Photo } from '#core/photo/photo.ts';
import { aPhotoPost, importOnePhoto } from '../../../helpers/a-photo-post.ts';
import { codeOf } from '../../../helpers/code-of.ts';
import { openBackend } from '../../../helpers/open-backend.ts';

const FACE = { shape: 'kotak', x: 0.3, y: 0.2, width: 0.2, height: 0.2 } as const;

/** A photo in two designs, and its covered copy. */
async function shownTwice(): Promise<{
  readonly client: Client;
  readonly photo: Photo;
  readonly copy: Photo;
  readonly designs: readonly string[];
}> {
  const { client } = await openBackend();
  const photo = await importOnePhoto(client);
  const items = [
    await aPhotoPost(client, photo, { title: 'Apel pagi', on: '2026-11-24' }),
    await aPhotoPost(client, photo, { title: 'Upacara', on: '2026-11-25' }),
  ];
  const designs = await Promise.all(
    items.map(async (uid) => (await client.call('plan.get', { uid })).item.designUid ?? ''),
  );
  const copy = await client.call('photo.cover', { uid: photo.uid, covers: [FACE] });
  return { client, photo, copy, designs };
}

async function documentsOf(client: Client, uids: readonly string[]): Promise<readonly unknown[]> {
  return Promise.all(uids.map(async (uid) => (await client.call('design.get', { uid })).document));
}

async function usesOf(client: Client, { uid }: Photo): Promise<readonly string[]> {
  const { uses } = await client.call('photo.uses', { uid });
  return uses.map(({ title }) => title).toSorted();
}

test('a covered copy takes the place of its photo in every design, as the plan said, and gives it back', async () => {
  const { client, photo, copy, designs } = await shownTwice();
  const before = await documentsOf(client, designs);
  const planned = await Promise.all(
    [photo, copy].map(async ({ uid }) => (await client.call('photo.planSwap', { uid })).swap),
  );
  expect(
    planned.map((swap) => [swap?.from.uid, swap?.to.uid, swap?.designs.toSorted(), swap?.locked]),
  ).toEqual([1, 2].map(() => [photo.uid, copy.uid, ['Apel pagi', 'Upacara'], []]));

  const { designs: changed } = await client.call('photo.swap', { uid: copy.uid });
  expect([await usesOf(client, photo), await usesOf(client, copy)]).toEqual([[], ['Apel pagi', 'Upacara']]);
  expect(await client.call('photo.planSwap', { uid: photo.uid })).toEqual({ swap: null });

  await client.call('photo.unswap', { uid: copy.uid, designs: [...changed] });
  expect([await usesOf(client, photo), await usesOf(client, copy)]).toEqual([['Apel pagi', 'Upacara'], []]);
  expect(await documentsOf(client, designs)).toEqual(before);
});

test('nothing goes back when one of the designs was changed since', async () => {
  const { client, copy, designs } = await shownTwice();
  const { designs: changed } = await client.call('photo.swap', { uid: copy.uid });
  const { rev } = await client.call('design.get', { uid: designs[1] ?? '' });
  const value = { kind: 'text', text: 'Rangga' } as const;
  const diff = [{ path: ['values', 'nama'] as ['values', string], value }];
  await client.call('design.apply', { uid: designs[1] ?? '', rev, gesture: 'nama', diff });
  const after = await documentsOf(client, designs);
  expect(await codeOf(client.call('photo.unswap', { uid: copy.uid, designs: [...changed] }))).toBe(
    'conflict',
  );
  expect(await documentsOf(client, designs)).toEqual(after);
});

test('a photo without a copy, and a copy that must itself be covered, give way to nothing', async () => {
  const { client, photo, copy } = await shownTwice();
  await client.call('photo.update', { uid: copy.uid, rev: copy.rev, notes: { mustMask: true } });
  expect(await client.call('photo.planSwap', { uid: photo.uid })).toEqual({ swap: null });
  expect(await client.call('photo.planSwap', { uid: copy.uid })).toEqual({ swap: null });
  expect(await codeOf(client.call('photo.swap', { uid: copy.uid }))).toBe('not-found');
  expect(await codeOf(client.call('photo.swap', { uid: photo.uid }))).toBe('not-found');
});
