import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import type { MergeReport } from '#core/design/merge-report.ts';
import type { PhotoImportReport } from '#core/photo/import-report.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));
/** What a photo may take to open: 288 MB were measured, a third more for other systems. */
const MOST_MB = 400;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="7300" height="5500"><rect width="100%" height="100%" fill="#2b7355"/><circle cx="2000" cy="2000" r="1500" fill="#d4af37"/></svg>`;
// Progressive and held upright: nothing of it can be left out while it is read, and all of it is turned.
const bytes = await sharp(Buffer.from(SVG), { limitInputPixels: false })
  .flatten()
  .jpeg({ progressive: true })
  .withMetadata({ orientation: 6 })
  .toBuffer();

function aPhotoFile(): string {
  const path = join(tempFolder(), 'Panen.jpg');
  writeFileSync(path, bytes);
  return path;
}

/** The end of a job, and whether it was still under way each time that something else was answered. */
async function heardDuring<Value>(client: Client, start: () => Promise<{ readonly jobId: string }>) {
  let isRunning = true;
  const job = endOfJob<Value>(client, start).finally(() => (isRunning = false));
  const heard: boolean[] = [];
  for (let asked = 0; asked < 5; asked += 1) {
    await client.call('design.list', {});
    heard.push(isRunning);
  }
  return { value: await job, heard };
}

const ALL = Array.from({ length: 5 }, () => true);

test(`a photo of 40 megapixels is opened in less than ${MOST_MB} MB`, () => {
  const program = `
    import { readFileSync } from 'node:fs';
    import { takeInPhoto } from '#backend/encode/photo-intake.ts';
    const { value } = await takeInPhoto(readFileSync(${JSON.stringify(aPhotoFile())}));
    console.log(JSON.stringify([value.widthPx, value.heightPx, process.resourceUsage().maxRSS / 1024]));`;
  const args = ['--input-type=module', '--eval', program];
  const told = JSON.parse(
    execFileSync(process.execPath, args, { cwd: REPOSITORY, encoding: 'utf8' }),
  ) as number[];
  const [width, height, usedMb = Infinity] = told;
  expect([width, height]).toEqual([1808, 2400]);
  expect(usedMb).toBeLessThan(MOST_MB);
});

test('a photo of 40 megapixels comes into the library, and others are answered meanwhile', async () => {
  const { client } = await openBackend();
  const { value, heard } = await heardDuring<PhotoImportReport>(client, () =>
    client.call('photo.importPaths', { paths: [aPhotoFile()], credit: '' }),
  );
  expect([value.imported, value.refused, heard]).toEqual([1, [], ALL]);
});

test('a photo of 40 megapixels is found by a row of a table, and others are answered meanwhile', async () => {
  const { client } = await openBackend();
  const dataFile = join(tempFolder(), 'tabel.csv');
  writeFileSync(dataFile, 'judul;tanggal;foto\nPanen raya;2026-11-20;panen.jpg\n');
  const { value, heard } = await heardDuring<MergeReport>(client, () =>
    client.call('design.merge', {
      templateId: 'resmi.siaran_pers_visual',
      formats: ['4x5'],
      fileType: 'png',
      dryRun: true,
      photoDir: dirname(aPhotoFile()),
      outDir: null,
      dataFile,
    }),
  );
  const found = value.rows.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect([found, heard]).toEqual([['logo-missing'], ALL]);
});
