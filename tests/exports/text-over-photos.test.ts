import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { DisplayList } from '#core/design/display-list.ts';
import type { DesignDocument } from '#core/design/document.ts';
import { shape } from '#core/design/edit/shape.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';
import { checkContrast, listBeneathText, textMaskList } from '#core/preflight/page-check.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../helpers/design-fixtures.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { openDrawing } from '../helpers/drawing.ts';

const faces = bundledFaces();
const withPhotos = TEMPLATE_IDS.map(builtInTemplate).filter(({ slots }) =>
  slots.some(({ type, from }) => type === 'gambar' && from === undefined),
);

const drawing = openDrawing();

async function plain(background: string): Promise<{ readonly sha256: string; readonly bytes: Uint8Array }> {
  const bytes = await sharp({ create: { width: 600, height: 600, channels: 3, background } })
    .png()
    .toBuffer();
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

type Plain = Awaited<ReturnType<typeof plain>>;

/** A document in which every photo is this one. */
function showing(template: Template, sample: 'ordinary' | 'longest', photo: Plain): DesignDocument {
  const values = Object.fromEntries(
    Object.entries(sampleValues(template, sample)).map(([slot, value]) => [
      slot,
      value.kind === 'photo' ? { ...value, sha256: photo.sha256, widthPx: 600, heightPx: 600 } : value,
    ]),
  );
  const made = aDocument(template, values);
  return { ...made, brand: { ...made.brand, logo: null } };
}

/** Texts of one layout that are hard to read: slot, words and contrast. */
async function hardOn(document: DesignDocument, layout: LayoutId, photo: Plain): Promise<readonly string[]> {
  const displayList = renderDesign(document, layout, { faces }).pages[0];
  const pixels = async (list: DisplayList) => {
    const drawn = await drawing.render({ list, scale: 1 }, { readMedia: () => Promise.resolve(photo.bytes) });
    if (!drawn.ok) throw new Error(`${drawn.error.code}: ${drawn.error.detail}`);
    return { data: drawn.value.rgba, widthPx: drawn.value.widthPx, heightPx: drawn.value.heightPx };
  };
  const drawn = {
    beneath: await pixels(listBeneathText(displayList)),
    mask: await pixels(textMaskList(displayList)),
  };
  const findings = checkContrast({ subject: document.template.id, format: layout }, displayList, drawn);
  return findings.map(({ slot, params }) => [layout, slot, params['text'], params['contrast']].join(' '));
}

/** Texts of the longest row that are hard to read over a photo of one colour, per layout. */
async function hardToRead(id: string, background: string): Promise<readonly string[]> {
  const template = builtInTemplate(id);
  const photo = await plain(background);
  const document = showing(template, 'longest', photo);
  const found: string[] = [];
  for (const layout of layoutsOf(template)) found.push(...(await hardOn(document, layout, photo)));
  return found;
}

describe('every text can be read, whatever the photo', () => {
  test.each(withPhotos.map(({ id }) => id))('%s, over a white and over a black one', async (id) => {
    expect([await hardToRead(id, '#ffffff'), await hardToRead(id, '#000000')]).toEqual([[], []]);
  });
});

/** A quote's page with a photo over all of it and white words on that. */
async function whiteWordsOn(look: object): Promise<readonly string[]> {
  const template = builtInTemplate('resmi.kutipan_pimpinan');
  const frame = { part: 'photo', slot: 'foto', box: [0, 0, 1080, 1350], ground: 'soft', lattice: 'mid' };
  const style = { face: 'sans-700', size: [60, 60], lines: 1, leading: 1.1, color: 'putih' };
  const words = { part: 'text', box: [80, 1100, 900, 100], content: [{ say: 'Layanan gratis' }], style };
  const ops = [{ ...frame, ...look }, words].map((part, index) => {
    const on = { layout: '4x5', page: 0 } as const;
    return { op: 'add', on, part: { ...partSchema.parse(part), id: `p90${index}` } } as const;
  });
  const shaped = shape(template, ops, 'template');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const photo = await plain('#ffffff');
  const found = await hardOn(showing(shaped.value.template, 'ordinary', photo), '4x5', photo);
  return found.filter((line) => line.includes(' Layanan gratis '));
}

test('what lies over a photo counts when the words on it are judged, where it is dark enough', async () => {
  const fade = (opacity: number) => ({
    overlay: {
      fill: {
        from: [0, 0],
        to: [0, 1350],
        stops: [
          [0, 'hitam', 0],
          [1, 'hitam', opacity],
        ],
      },
      strength: 1,
    },
  });
  expect(await whiteWordsOn({})).toEqual(['4x5 templat Layanan gratis 1']);
  expect(await whiteWordsOn({ overlay: { fill: 'hitam', strength: 0.6 } })).toEqual([]);
  expect(await whiteWordsOn(fade(0.9))).toEqual([]);
  expect(await whiteWordsOn(fade(0.3))).toHaveLength(1);
  expect(await whiteWordsOn({ tint: { color: 'hitam', strength: 1 } })).toEqual([
    '4x5 templat Layanan gratis 1',
  ]);
});
