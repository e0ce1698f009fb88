import { describe, expect, test } from 'vitest';
import type {
  Box,
  DisplayItem,
  DisplayList,
  ImageItem,
  RectItem,
  TextItem,
} from '#core/design/display-list.ts';
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

  test('a text under a shape, a photo or other words is named by its first covered line; one on them is not', () => {
    const words = line(40, 300, 450);
    const plate = (look: Partial<RectItem> = {}): RectItem => ({
      kind: 'rect',
      ...{ xPx: 450, yPx: 400, widthPx: 300, heightPx: 100, radiusPx: 0, fill: '#123456', stroke: null },
      ...look,
    });
    const below = { text: 'dunia', xPx: 300, baselinePx: 500, widthPx: 200 };
    const twoLines = { ...words, lines: [...words.lines, below] };
    expect(checkLayout(PLACE, page(twoLines, plate()), { scale: 1, safeZone: NOTHING })).toEqual([
      {
        ...{ code: 'text-covered', severity: 'warning', ...PLACE, slot: 'judul' },
        params: { text: 'Selamat pagi' },
      },
    ]);
    const whole = plate({ xPx: 0, yPx: 0, widthPx: 1080, heightPx: 1920 });
    const other = { ...line(40, 400, 455), slot: 'teras' };
    const covering = [whole, image('foto', 'b', 280), other];
    expect(covering.map((over) => codes(page(words, over)))).toEqual(covering.map(() => ['text-covered']));
    expect(covering.slice(0, 2).map((under) => codes(page(under, words)))).toEqual([[], []]);
    const harmless = [
      plate({ fill: null, stroke: { color: '#000000', widthPx: 4 } }),
      plate({ opacity: 0.3 }),
      plate({ blend: 'color' }),
      plate({ xPx: 499 }),
      plate({ yPx: 451 }),
    ];
    expect(harmless.map((over) => codes(page(words, over)))).toEqual(harmless.map(() => []));
  });

  test('a logo keeps a tenth of its side free of texts', () => {
    const logo = image('logo', 'a', 300);
    expect([89, 91].map((gone) => codes(page(logo, line(40, gone, 450))))).toEqual([[], ['logo-crowded']]);
  });

  test('a logo keeps as much free as its office asks for', () => {
    const told = (clearPercent: number, gone: number) =>
      checkLayout(PLACE, page(image('logo', 'a', 300), line(40, gone, 450)), {
        ...{ scale: 1, safeZone: NOTHING },
        logoRule: { clearPercent },
      }).map(({ code }) => code);
    expect([told(25, 74), told(25, 76), told(0, 99)]).toEqual([[], ['logo-crowded'], []]);
  });

  describe('a logo at 300 to 400, which keeps 10 px free,', () => {
    const logo = image('logo', 'a', 300);
    const stroke = { color: '#000000', widthPx: 4 };
    const rect = (box: Box, look: Partial<RectItem> = {}): RectItem => ({
      kind: 'rect',
      ...box,
      radiusPx: 0,
      fill: '#123456',
      stroke: null,
      ...look,
    });
    const boxAt = (xPx: number, sidePx: number): Box => ({
      xPx,
      yPx: 400,
      widthPx: sidePx,
      heightPx: sidePx,
    });
    const rule = (yPx: number): DisplayItem => ({
      kind: 'line',
      from: { xPx: 0, yPx },
      to: { xPx: 1080, yPx },
      stroke,
    });
    const disc = (radiusPx: number): DisplayItem => ({
      kind: 'circle',
      center: { xPx: 350, yPx: 450 },
      radiusPx,
      fill: '#FFFFFF',
      stroke: null,
    });
    const crowded = (...items: readonly DisplayItem[]) => codes(page(...items)).includes('logo-crowded');

    test('is crowded by a line whose ink comes nearer, not by one that stays away', () => {
      expect([513, 511].map((yPx) => crowded(logo, rule(yPx)))).toEqual([false, true]);
      const slope: DisplayItem = {
        kind: 'line',
        from: { xPx: 0, yPx: 0 },
        to: { xPx: 280, yPx: 900 },
        stroke,
      };
      expect(crowded(logo, slope)).toBe(false);
    });

    test('is crowded by shapes beside it, turned ones where they really stand', () => {
      expect([189, 191].map((xPx) => crowded(rect(boxAt(xPx, 100)), logo))).toEqual([false, true]);
      const turned = { rotation: { angleDeg: 45, about: { xPx: 239, yPx: 450 } } };
      expect(crowded(logo, rect(boxAt(189, 100), turned))).toBe(true);
      const wedge = (d: string): DisplayItem => ({ kind: 'path', d, fill: '#123456', stroke: null });
      expect(['M0 400L280 400L0 700Z', 'M0 400Q620 450 0 500Z'].map((d) => crowded(logo, wedge(d)))).toEqual([
        false,
        true,
      ]);
    });

    test('stands on its ground, however near its edge, but not within a frame that is as near, nor beneath a shape', () => {
      const plate = rect({ xPx: 295, yPx: 395, widthPx: 110, heightPx: 110 });
      expect([crowded(plate, logo), crowded(disc(72), logo)]).toEqual([false, false]);
      expect([crowded(logo, plate), crowded(logo, rect({ ...boxAt(0, 1080), yPx: 0 }))]).toEqual([
        true,
        true,
      ]);
      expect(crowded({ ...plate, fill: null, stroke }, logo)).toBe(true);
      expect(crowded(rule(450), plate, logo)).toBe(false);
    });

    test('is crowded by a photo over it or in its room, beside it too, and says so by name', () => {
      const photo = (xPx: number, sidePx: number, look: Partial<ImageItem> = {}): ImageItem => ({
        ...image('foto', 'b', xPx),
        ...{ widthPx: sidePx, heightPx: sidePx },
        ...look,
      });
      const told = (...items: readonly DisplayItem[]) =>
        checkLayout(PLACE, page(...items), { scale: 1, safeZone: NOTHING }).map(({ code, params }) => [
          code,
          params['what'],
        ]);
      const byPhoto = [['logo-crowded', 'foto']];
      expect(told(logo, photo(189, 100))).toEqual([]);
      expect(told(logo, photo(191, 100))).toEqual(byPhoto);
      expect(told(photo(191, 100), logo)).toEqual(byPhoto);
      expect(told(logo, { ...photo(0, 1080), yPx: 0 })).toEqual(byPhoto);
      expect(told(logo, photo(285, 130, { yPx: 385 }))).toEqual(byPhoto);
    });

    test('stands on a photo, and beside the corners that a round one lacks', () => {
      const ground = { ...image('foto', 'b', 0), yPx: 0, widthPx: 1080, heightPx: 1350 };
      expect(crowded(ground, logo)).toBe(false);
      expect(crowded({ ...image('foto', 'b', 191), yPx: 291 }, logo)).toBe(true);
      expect(crowded({ ...image('foto', 'b', 191), yPx: 291, clip: 'ellipse' }, logo)).toBe(false);
      expect(crowded({ ...image('foto', 'b', 191), yPx: 291, clipRadiusPx: 50 }, logo)).toBe(false);
      expect(crowded({ ...image('foto', 'b', 191), clip: 'ellipse' }, logo)).toBe(true);
    });

    test('is not crowded by what one looks through', () => {
      expect(crowded(logo, { ...image('foto', 'b', 300), opacity: 0.2 })).toBe(false);
      expect(crowded({ ...rule(500), opacity: 0.2 }, logo)).toBe(false);
      const fading = {
        kind: 'linear',
        from: { xPx: 0, yPx: 400 },
        to: { xPx: 0, yPx: 900 },
        stops: [
          { offset: 0, color: '#000000', opacity: 0 },
          { offset: 1, color: '#000000', opacity: 0.8 },
        ],
      } as const;
      expect(crowded(rect({ ...boxAt(0, 1080), yPx: 450 }, { fill: fading }), logo)).toBe(false);
    });
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
