import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { DisplayItem, DisplayList, TextItem } from '#core/design/display-list.ts';
import { checkContrast, listBeneathText, textMaskList } from '#core/preflight/page-check.ts';
import { openDrawing } from '../helpers/drawing.ts';

const drawing = openDrawing();
const SIDE = 1080;
const WORDS = 'Hubungi 0800 1234 di jam kerja';

/** Ink, ground and their ratio by the formula of WCAG 2.2, worked out apart from the product; just above and below the bounds too. */
const KNOWN = [
  ['#767676', '#FFFFFF', 4.54],
  ['#777777', '#FFFFFF', 4.48],
  ['#949494', '#FFFFFF', 3.03],
  ['#959595', '#FFFFFF', 2.995],
  ['#FF0000', '#FFFFFF', 4.0],
  ['#008000', '#FFFFFF', 5.14],
  ['#FFA500', '#FFFFFF', 1.97],
  ['#808080', '#000000', 5.32],
  ['#0000FF', '#000000', 2.44],
  ['#C9A227', '#0A5C36', 3.34],
] as const;

/** What the words stand on, how large they are, and what WCAG asks of them: 10 px and 24 px bold on a telephone. */
const DESIGNS = [
  { on: 'a surface', sizePx: 30, weight: 500, required: 4.5 },
  { on: 'a photo', sizePx: 30, weight: 500, required: 4.5 },
  { on: 'a photo', sizePx: 72, weight: 700, required: 3 },
] as const;

type Design = (typeof DESIGNS)[number];

async function pictureOf(background: string) {
  const bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background } })
    .png()
    .toBuffer();
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function pageOf(ink: string, ground: string, sha256: string, { on, sizePx, weight }: Design): DisplayList {
  const whole = { xPx: 0, yPx: 0, widthPx: SIDE, heightPx: SIDE };
  const surface: DisplayItem =
    on === 'a photo'
      ? {
          kind: 'image',
          ...whole,
          sha256,
          source: { xPx: 0, yPx: 0, widthPx: 300, heightPx: 300 },
          clipRadiusPx: 0,
        }
      : { kind: 'rect', ...whole, radiusPx: 0, fill: ground, stroke: null };
  const box = { xPx: 60, yPx: 300, widthPx: 960, heightPx: sizePx * 1.2 };
  const text: TextItem = {
    kind: 'text',
    face: `sans-${weight}`,
    family: 'Plus Jakarta Sans',
    ...{ weight, italic: false, sizePx, color: ink, box, slot: 'kontak' },
    lines: [{ text: WORDS, xPx: 60, baselinePx: 300 + sizePx, widthPx: 900 }],
  };
  const images = on === 'a photo' ? [sha256] : [];
  return {
    ...{ schema: 1, layout: '1x1', widthPx: SIDE, heightPx: SIDE, images },
    faces: [text.face],
    items: [surface, text],
  };
}

test.each(DESIGNS)(
  'ten known contrasts on $on at $sizePx px are measured within 0.05, and named where they are too low, never as if they were enough',
  async (design) => {
    const found = [];
    for (const [ink, ground] of KNOWN) {
      const photo = await pictureOf(ground);
      const list = pageOf(ink, ground, photo.sha256, design);
      const pixels = async (page: DisplayList) => {
        const drawn = await drawing.render(
          { list: page, scale: 1 },
          { readMedia: () => Promise.resolve(photo.bytes) },
        );
        if (!drawn.ok) throw new Error(drawn.error.detail);
        const { rgba: data, widthPx, heightPx } = drawn.value;
        return { data, widthPx, heightPx };
      };
      const drawn = { beneath: await pixels(listBeneathText(list)), mask: await pixels(textMaskList(list)) };
      found.push(checkContrast({ subject: 'materi', format: 'ig_feed_1x1' }, list, drawn));
    }
    const named = found.map(([finding], index) => {
      if (finding === undefined) return 'enough';
      const { contrast = 0, required } = finding.params;
      const isMeasured = Math.abs(Number(contrast) - (KNOWN[index]?.[2] ?? 0)) <= 0.05;
      return { isMeasured, isBelow: Number(contrast) < design.required, required };
    });
    const tooLow = { isMeasured: true, isBelow: true, required: design.required };
    expect(named).toEqual(KNOWN.map(([, , contrast]) => (contrast >= design.required ? 'enough' : tooLow)));
  },
);
