import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackageReport } from '#contract/calls/line.ts';
import type { Client } from '#client/client.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { openBackend, RESOURCES } from '../helpers/open-backend.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const BY = 'Rina Pratiwi';
let pageDir = '';
beforeAll(async () => {
  pageDir = await buildRenderPage();
});
afterAll(() => rm(pageDir, { recursive: true }));

/** A real backend that draws with the installed browser. */
async function openDrawingBackend() {
  const renderer = createBrowserRenderer({ pageDir, fontsDir: join(RESOURCES, 'fonts') });
  return openBackend({ ports: { children: nodeChildPort, renderer } });
}

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
};

/** A clarification with its poster, on a feed and a story. */
async function aClarification(client: Client): Promise<string> {
  const { item } = await client.call('plan.add', {
    kind: 'klarifikasi',
    title: 'Klarifikasi sumbangan',
    plannedOn: '2026-11-23',
    plannedTime: '15:30',
    formats: ['ig_feed_4x5', 'ig_story'],
    caption: 'Tidak benar Kejari meminta sumbangan.',
    altText: 'Poster klarifikasi: tidak benar Kejari meminta sumbangan.',
  });
  const design = await client.call('design.create', { templateId: 'resmi.klarifikasi_hoaks' });
  await client.call('design.apply', {
    uid: design.uid,
    rev: design.rev,
    gesture: 'isi',
    diff: Object.entries(VALUES).map(([slot, value]) => ({
      path: ['values', slot] as ['values', string],
      value,
    })),
  });
  const { item: linked } = await client.call('plan.get', { uid: item.uid });
  await client.call('plan.update', { uid: item.uid, rev: linked.rev, patch: { designUid: design.uid } });
  return item.uid;
}

async function acknowledgeAll(client: Client, itemUid: string) {
  const { findings } = await client.call('preflight.run', { itemUid });
  for (const { key, finding } of findings) {
    if (finding.severity === 'warning') {
      await client.call('preflight.acknowledge', { itemUid, key, reason: 'Sudah dilihat bersama' });
    }
  }
  return findings.filter(({ finding }) => finding.severity === 'error').map(({ finding }) => finding);
}

test(
  'a poster goes from design to files that a platform takes, and verifies',
  { timeout: 240_000 },
  async () => {
    const { client } = await openDrawingBackend();
    const itemUid = await aClarification(client);
    expect(await acknowledgeAll(client, itemUid)).toEqual([]);
    await client.call('approval.submit', { itemUid, by: BY });
    const { approval } = await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
    expect(approval.masters.map(({ format, widthPx, heightPx }) => [format, widthPx, heightPx])).toEqual([
      ['ig_feed_4x5', 1080, 1350],
      ['ig_story', 1080, 1920],
    ]);
    const { packages, refused } = await endOfJob<PackageReport>(client, () =>
      client.call('package.build', { items: [itemUid], outDir: tempFolder() }),
    );
    expect(refused).toEqual([]);
    const dir = packages[0]?.dir ?? '';
    execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: dir });
    const pictures = packages[0]?.files.filter((file) => /\/01\./.test(file.path)) ?? [];
    const sizes = await Promise.all(pictures.map((file) => sharp(join(dir, file.path)).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [1080, 1350],
      [1080, 1920],
    ]);
    expect(sizes[0]?.xmp?.toString('utf8')).toContain(`sha256:${approval.hash ?? ''}`);
    expect(pictures.every((file) => file.bytes < 450_000)).toBe(true);
    const state = await client.call('line.get', { itemUid });
    expect([state.isCurrent, state.item.status]).toEqual([true, 'terjadwal']);
  },
);
