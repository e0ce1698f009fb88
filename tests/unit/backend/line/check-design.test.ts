import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

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

test('an item without channels, or without the picture that its channels need, cannot be submitted', async () => {
  const { client } = await openBackend();
  const check = async (title: string, formats: string[]) => {
    const { item } = await client.call('plan.add', {
      kind: 'infografis',
      title,
      formats,
      caption: 'Ya.',
      altText: 'x',
    });
    const { findings } = await client.call('preflight.run', { itemUid: item.uid });
    return findings.map(({ finding, room }) => [
      finding.severity,
      finding.code,
      finding.field,
      room,
      finding.params,
    ]);
  };
  expect(await check('Tanpa kanal', [])).toEqual([['error', 'formats-missing', 'formats', 'calendar', {}]]);
  expect(await check('Tanpa desain', ['ig_feed_4x5', 'ig_story', 'website'])).toEqual([
    ['error', 'design-missing', 'design', 'studio', { count: 2 }],
  ]);
});

test('a channel in a size that no layout serves is named, and the others are checked', async () => {
  const { client } = await openBackend();
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan Kasi Intelijen',
    formats: ['web_og'],
    caption: 'Jangan transfer.',
    altText: 'Kutipan.',
  });
  await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan', itemUid: item.uid });
  const { findings } = await client.call('preflight.run', { itemUid: item.uid });
  expect(findings.map(({ finding }) => [finding.severity, finding.code, finding.format])).toEqual([
    ['error', 'size-not-offered', 'web_og'],
  ]);
});

test('without a browser the check says that contrast was not measured, and checks the rest', async () => {
  const { client } = await openBackend({ ports: WITHOUT_BROWSER });
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan Kasi Intelijen',
    formats: ['ig_feed_4x5'],
    caption: 'Jangan transfer.',
    altText: 'Kutipan.',
  });
  await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan', itemUid: item.uid });
  const { findings } = await client.call('preflight.run', { itemUid: item.uid });
  expect(findings.map(({ finding }) => `${finding.severity} ${finding.code} ${finding.slot ?? ''}`)).toEqual([
    'error slot-empty kutipan',
    'error slot-empty nama',
    'error slot-empty jabatan',
    'error slot-empty foto',
    'warning logo-missing logo',
    'advice contrast-not-measured ',
  ]);
});
