import { altTextProposal } from '#core/design/alt-text.ts';
import type { DesignDocument } from '#core/design/document.ts';
import { shape } from '#core/design/edit/shape.ts';
import { photoCredits } from '#core/design/photo-credits.ts';
import { photoPlaces } from '#core/design/photo-places.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { checkLayout } from '#core/preflight/layout-check.ts';
import { checkPictures } from '#core/preflight/page-check.ts';
import { checkPhotos } from '#core/preflight/photo-check.ts';
import { newPicture } from '#editor/shape/new-parts.ts';
import { fromClip, picturesInClip, toClip } from '#editor/shape/part-clipboard.ts';
import { describe, expect, test } from 'vitest';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const template = builtInTemplate('resmi.kutipan_pimpinan');
const HALL = 'b'.repeat(64);
const FRAME = {
  part: 'picture',
  box: [200, 300, 400, 200],
  photo: { sha256: HALL, widthPx: 800, heightPx: 600, credit: 'Rina', alt: 'Balai desa penuh warga' },
};

/** A quote with pictures put on its pages by hand. */
function withPictures(
  ...pictures: readonly (readonly [layout: '4x5' | '1x1', look: object])[]
): DesignDocument {
  const ops = pictures.map(([layout, look], index) => {
    const part = { ...partSchema.parse({ ...FRAME, ...look }), id: `p90${index}` };
    return { op: 'add', on: { layout, page: 0 }, part } as const;
  });
  const shaped = shape(template, ops, 'design');
  if (!shaped.ok) throw new Error(shaped.error.code);
  return { ...aDocument(template, sampleValues(template, 'ordinary')), template: shaped.value.template };
}

const listOf = (document: DesignDocument) =>
  renderDesign(document, '4x5', { faces: bundledFaces() }).pages[0];
const place = { subject: 'materi', format: 'ig_feed_4x5' };

test('a picture without a slot is drawn whole in its frame, in front of what stands there, with its own name', () => {
  const list = listOf(withPictures(['4x5', { radius: 20 }]));
  expect(list.items.at(-1)).toEqual({
    kind: 'image',
    slot: '@p900',
    sha256: HALL,
    source: { xPx: 0, yPx: 100, widthPx: 800, heightPx: 400 },
    ...{ xPx: 200, yPx: 300, widthPx: 400, heightPx: 200 },
    clipRadiusPx: 20,
  });
  expect(list.images).toContain(HALL);
});

test('its crop is kept, and its credit stands on it where there is a place for one', () => {
  const crop = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
  const items = listOf(withPictures(['4x5', { crop, credit: [216, 456, 368, 44] }])).items.slice(-3);
  expect(items.map(({ kind, slot }) => [kind, slot])).toEqual([
    ['image', '@p900'],
    ['rect', undefined],
    ['text', '@p900.kredit'],
  ]);
  expect(items[0]).toMatchObject({ source: { xPx: 400, yPx: 350, widthPx: 400, heightPx: 200 } });
});

describe('what photos travel with, pictures without a slot travel with', () => {
  const both = withPictures(
    ['4x5', {}],
    ['1x1', {}],
    ['1x1', { hidden: true, photo: { ...FRAME.photo, credit: 'Andi' } }],
  );

  test('their place in the document, once for each frame that is seen', () => {
    const own = photoPlaces(both).filter(({ part }) => part !== undefined);
    expect(own.map(({ slot, path }) => [slot, path.join(' ')])).toEqual([
      ['@4x5-0-p900', 'template layouts 4x5 parts @p900 photo'],
      ['@1x1-0-p901', 'template layouts 1x1 parts @p901 photo'],
    ]);
  });

  test('credits and the proposed alternative text name each once', () => {
    expect(photoCredits(both)).toEqual(['Dok. Humas', 'Rina']);
    expect(altTextProposal(both).match(/Foto: Balai desa penuh warga\./g)).toHaveLength(1);
  });

  test('what the library knows of them is asked once', () => {
    const known = { consent: 'belum', credit: '', mustMask: true, elsewhere: [] } as const;
    const found = checkPhotos('materi', both, {
      knownOf: (sha256) => (sha256 === HALL ? known : null),
      on: '2026-11-25',
    });
    expect(found.map(({ code, slot }) => [code, slot])).toEqual([
      ['photo-must-mask', '@4x5-0-p900'],
      ['photo-consent-open', '@4x5-0-p900'],
    ]);
  });

  test('one twice on a page and one stretched too far are named', () => {
    const list = listOf(withPictures(['4x5', {}], ['4x5', { box: [0, 0, 1080, 810] }]));
    const zone = { scale: 2, safeZone: { top: 0, right: 0, bottom: 0, left: 0 } };
    const codes = (found: readonly { readonly code: string; readonly slot?: string }[]) =>
      found.filter(({ slot }) => slot?.startsWith('@')).map(({ code, slot }) => [code, slot]);
    expect(codes(checkLayout(place, list, zone))).toEqual([['photo-repeated', '@p901']]);
    expect(codes(checkPictures(place, list, { scale: 2 }))).toEqual([['photo-small', '@p901']]);
  });
});

test('a new picture comes whole into the middle of the page or where it is let go, and is copied with its parts', () => {
  const photo = { ...FRAME.photo, focal: { x: 0.5, y: 0.5 } };
  const page = { widthPx: 1080, heightPx: 1350 };
  const part = newPicture(photo, page, { name: 'Balai desa' });
  expect(part).toMatchObject({ part: 'picture', alias: 'Balai desa', box: [216, 432, 648, 486], photo });
  expect(newPicture(photo, page, { name: 'x', at: { xPx: 400, yPx: 100 } })).toMatchObject({
    box: [76, 0, 648, 486],
  });
  const clip = toClip({ parts: [{ ...part, id: 'p1' }], fields: [] });
  expect(picturesInClip(clip)).toEqual([HALL]);
  expect(picturesInClip('Kata biasa')).toEqual([]);
  expect(fromClip(clip, [])?.parts).toEqual([{ ...part, id: 'p1' }]);
});
