import { describe, expect, test } from 'vitest';
import type { DisplayList, ImageItem, TextItem } from '#core/design/display-list.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { checkPictures, listBeneathText, textMaskList } from '#core/preflight/page-check.ts';
import { A_PHOTO, aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const PLACE = { subject: 'materi', format: 'ig_feed_4x5' };

function pageOf(id: string, values: ReturnType<typeof sampleValues> = {}): DisplayList {
  const template = builtInTemplate(id);
  const document = aDocument(template, { ...sampleValues(template, 'ordinary'), ...values });
  return renderDesign(document, '4x5', { faces: bundledFaces() }).pages[0];
}

test('the word of the stamp as a pattern is ground for other texts, not text to be read', () => {
  const page = pageOf('resmi.klarifikasi_hoaks');
  const texts = (items: typeof page.items): readonly TextItem[] =>
    items.filter((item) => item.kind === 'text');
  const isPattern = (item: TextItem): boolean => item.isPattern === true;
  expect(texts(page.items).filter(isPattern)).toHaveLength(1);
  expect(texts(listBeneathText(page).items).map(isPattern)).toEqual([true]);
  expect(texts(textMaskList(page).items).some(isPattern)).toBe(false);
});

describe('pictures', () => {
  /** The press picture with a photo of this width: its frame is 1080 px wide and 516 high. */
  const withPhoto = (widthPx: number) =>
    pageOf('resmi.siaran_pers_visual', { foto: { ...A_PHOTO, widthPx, heightPx: widthPx / 2 } });

  test('a photo is too small when it is drawn at more than 1.35 times its pixels', () => {
    expect(checkPictures(PLACE, withPhoto(800), { scale: 1 })).toEqual([]);
    expect(checkPictures(PLACE, withPhoto(400), { scale: 1 })).toEqual([
      {
        code: 'photo-small',
        severity: 'warning',
        ...PLACE,
        slot: 'foto',
        params: { stretch: 2.7, neededPx: 1080 },
      },
    ]);
    expect(checkPictures(PLACE, withPhoto(800), { scale: 2 }).map(({ params }) => params)).toEqual([
      { stretch: 2.7, neededPx: 2160 },
    ]);
  });

  /** The same page with its logo drawn at another size. */
  function withLogo(widthPx: number, heightPx: number): DisplayList {
    const page = withPhoto(3000);
    const isLogo = (item: DisplayList['items'][number]): item is ImageItem =>
      item.kind === 'image' && item.slot === 'logo';
    expect(page.items.filter(isLogo)).toHaveLength(1);
    return {
      ...page,
      items: page.items.map((item) => (isLogo(item) ? { ...item, widthPx, heightPx } : item)),
    };
  }

  test('a logo is too small below 16 points on a telephone, which is 48 of 1080 px', () => {
    expect(checkPictures(PLACE, withLogo(48, 48), { scale: 1 })).toEqual([]);
    expect(checkPictures(PLACE, withLogo(47, 47), { scale: 1 })).toEqual([
      {
        code: 'logo-small',
        severity: 'warning',
        ...PLACE,
        slot: 'logo',
        params: { widthPx: 47, leastPx: 48 },
      },
    ]);
  });

  test('an office may ask for a larger logo, told for the width of the page', () => {
    const page = withLogo(79, 79);
    const told = (list: DisplayList) =>
      checkPictures(PLACE, list, { scale: 1, logoRule: { leastPx: 80 } }).map(({ params }) => params);
    expect(told(page)).toEqual([{ widthPx: 79, leastPx: 80 }]);
    expect(told({ ...page, widthPx: 1200 })).toEqual([{ widthPx: 79, leastPx: 89 }]);
    expect(told(withLogo(80, 80))).toEqual([]);
  });

  test('a logo out of shape is an error, a rounded pixel is not', () => {
    expect(checkPictures(PLACE, withLogo(80, 81), { scale: 1 })).toEqual([]);
    expect(checkPictures(PLACE, withLogo(80, 84), { scale: 1 })).toEqual([
      { code: 'logo-distorted', severity: 'error', ...PLACE, slot: 'logo', params: {} },
    ]);
  });
});
