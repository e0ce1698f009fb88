import { expect, test } from 'vitest';
import type { DisplayItem, DisplayList, TextItem } from '#core/design/display-list.ts';
import { checkColors } from '#core/preflight/color-check.ts';

const PLACE = { subject: 'materi', format: 'ig_feed_4x5' };
const RED = '#E00000';
const GREEN = '#0A5C36';

const rect = (fill: string, opacity?: number): DisplayItem => ({
  kind: 'rect',
  xPx: 0,
  yPx: 0,
  widthPx: 1080,
  heightPx: 600,
  radiusPx: 0,
  fill,
  stroke: null,
  ...(opacity !== undefined && { opacity }),
});
const words = (color: string, yPx: number): TextItem => ({
  kind: 'text',
  face: 'sans-500',
  family: 'Plus Jakarta Sans',
  weight: 500,
  italic: false,
  sizePx: 40,
  color,
  lines: [{ text: 'Selamat pagi', xPx: 100, baselinePx: yPx + 36, widthPx: 200 }],
  box: { xPx: 100, yPx, widthPx: 200, heightPx: 40 },
  slot: 'judul',
});
const page = (...items: readonly DisplayItem[]): DisplayList => ({
  schema: 1,
  layout: '4x5',
  widthPx: 1080,
  heightPx: 1350,
  faces: [],
  images: [],
  items,
});

test('a colour the office does not use is named with its place and words, once for a slot', () => {
  const list = page(rect('#FFFFFF'), words(RED, 100), words(RED, 200));
  expect(checkColors(PLACE, list, [{ color: RED, on: null }])).toEqual([
    {
      code: 'color-forbidden',
      severity: 'warning',
      ...PLACE,
      slot: 'judul',
      params: { color: RED, text: 'Selamat pagi' },
    },
  ]);
  expect(checkColors(PLACE, list, [{ color: GREEN, on: null }])).toEqual([]);
});

test('emphasised words are looked at too', () => {
  const line = { text: 'Selamat pagi', xPx: 100, baselinePx: 136, widthPx: 200 };
  const text: TextItem = {
    ...words(GREEN, 100),
    strong: { face: 'sans-700', weight: 700, color: RED },
    lines: [
      {
        ...line,
        runs: [
          { text: 'Selamat ', xPx: 100, widthPx: 120 },
          { text: 'pagi', xPx: 220, widthPx: 80, isStrong: true },
        ],
      },
    ],
  };
  const found = checkColors(PLACE, page(rect('#FFFFFF'), text), [{ color: RED, on: null }]);
  expect(found.map(({ code, slot, params }) => ({ code, slot, params }))).toEqual([
    { code: 'color-forbidden', slot: 'judul', params: { color: RED, text: 'Selamat pagi' } },
  ]);
});

test('a colour nobody could tell from it counts as it, another red does not', () => {
  const found = (color: string) => checkColors(PLACE, page(words(color, 100)), [{ color: RED, on: null }]);
  expect([found('#EC0C0C').length, found('#ED0000').length]).toEqual([1, 0]);
});

test('a pair is named only where one colour lies on the other', () => {
  const rules = [{ color: RED, on: GREEN }];
  const told = (list: DisplayList) =>
    checkColors(PLACE, list, rules).map(({ code, params }) => [code, params]);
  const pair = { color: RED, on: GREEN, text: 'Selamat pagi' };
  expect(told(page(rect(GREEN), words(RED, 100)))).toEqual([['color-pair-forbidden', pair]]);
  expect(told(page(rect(GREEN), words(RED, 900)))).toEqual([]);
  expect(told(page(rect(GREEN), rect('#FFFFFF'), words(RED, 100)))).toEqual([]);
  expect(told(page(rect(GREEN, 0.5), words(RED, 100)))).toEqual([]);
});

test('on a gradient the colour that lies under the words counts, not one elsewhere in it', () => {
  const rules = [{ color: RED, on: GREEN }];
  const fading = (first: string, last: string, opacity = 1): DisplayItem => ({
    ...{ kind: 'rect', xPx: 0, yPx: 0, widthPx: 1080, heightPx: 600, radiusPx: 0, stroke: null },
    fill: {
      kind: 'linear',
      from: { xPx: 0, yPx: 0 },
      to: { xPx: 0, yPx: 600 },
      stops: [
        { offset: 0, color: first, opacity },
        { offset: 0.5, color: first, opacity: 1 },
        { offset: 1, color: last, opacity: 1 },
      ],
    },
  });
  const codes = (ground: DisplayItem): readonly string[] =>
    checkColors(PLACE, page(ground, words(RED, 100)), rules).map(({ code }) => code);
  expect(codes(fading(GREEN, '#FFFFFF'))).toEqual(['color-pair-forbidden']);
  expect(codes(fading('#FFFFFF', GREEN))).toEqual([]);
  expect(codes(fading(GREEN, '#FFFFFF', 0.5))).toEqual([]);
  const inGradient = checkColors(PLACE, page(fading('#FFFFFF', GREEN)), [{ color: GREEN, on: null }]);
  expect(inGradient.map(({ code }) => code)).toEqual(['color-forbidden']);
});
