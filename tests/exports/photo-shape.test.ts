import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisplayList } from '#core/design/display-list.ts';
import { shape } from '#core/design/edit/shape.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { svgPage } from '#core/design/svg/svg-page.ts';
import { partSchema } from '#core/design/template-parts.ts';
import type { PageRenderer } from '#core/export/page-renderer.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { aDocument, builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { bundledFaces, RESOURCES } from '../helpers/design-resources.ts';

const template = builtInTemplate('resmi.kutipan_pimpinan');
const ON = { layout: '4x5', page: 0 } as const;
const PHOTO = 'a'.repeat(64);
const RED = [255, 0, 0];
const PAPER = [255, 255, 255];

let renderer: PageRenderer;
let pageDir = '';
let photo: Buffer;
beforeAll(async () => {
  pageDir = await buildRenderPage();
  renderer = createBrowserRenderer({ pageDir, fontsDir: join(RESOURCES, 'fonts') });
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
});
afterAll(async () => {
  await renderer.close();
  await rm(pageDir, { recursive: true });
});

/** A white page with a red photo over [200, 300, 400, 200], and nothing else. */
function pageWith(look: object): DisplayList {
  const frame = { part: 'photo', slot: 'foto', box: [200, 300, 400, 200], ground: 'soft', lattice: 'mid' };
  const parts = [
    { part: 'rect', box: [0, 0, 1080, 1350], fill: 'putih' },
    { ...frame, ...look },
  ];
  const ops = parts.map((part, index) => {
    return { op: 'add', on: ON, part: { ...partSchema.parse(part), id: `p90${index}` } } as const;
  });
  const shaped = shape(template, ops, 'template');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const picture = { sha256: PHOTO, widthPx: 800, heightPx: 600 };
  const values = Object.fromEntries(
    Object.entries(sampleValues(template, 'ordinary')).map(([slot, value]) => [
      slot,
      value.kind === 'photo' ? { ...value, ...picture, credit: '' } : value,
    ]),
  );
  const document = { ...aDocument(template, values), template: shaped.value.template };
  const [list] = renderDesign(document, ON.layout, { faces: bundledFaces() }).pages;
  return { ...list, images: [PHOTO], items: list.items.slice(-2) };
}

async function asPixels(list: DisplayList): Promise<Sharp> {
  const drawn = await renderer.render({ list, scale: 1 }, { readMedia: () => Promise.resolve(photo) });
  if (!drawn.ok) throw new Error(drawn.error.detail);
  const { rgba, widthPx, heightPx } = drawn.value;
  return sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } });
}

function asSvg(list: DisplayList): Promise<Sharp> {
  const url = `data:image/png;base64,${photo.toString('base64')}`;
  const texts = { idPrefix: 'a', title: 'Uji', description: '' };
  const svg = svgPage(list, {
    ...{ picture: () => ({ url, widthPx: 800, heightPx: 600 }), fontCss: null, outline: null },
    ...texts,
  });
  return Promise.resolve(sharp(Buffer.from(svg)));
}

/** The colours at the middle, just inside the left end, and in the corner of the photo's box. */
async function colours(page: Sharp): Promise<readonly (readonly number[])[]> {
  const { data, info } = await page.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  return [at(400, 400), at(206, 400), at(230, 315)];
}

test.each([
  ['a rectangle', {}, RED],
  ['an oval', { shape: 'ellipse' }, PAPER],
  ['an oval whatever its corners were', { shape: 'ellipse', radius: 12 }, PAPER],
])('a photo in %s shows so much of its box, in pixels and as SVG', async (_, look, corner) => {
  const list = pageWith(look);
  const expected = [RED, RED, corner];
  expect(await colours(await asPixels(list))).toEqual(expected);
  expect(await colours(await asSvg(list))).toEqual(expected);
});
