import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { DisplayList } from '#core/design/display-list.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
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

/** Texts of the longest row that are hard to read over a photo of one colour, per layout. */
async function hardToRead(id: string, background: string): Promise<readonly string[]> {
  const template = builtInTemplate(id);
  const photo = await plain(background);
  const values = Object.fromEntries(
    Object.entries(sampleValues(template, 'longest')).map(([slot, value]) => [
      slot,
      value.kind === 'photo' ? { ...value, sha256: photo.sha256, widthPx: 600, heightPx: 600 } : value,
    ]),
  );
  const made = aDocument(template, values);
  const document = { ...made, brand: { ...made.brand, logo: null } };
  const found: string[] = [];
  for (const layout of layoutsOf(template)) {
    const displayList = renderDesign(document, layout, { faces }).pages[0];
    const pixels = async (list: DisplayList) => {
      const drawn = await drawing.render(
        { list, scale: 1 },
        { readMedia: () => Promise.resolve(photo.bytes) },
      );
      if (!drawn.ok) throw new Error(`${drawn.error.code}: ${drawn.error.detail}`);
      return { data: drawn.value.rgba, widthPx: drawn.value.widthPx, heightPx: drawn.value.heightPx };
    };
    const drawn = {
      beneath: await pixels(listBeneathText(displayList)),
      mask: await pixels(textMaskList(displayList)),
    };
    const findings = checkContrast({ subject: id, format: layout }, displayList, drawn);
    found.push(
      ...findings.map(({ slot, params }) => `${layout} ${slot ?? ''} ${String(params['contrast'])}`),
    );
  }
  return found;
}

describe('every text can be read, whatever the photo', () => {
  test.each(withPhotos.map(({ id }) => id))('%s, over a white and over a black one', async (id) => {
    expect([await hardToRead(id, '#ffffff'), await hardToRead(id, '#000000')]).toEqual([[], []]);
  });
});
