import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import { labelColors } from '#core/design/stamp-label.ts';
import type { ExportReport } from '#core/design/export-report.ts';
import { builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import type { TestBackend } from '../helpers/open-backend.ts';
import { fillDesign } from '../helpers/fill-design.ts';
import { testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const TEMPLATE = 'resmi.klarifikasi_hoaks';
/** Of the screenshot, its left and right fifth are cut off by the crop of the page, and both are of this colour. */
const CUT_OFF = { r: 0, g: 0, b: 255 };
const SHOWN = { r: 20, g: 180, b: 60 };

const drawing = openDrawing();

/** A clarification that quotes a wide screenshot, exported as what holds pictures beside its drawing. */
async function exportedClarification(): Promise<{ readonly svg: string; readonly pdf: string }> {
  const opened = await drawing.backend();
  const { client } = opened;
  const picture = await screenshot(opened);
  const design = await client.call('design.create', { templateId: TEMPLATE, title: 'Sumbangan palsu' });
  const tangkapan = { kind: 'photo' as const, ...picture, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' };
  const values = { ...sampleValues(builtInTemplate(TEMPLATE), 'ordinary'), tangkapan };
  await fillDesign(client, design, values);
  const [svg, pdf] = await exportedFiles(client, design.uid);
  if (svg === undefined || pdf === undefined) throw new Error('a file was not made');
  return { svg, pdf };
}

async function screenshot({ backend, client }: TestBackend) {
  const incoming = '00000000-0000-4000-8000-000000000001';
  const middle = await sharp({ create: { width: 1000, height: 600, channels: 3, background: SHOWN } })
    .png()
    .toBuffer();
  const wide = sharp({ create: { width: 1600, height: 600, channels: 3, background: CUT_OFF } })
    .composite([{ input: middle, left: 300, top: 0 }])
    .jpeg({ quality: 95 });
  await writeFile(join(backend.context.paths.incoming, incoming), await wide.toBuffer());
  const { sha256 } = await client.call('media.adopt', { incoming });
  return (await client.call('photo.add', { sha256, fileName: 'tangkapan.jpg' })).photo.working;
}

async function exportedFiles(client: Client, uid: string): Promise<readonly string[]> {
  const report = await endOfJob<ExportReport>(client, () =>
    client.call('design.export', {
      uid,
      sizes: ['4x5'],
      types: ['svg', 'pdf'],
      outlined: false,
      maxBytes: null,
      budgetBytes: null,
      outDir: tempFolder(),
      trial: false,
    }),
  );
  return report.sizes.flatMap(({ files }) => files.map(({ path }) => path));
}

/** Percent of a picture's pixels that are near a colour. */
async function shareOf(picture: Buffer, { r, g, b }: typeof SHOWN): Promise<number> {
  const pixels = await sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer();
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const off = [r, g, b].map((value, channel) => Math.abs((pixels[at + channel] ?? 0) - value));
    if (Math.max(...off) < 40) count += 1;
  }
  return (count * 300) / pixels.length;
}

function rgbOf(hex: string): typeof SHOWN {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return { r, g, b };
}

/** Of the pictures in a file, those that show the screenshot: what is cut off of it, and how much the stamp covers. */
async function quoted(pictures: readonly Buffer[]): Promise<readonly string[]> {
  const stamp = rgbOf(labelColors('HOAKS').strong);
  const shares = await Promise.all(
    pictures.map(async (picture) => ({
      shown: await shareOf(picture, SHOWN),
      cutOff: await shareOf(picture, CUT_OFF),
      stamp: await shareOf(picture, stamp),
    })),
  );
  return shares
    .filter(({ shown, cutOff }) => shown + cutOff > 10)
    .map(({ cutOff, stamp: covered }) => `cut off ${cutOff > 0.1}, stamped ${covered > 10}`);
}

test('an SVG of a clarification holds the quoted picture only as it is shown: cropped and under its stamp', async () => {
  const { svg } = await exportedClarification();
  const text = readFileSync(svg, 'utf8');
  const pictures = [...text.matchAll(/href="data:image\/\w+;base64,([^"]+)"/gu)].map(([, data = '']) =>
    Buffer.from(data, 'base64'),
  );
  expect(await quoted(pictures)).toEqual(['cut off false, stamped true']);
}, 120_000);

testWith(
  'pdfimages',
  'a PDF of a clarification holds the quoted picture only as it is shown: cropped and under its stamp',
  async () => {
    const { pdf } = await exportedClarification();
    const folder = tempFolder();
    execFileSync('pdfimages', ['-png', pdf, join(folder, 'gambar')]);
    const pictures = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(await quoted(pictures)).toEqual(['cut off false, stamped true']);
  },
);
