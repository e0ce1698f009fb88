import { expect, test } from 'vitest';
import { AN_OFFICE, openBackend } from '../../../helpers/open-backend.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

test('a colour that the kit forbids is found in the designs there are, with the slot that shows it', async () => {
  const { client } = await openBackend({ ports: WITHOUT_BROWSER });
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan Kasi Intelijen',
    formats: ['ig_feed_4x5'],
  });
  const { document } = await client.call('design.create', {
    templateId: 'resmi.kutipan_pimpinan',
    itemUid: item.uid,
  });
  const color = document.brand.palette.colors.primary;
  const found = async () => {
    const { findings } = await client.call('preflight.run', { itemUid: item.uid });
    return findings.filter(({ finding }) => finding.code === 'color-forbidden');
  };
  expect(await found()).toEqual([]);
  await client.call('office.save', {
    ...AN_OFFICE,
    kit: { ...AN_OFFICE.kit, forbidden: [{ color, on: null }] },
  });
  const told = await found();
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ finding }) => finding.slot !== undefined && finding.params['color'] === color)).toBe(
    true,
  );
});
