import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ProofReport } from '#contract/calls/line.ts';
import type { Client } from '#client/client.ts';
import { shortHash } from '#core/approval/proof-html.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { aClarification, acknowledgeAll } from '../helpers/a-clarification.ts';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { codeOf } from '../helpers/code-of.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { openBackend, RESOURCES } from '../helpers/open-backend.ts';
import { testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

// Pages are drawn and printed by a real browser; a busy computer takes its time.
vi.setConfig({ testTimeout: 240_000 });
let pageDir = '';
beforeAll(async () => {
  pageDir = await buildRenderPage();
});
afterAll(() => rmSync(pageDir, { recursive: true }));

async function openDrawingBackend() {
  const renderer = createBrowserRenderer({ pageDir, fontsDir: join(RESOURCES, 'fonts') });
  return openBackend({ ports: { children: nodeChildPort, renderer } });
}

async function proofOf(client: Client, itemUid: string): Promise<ProofReport & { readonly path: string }> {
  const path = join(tempFolder(), 'bukti.pdf');
  const report = await endOfJob<ProofReport>(client, () => client.call('proof.make', { itemUid, path }));
  return { ...report, path };
}

function wordsOf(path: string): string {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

function imagesOf(path: string): readonly string[] {
  const list = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' });
  return list
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/u).slice(3, 5).join('x'));
}

testWith(
  'pdftotext',
  'a draft, what was handed in and what was approved each say so on their proof',
  async () => {
    const { client } = await openDrawingBackend();
    const itemUid = await aClarification(client);
    const draft = await proofOf(client, itemUid);
    expect(draft).toMatchObject({ state: 'draft', name: 'lembar-bukti-klarifikasi-sumbangan.pdf' });
    expect(wordsOf(draft.path)).toContain('Rancangan. Isinya masih dapat berubah');
    expect(wordsOf(draft.path)).not.toContain('Sidik isi');

    await acknowledgeAll(client, itemUid);
    await client.call('approval.submit', { itemUid, by: 'Rina Pratiwi' });
    const asked = await proofOf(client, itemUid);
    expect(asked.state).toBe('submitted');
    const { approval } = await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
    const given = await proofOf(client, itemUid);
    expect(given.state).toBe('approved');
    // The hash on the paper that was signed is the one that the approval is bound to.
    const hash = `Sidik isi ${shortHash(approval.hash ?? '')}`;
    expect([asked, given].map(({ path }) => wordsOf(path).includes(hash))).toEqual([true, true]);
  },
);

testWith(
  'pdftotext',
  'every picture and text of an item stands on its proof, the same ones once',
  async () => {
    const { client } = await openDrawingBackend();
    const itemUid = await aClarification(client, {
      formats: ['ig_feed_4x5', 'ig_story', 'fb_feed_4x5'],
      hashtags: ['#KejariMenyapa'],
      link: 'https://kejari.example/klarifikasi',
    });
    const { path } = await proofOf(client, itemUid);
    const words = wordsOf(path);
    for (const part of [
      'LEMBAR BUKTI Klarifikasi sumbangan',
      'Rencana terbit 23 November 2026, 15.30 WITA',
      'Tidak benar Kejari meminta sumbangan.',
      'https://kejari.example/klarifikasi',
      '#KejariMenyapa',
      'Teks alternatif: Poster klarifikasi: tidak benar Kejari meminta sumbangan.',
      'Tempat, tanggal Nama, NIP Tanda tangan',
    ])
      expect(words).toContain(part);
    expect(imagesOf(path)).toEqual(['1080x1350', '1080x1920']);
  },
);

test('an item that is not there has no proof', async () => {
  const { client } = await openDrawingBackend();
  const making = endOfJob(client, () => client.call('proof.make', { itemUid: 'tidak-ada', path: null }));
  expect(await codeOf(making)).toBe('not-found');
});

test('the PDF that is written is the one that is kept', async () => {
  const { client, folder } = await openDrawingBackend();
  const itemUid = await aClarification(client);
  const { sha256, sizeBytes, path } = await proofOf(client, itemUid);
  const bytes = readFileSync(path);
  expect([bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([sizeBytes, sha256]);
  expect(readFileSync(join(folder, 'media', sha256.slice(0, 2), `${sha256}.pdf`)).equals(bytes)).toBe(true);
});
