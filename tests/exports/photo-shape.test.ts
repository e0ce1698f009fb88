import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisplayItem, DisplayList } from '#core/design/display-list.ts';
import { shape } from '#core/design/edit/shape.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { svgPage } from '#core/design/svg/svg-page.ts';
import { partSchema } from '#core/design/template-parts.ts';
import type { PageRenderer } from '#core/export/page-renderer.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { aDocument, builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { bundledFaces, RESOURCES } from '../helpers/design-resources.ts';
import { testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

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

const FRAME = { part: 'photo', slot: 'foto', box: [200, 300, 400, 200], ground: 'soft', lattice: 'mid' };

/** A white page with a red photo, or another part, over [200, 300, 400, 200], and nothing else. */
function pageWith(look: object, part: object = FRAME): DisplayList {
  const parts = [
    { part: 'rect', box: [0, 0, 1080, 1350], fill: 'putih' },
    { ...part, ...look },
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
  return { ...list, images: [PHOTO], items: list.items.slice(list.items.findLastIndex(isSheet)) };
}

const isSheet = (item: DisplayItem): boolean => item.kind === 'rect' && item.widthPx === 1080;

async function asPixels(list: DisplayList): Promise<Sharp> {
  const drawn = await renderer.render({ list, scale: 1 }, { readMedia: () => Promise.resolve(photo) });
  if (!drawn.ok) throw new Error(drawn.error.detail);
  const { rgba, widthPx, heightPx } = drawn.value;
  return sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } });
}

function svgOf(list: DisplayList): string {
  const url = `data:image/png;base64,${photo.toString('base64')}`;
  return svgPage(list, {
    ...{ picture: () => ({ url, widthPx: 800, heightPx: 600 }), fontCss: null, outline: null },
    ...{ idPrefix: 'a', title: 'Uji', description: '', xmp: '' },
  });
}

function asSvg(list: DisplayList): Sharp {
  return sharp(Buffer.from(svgOf(list)));
}

/** As it is printed: the same SVG on a sheet of the page's size, seen at one dot a px. */
async function asPdf(list: DisplayList): Promise<Sharp> {
  const sheet = `@page{size:${list.widthPx}px ${list.heightPx}px;margin:0}body{margin:0}svg{display:block}`;
  const html = `<!doctype html><meta charset="utf-8"><style>${sheet}</style>${svgOf(list)}`;
  const printed = await renderer.print({ html });
  if (!printed.ok) throw new Error(printed.error.detail);
  const file = join(tempFolder(), 'halaman.pdf');
  writeFileSync(file, printed.value);
  return sharp(execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', file], { maxBuffer: 1e8 }));
}

/** The colours at the middle, just inside the left end, and in the corner of the photo's box. */
async function colours(page: Sharp): Promise<readonly (readonly number[])[]> {
  const { data, info } = await page.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  return [at(400, 400), at(206, 400), at(230, 315)];
}

/** Colours out of a printer's rounding: each channel as expected or a step beside it. */
function near(seen: readonly (readonly number[])[], expected: readonly (readonly number[])[]): unknown {
  return seen.map((color, which) =>
    color.map((value, channel) => {
      const wanted = expected[which]?.[channel] ?? Number.NaN;
      return Math.abs(value - wanted) <= 2 ? wanted : value;
    }),
  );
}

const GREY = [77, 77, 77];
const DARK_RED = [128, 0, 0];
const FADING = {
  from: [200, 400],
  to: [600, 400],
  stops: [
    [0, 'hitam', 0],
    [1, 'hitam', 1],
  ],
};

describe.each([
  ['a rectangle', {}, [RED, RED, RED]],
  ['an oval', { shape: 'ellipse' }, [RED, RED, PAPER]],
  ['an oval whatever its corners were', { shape: 'ellipse', radius: 12 }, [RED, RED, PAPER]],
  ['no hue', { tint: { color: 'putih', strength: 1 } }, [GREY, GREY, GREY]],
  [
    'half its hue',
    { tint: { color: 'putih', strength: 0.5 } },
    [
      [166, 38, 38],
      [166, 38, 38],
      [166, 38, 38],
    ],
  ],
  ['an oval without hue', { shape: 'ellipse', tint: { color: 'putih', strength: 1 } }, [GREY, GREY, PAPER]],
  ['half darkness', { overlay: { fill: 'hitam', strength: 0.5 } }, [DARK_RED, DARK_RED, DARK_RED]],
  [
    'an oval in half darkness',
    { shape: 'ellipse', overlay: { fill: 'hitam', strength: 0.5 } },
    [DARK_RED, DARK_RED, PAPER],
  ],
  [
    'darkness from left to right',
    { overlay: { fill: FADING, strength: 1 } },
    [DARK_RED, [251, 0, 0], [236, 0, 0]],
  ],
  [
    'darkness over no hue',
    { tint: { color: 'putih', strength: 1 }, overlay: { fill: 'hitam', strength: 0.5 } },
    [
      [38, 38, 38],
      [38, 38, 38],
      [38, 38, 38],
    ],
  ],
])('a photo in %s', (_, look, expected) => {
  test('looks the same in pixels and as SVG', async () => {
    const list = pageWith(look);
    expect(near(await colours(await asPixels(list)), expected)).toEqual(expected);
    expect(near(await colours(asSvg(list)), expected)).toEqual(expected);
  });

  testWith('pdftoppm', 'looks the same printed', async () => {
    expect(near(await colours(await asPdf(pageWith(look))), expected)).toEqual(expected);
  });
});

const MEANS_WRONG = [179, 38, 30];
const ICON = { part: 'icon', box: [200, 300, 400, 200], icon: 'lucide:minus', view: 24 };

describe.each([
  ['lines', { d: 'M2 12L22 12', stroke: { color: 'salah', width: 4 } }, [MEANS_WRONG, PAPER, PAPER]],
  ['a filled shape', { d: 'M2 2L22 2L22 22L2 22Z', fill: 'salah' }, [MEANS_WRONG, PAPER, PAPER]],
  [
    'a filled shape from nothing to black',
    { d: 'M2 2L22 2L22 22L2 22Z', fill: FADING },
    [[127, 127, 127], PAPER, PAPER],
  ],
])('an icon of %s', (_, look, expected) => {
  test('looks the same in pixels and as SVG', async () => {
    const list = pageWith(look, ICON);
    expect(near(await colours(await asPixels(list)), expected)).toEqual(expected);
    expect(near(await colours(asSvg(list)), expected)).toEqual(expected);
  });

  testWith('pdftoppm', 'looks the same printed', async () => {
    expect(near(await colours(await asPdf(pageWith(look, ICON))), expected)).toEqual(expected);
  });
});
