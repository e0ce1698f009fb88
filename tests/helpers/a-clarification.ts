import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import { fillDesign } from './fill-design.ts';

const text = (value: string) => ({ kind: 'text' as const, text: value });
const VALUES = {
  label: text('HOAKS'),
  klaim: text('Kejari meminta sumbangan lewat WhatsApp.'),
  fakta: {
    kind: 'list' as const,
    items: ['Kejari tidak pernah meminta sumbangan.', 'Akun pengirim bukan akun resmi.'],
  },
  kesimpulan: text('Jangan transfer dan laporkan kepada kami.'),
  sumber: text('Seksi Intelijen'),
  waktu_cek: text('2026-11-23T09:30'),
  tautan: text('kejari.example/cek/23'),
};

/** A clarification with its poster, on a feed and a story. */
export async function aClarification(client: Client, more: Partial<Input<'plan.add'>> = {}): Promise<string> {
  const { item } = await client.call('plan.add', {
    kind: 'klarifikasi',
    title: 'Klarifikasi sumbangan',
    plannedOn: '2026-11-23',
    plannedTime: '15:30',
    formats: ['ig_feed_4x5', 'ig_story'],
    caption: 'Tidak benar Kejari meminta sumbangan.',
    altText: 'Poster klarifikasi: tidak benar Kejari meminta sumbangan.',
    ...more,
  });
  const design = await client.call('design.create', { templateId: 'resmi.klarifikasi_hoaks' });
  await fillDesign(client, design, VALUES);
  const { item: linked } = await client.call('plan.get', { uid: item.uid });
  await client.call('plan.update', { uid: item.uid, rev: linked.rev, patch: { designUid: design.uid } });
  return item.uid;
}

/** Answers every warning of an item. @returns its errors */
export async function acknowledgeAll(client: Client, itemUid: string) {
  const { findings } = await client.call('preflight.run', { itemUid });
  for (const { key, finding } of findings) {
    if (finding.severity === 'warning') {
      await client.call('preflight.acknowledge', { itemUid, key, reason: 'Sudah dilihat bersama' });
    }
  }
  return findings.filter(({ finding }) => finding.severity === 'error').map(({ finding }) => finding);
}
