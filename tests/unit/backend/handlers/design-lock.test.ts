import { expect, test } from 'vitest';
import { codeOf } from '../../../helpers/code-of.ts';
import { openBackend } from '../../../helpers/open-backend.ts';

const BY = 'Rangga Pratala';

test('the design of a submitted story changes in no way until it is opened again', async () => {
  const { client } = await openBackend();
  const { item } = await client.call('plan.add', {
    kind: 'klarifikasi',
    title: 'Klarifikasi sumbangan',
    formats: ['website'],
    caption: 'Pesan itu tidak benar.',
  });
  const templateId = 'resmi.klarifikasi_hoaks';
  const { uid } = await client.call('design.create', { templateId, itemUid: item.uid });
  const write = async (text: string) => {
    const { rev } = await client.call('design.get', { uid });
    return client.call('design.apply', {
      uid,
      rev,
      gesture: text,
      diff: [{ path: ['values', 'klaim'], value: { kind: 'text', text } }],
    });
  };
  const { document, rev } = await write('Sebelum diajukan');
  await client.call('approval.submit', { itemUid: item.uid, by: BY });

  const refused = [
    await codeOf(write('Sesudah diajukan')),
    await codeOf(client.call('design.undo', { uid, rev })),
    await codeOf(client.call('design.redo', { uid, rev })),
    await codeOf(client.call('design.updateTemplate', { uid, rev })),
    await codeOf(client.call('design.updateBrand', { uid, rev })),
    await codeOf(client.call('design.remove', { uid })),
  ];
  const locked = await client.call('design.get', { uid });
  expect([refused, locked.isLocked, locked.document, locked.rev]).toEqual([
    Array.from({ length: 6 }, () => 'content-locked'),
    true,
    document,
    rev,
  ]);

  await client.call('approval.return', { itemUid: item.uid, by: BY, reason: 'Tambah sumber' });
  expect((await write('Sesudah dikembalikan')).isLocked).toBe(false);
});
