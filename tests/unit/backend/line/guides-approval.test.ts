import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';

const BY = 'Rina Pratiwi';

test('guides are a step of the design’s history, and an approval stands whether they are there or not', async () => {
  const { client, backend } = await openBackend();
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan',
    plannedOn: '2026-11-23',
    plannedTime: '15:30',
    formats: ['website'],
    caption: 'Kutipan pimpinan.',
  });
  const templateId = 'resmi.kutipan_pimpinan';
  const made = await client.call('design.create', { templateId, itemUid: item.uid });
  const guides = [{ axis: 'x', atPx: 72 }] as const;
  const guided = await client.call('design.apply', {
    uid: made.uid,
    rev: made.rev,
    gesture: 'garis',
    diff: [{ path: ['guides', '4x5'], value: [...guides] }],
  });
  const back = await client.call('design.undo', { uid: made.uid, rev: guided.rev });
  const again = await client.call('design.redo', { uid: made.uid, rev: back.rev });
  expect([guided, back, again].map(({ document }) => document.guides)).toEqual([
    { '4x5': guides },
    undefined,
    { '4x5': guides },
  ]);

  await client.call('approval.submit', { itemUid: item.uid, by: BY });
  await client.call('approval.approve', { itemUid: item.uid, by: 'Kasi Intelijen' });
  const set = backend.context.db.prepare('UPDATE design SET document = ? WHERE uid = ?');
  const isCurrentWith = async (change: object) => {
    set.run(JSON.stringify({ ...again.document, ...change }), made.uid);
    return (await client.call('line.get', { itemUid: item.uid })).isCurrent;
  };
  expect([
    await isCurrentWith({}),
    await isCurrentWith({ guides: undefined }),
    await isCurrentWith({ guides: { '1x1': [{ axis: 'y', atPx: 300 }] } }),
    // The control: anything else does end it.
    await isCurrentWith({ values: { kutipan: { kind: 'text', text: 'Lain.' } } }),
  ]).toEqual([true, true, true, false]);
});
