import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { DesignDocument } from '#core/design/document.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { samplePhotosSchema, sampleValues } from '#core/design/sample-values.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';
import type { PageRenderer } from '#core/export/page-renderer.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { aDocument, builtInTemplate, bundledPalettes, TEMPLATE_IDS } from '../helpers/design-fixtures.ts';
import { bundledFaces, readResource, RESOURCES } from '../helpers/design-resources.ts';

/**
 * `npm run sheet [-- ID...]`: every template in every size with its ordinary and its longest row, as one contact sheet a
 * family in `test-results/sheets`, and each page as a picture of its own. Prints what a page refuses.
 */
const OUT = fileURLToPath(new URL('../../test-results/sheets/', import.meta.url));
const SAMPLES = ['ordinary', 'longest'] as const;
const CELL = { heightPx: 400, gapPx: 20 };
const KNOWN = {
  releaseNumber: 'PR-07/Z.1.12.8/Kph.3/11/2026',
  seenAt: '2026-11-19T20:30',
  reportedAt: '2026-11-20T07:15',
  explainedAt: '2026-11-20T18:40',
};
/** The letterhead of both samples: an everyday name and one of the longest there are. */
const OFFICES = {
  ordinary: 'Kejaksaan Negeri Teluk Padma',
  longest: 'Cabang Kejaksaan Negeri Teluk Padma di Pulau Kelapa Dua',
};

const photos = samplePhotosSchema.parse(readResource('photos/photos.json'));
const faces = bundledFaces();

const wanted = process.argv.slice(2);
const ids = TEMPLATE_IDS.filter((id) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
mkdirSync(OUT, { recursive: true });
const pageDir = await buildRenderPage();
const renderer = createBrowserRenderer({ pageDir, fontsDir: join(RESOURCES, 'fonts') });
try {
  const families = Map.groupBy(ids, (id) => id.split('.')[0] ?? id);
  for (const [family, members] of families) await drawFamily(family, members);
} finally {
  await renderer.close();
  rmSync(pageDir, { recursive: true });
}

async function drawFamily(family: string, members: readonly string[]): Promise<void> {
  const rows: Buffer[][] = [];
  for (const id of members) {
    const template = builtInTemplate(id);
    for (const sample of SAMPLES) {
      const row: Buffer[] = [];
      for (const layout of layoutsOf(template))
        row.push(...(await drawPages(renderer, template, sample, layout)));
      rows.push(row);
    }
  }
  const path = join(OUT, `${family}.png`);
  await contactSheet(rows, path);
  process.stdout.write(`${path}\n`);
}

async function drawPages(
  { render }: PageRenderer,
  template: Template,
  sample: (typeof SAMPLES)[number],
  layout: LayoutId,
): Promise<readonly Buffer[]> {
  const { pages, findings } = renderDesign(documentOf(template, sample), layout, { faces });
  for (const { code, slot, params } of findings.filter((one) => one.code !== 'logo-missing'))
    process.stdout.write(
      `${template.id} ${layout} ${sample}: ${code} ${slot ?? ''} ${JSON.stringify(params)}\n`,
    );
  const pictures: Buffer[] = [];
  for (const [index, list] of pages.entries()) {
    const drawn = await render({ list, scale: 1 }, { readMedia });
    if (!drawn.ok) throw new Error(`${template.id} ${layout}: ${drawn.error.code} ${drawn.error.detail}`);
    const { rgba, widthPx: width, heightPx: height } = drawn.value;
    const png = await sharp(rgba, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
    const page = pages.length === 1 ? '' : `-${String(index + 1).padStart(2, '0')}`;
    await sharp(png).toFile(join(OUT, `${template.id}-${layout}-${sample}${page}.png`));
    pictures.push(png);
  }
  return pictures;
}

function documentOf(template: Template, sample: (typeof SAMPLES)[number]): DesignDocument {
  const samples = { ordinary: template.samples[sample], longest: template.samples.longest };
  const document = aDocument(template, sampleValues({ slots: template.slots, samples }, photos));
  const palette = bundledPalettes().find(({ id }) => id === template.palettes[0]);
  const { brand } = document;
  return {
    ...document,
    known: KNOWN,
    brand: { ...brand, satker: OFFICES[sample], logo: null, palette: palette ?? brand.palette },
  };
}

function readMedia(sha256: string): Promise<Uint8Array | null> {
  const photo = photos.find((one) => one.sha256 === sha256);
  return Promise.resolve(photo === undefined ? null : readFileSync(join(RESOURCES, 'photos', photo.file)));
}

/** Pictures of one height in rows of their own lengths. */
async function contactSheet(rows: readonly (readonly Buffer[])[], path: string): Promise<void> {
  const { heightPx, gapPx } = CELL;
  const rights: number[] = [];
  const composites = [];
  for (const [line, row] of rows.entries()) {
    let left = gapPx;
    for (const png of row) {
      const { data, info } = await sharp(png)
        .resize({ height: heightPx })
        .png()
        .toBuffer({ resolveWithObject: true });
      composites.push({ input: data, left, top: gapPx + line * (heightPx + gapPx) });
      left += info.width + gapPx;
    }
    rights.push(left);
  }
  const width = Math.max(...rights);
  const height = gapPx + rows.length * (heightPx + gapPx);
  await sharp({ create: { width, height, channels: 3, background: '#8a8f98' } })
    .composite(composites)
    .png()
    .toFile(path);
}
