import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';

test('a word is asked about once: the answer stands with its name until the sentence changes', async () => {
  const { client } = await openBackend();
  await client.call('settings.update', { workerName: 'Arunika' });
  const { item } = await client.call('plan.add', {
    kind: 'infografis',
    title: 'Penahanan',
    formats: ['wa_group_image'],
    caption: 'Jaksa menahan pelaku penipuan. Terima kasih.',
    altText: 'Jaksa di depan kantor.',
  });
  const questions = async () => {
    const { findings, openWarnings } = await client.call('preflight.run', { itemUid: item.uid });
    return {
      openWarnings,
      asked: findings.filter(({ finding }) => finding.code === 'words-innocence'),
    };
  };
  const first = await questions();
  expect([first.openWarnings, first.asked.map(({ finding }) => finding.params)]).toEqual([
    0,
    [{ words: 'pelaku', sentence: 'Jaksa menahan pelaku penipuan.' }],
  ]);
  await client.call('preflight.acknowledge', {
    itemUid: item.uid,
    key: first.asked[0]?.key ?? '',
    reason: 'Sudah diperiksa',
  });
  const answered = await questions();
  expect(answered.asked.map(({ acknowledgement }) => acknowledgement?.worker)).toEqual(['Arunika']);
  await client.call('plan.update', {
    uid: item.uid,
    rev: item.rev,
    patch: { caption: 'Jaksa menahan dua pelaku penipuan. Terima kasih.' },
  });
  const changed = await questions();
  expect(changed.asked.map(({ acknowledgement }) => acknowledgement)).toEqual([null]);
});
