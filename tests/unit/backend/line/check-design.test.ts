import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';

test('what every size finds alike is told once, with the channel it was first found in', async () => {
  const { client } = await openBackend();
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan Kasi Intelijen',
    formats: ['ig_feed_4x5', 'ig_story', 'fb_feed_4x5'],
    caption: 'Jangan transfer.',
    altText: 'Kutipan Kasi Intelijen.',
  });
  await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan', itemUid: item.uid });
  const { findings } = await client.call('preflight.run', { itemUid: item.uid });
  const missingLogo = findings.filter(({ finding }) => finding.code === 'logo-missing');
  expect(missingLogo.map(({ finding }) => [finding.slot, finding.format])).toEqual([['logo', 'ig_feed_4x5']]);
});
