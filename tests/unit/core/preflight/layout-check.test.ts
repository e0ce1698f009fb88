import { describe, expect, test } from 'vitest';
import type { DisplayItem, DisplayList, ImageItem, TextItem } from '#core/design/display-list.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { checkLayout } from '#core/preflight/layout-check.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const PLACE = { subject: 'materi', format: 'ig_story' };
const faces = bundledFaces();
const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

const line = (sizePx: number, xPx: number, baselinePx: number): TextItem => ({
  kind: 'text',
  face: 'sans-500',
  family: 'Plus Jakarta Sans',
  weight: 500,
  italic: false,
  sizePx,
  color: '#000000',
  lines: [{ text: 'Selamat pagi', xPx, baselinePx, widthPx: 200 }],
  box: { xPx, yPx: baselinePx - sizePx, widthPx: 200, heightPx: sizePx },
  slot: 'judul',
});
const image = (slot: string, sha256: string, xPx: number): ImageItem => ({
  kind: 'image',
  slot,
  sha256,
  xPx,
  yPx: 400,
  widthPx: 100,
  heightPx: 100,
  source: { xPx: 0, yPx: 0, widthPx: 400, heightPx: 400 },
  clipRadiusPx: 0,
});
const page = (...items: readonly DisplayItem[]): DisplayList => ({
  schema: 1,
  layout: '9x16',
  widthPx: 1080,
  heightPx: 1920,
  faces: [],
  images: [],
  items,
});
const codes = (list: DisplayList, safeZone = NOTHING, scale = 1) =>
  checkLayout(PLACE, list, { scale, safeZone }).map(({ code }) => code);

describe('on a page', () => {
  test('a text above the safe zone of its channel is named with its words; one that touches it is not', () => {
    const top = { ...NOTHING, top: 250 };
    expect(codes(page(line(40, 100, 278)), top)).toEqual([]);
    expect(checkLayout(PLACE, page(line(40, 100, 277)), { scale: 1, safeZone: top })).toEqual([
      {
        code: 'outside-safe-zone',
        severity: 'warning',
        ...PLACE,
        slot: 'judul',
        params: { text: 'Selamat pagi' },
      },
    ]);
    expect(codes(page(line(40, 100, 140)), { ...NOTHING, top: 224 }, 2)).toEqual([]);
    expect(codes(page(line(40, 881, 900)))).toEqual(['outside-safe-zone']);
  });

  test('a text under 22 px at 1080 wide is too small for a telephone', () => {
    expect([21, 22].map((sizePx) => codes(page(line(sizePx, 100, 900))))).toEqual([['text-small'], []]);
  });

  test('a logo keeps a tenth of its side free of texts', () => {
    const logo = image('logo', 'a', 300);
    expect([89, 91].map((gone) => codes(page(logo, line(40, gone, 450))))).toEqual([[], ['logo-crowded']]);
    expect(codes(page(logo, image('foto', 'b', 200)))).toEqual([]);
  });

  test('one photo in two frames is said, two photos are not, nor one frame drawn twice', () => {
    expect(codes(page(image('foto', 'a', 0), image('sesudah', 'a', 500)))).toEqual(['photo-repeated']);
    expect(codes(page(image('foto', 'a', 0), image('sesudah', 'b', 500)))).toEqual([]);
    expect(codes(page(image('foto', 'a', 0), image('foto', 'a', 500)))).toEqual([]);
  });
});

test('no template of ours trips over these rules, ordinary or full', () => {
  const found = TEMPLATE_IDS.map(builtInTemplate).flatMap((template) =>
    layoutsOf(template).flatMap((layout) =>
      (['ordinary', 'longest'] as const).flatMap((sample) =>
        renderDesign(aDocument(template, sampleValues(template, sample)), layout, { faces })
          .pages.flatMap((list) => checkLayout(PLACE, list, { scale: 1, safeZone: NOTHING }))
          .filter(({ code }) => code !== 'photo-repeated')
          .map(({ code, params }) => `${template.id} ${layout}: ${code} ${JSON.stringify(params)}`),
      ),
    ),
  );
  expect(found).toEqual([]);
});
