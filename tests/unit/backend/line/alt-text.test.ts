import { expect, test } from 'vitest';
import { codeOf } from '../../../helpers/code-of.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

test('nothing is submitted to a channel that takes an alternative text without one, or with the name of a file', async () => {
  const { client } = await openBackend({ ports: WITHOUT_BROWSER });
  const { channels } = await client.call('plan.references', {});
  const takers = channels.filter(({ takesAltText }) => takesAltText).map(({ id }) => id);
  expect(takers.length).toBeGreaterThan(10);
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan Kasi Intelijen',
    formats: channels.map(({ id }) => id),
    caption: 'Jangan transfer.',
  });
  await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan', itemUid: item.uid });
  const found = async (altText: string) => {
    const { item: now } = await client.call('plan.get', { uid: item.uid });
    await client.call('plan.update', { uid: item.uid, rev: now.rev, patch: { altText } });
    const { findings } = await client.call('preflight.run', { itemUid: item.uid });
    const places = findings.flatMap(({ finding: { code, severity, format } }) =>
      code.startsWith('alt-text-') ? [[code, severity, format]] : [],
    );
    return [
      places.filter(([, , format]) => takers.includes(String(format))),
      await codeOf(client.call('approval.submit', { itemUid: item.uid, by: 'Rina Pratiwi' })),
    ];
  };
  const each = (code: string) => takers.map((format) => [code, 'error', format]);
  expect(await found('')).toEqual([each('alt-text-missing'), 'findings-block']);
  expect(await found('IMG_20261123_0942.jpg')).toEqual([each('alt-text-file-name'), 'findings-block']);
  expect((await found('Kasi Intelijen berbicara di balai desa'))[0]).toEqual([]);
});
