import type { MergeReport } from '#core/design/merge-report.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { openBackend, RESOURCES } from '../helpers/open-backend.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

let pageDir = '';
beforeAll(async () => {
  pageDir = await buildRenderPage();
});
afterAll(() => rm(pageDir, { recursive: true }));

const PLAIN = {
  label: 'HOAKS',
  klaim: 'Kejari meminta sumbangan lewat pesan WhatsApp.',
  'fakta.1': 'Kejari tidak pernah meminta sumbangan.',
  kesimpulan: 'Jangan transfer.',
  'sumber.1': 'Seksi Intelijen',
  waktu_cek: '2026-11-20T11:05',
  tautan: 'kejari.example/cek/20',
};

test(
  'no column of a table takes the stamp off a picture: they come out the same, byte for byte',
  { timeout: 300_000 },
  async () => {
    const renderer = createBrowserRenderer({ pageDir, fontsDir: join(RESOURCES, 'fonts') });
    const { client } = await openBackend({ ports: { children: nodeChildPort, renderer } });
    const merged = async (columns: Readonly<Record<string, string>>) => {
      const folder = tempFolder();
      const dataFile = join(folder, 'tabel.csv');
      writeFileSync(dataFile, `${Object.keys(columns).join(';')}\n${Object.values(columns).join(';')}\n`);
      const report = await endOfJob<MergeReport>(client, () =>
        client.call('design.merge', {
          templateId: 'resmi.klarifikasi_hoaks',
          dataFile,
          formats: ['ig_feed_4x5', 'ig_story'],
          outDir: join(folder, 'keluar'),
          fileType: 'png',
          dryRun: false,
        }),
      );
      const [row] = report.rows;
      const pictures = row?.files.map(({ path }) => readFileSync(path).toString('base64')) ?? [];
      return { pictures, unknown: report.unknownColumns, errors: row?.findings.map(({ code }) => code) };
    };
    const plain = await merged(PLAIN);
    expect(plain.pictures.length).toBe(2);
    const tried = await merged({
      ...PLAIN,
      'label@ig_story': 'BENAR',
      cap: 'tidak',
      stampSlot: '',
      'layouts.4x5.stamp': '',
    });
    expect(tried.pictures).toEqual(plain.pictures);
    expect(tried.unknown).toEqual(['label@ig_story', 'cap', 'stampSlot', 'layouts.4x5.stamp']);
    const other = await merged({ ...PLAIN, label: 'BENAR' });
    expect(other.pictures).not.toEqual(plain.pictures);
    const none = await merged({ ...PLAIN, label: '' });
    expect([none.pictures, none.errors]).toEqual([[], expect.arrayContaining(['stamp-without-label'])]);
  },
);
