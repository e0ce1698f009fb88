import { expect, test } from 'vitest';
import type { BrandSnapshot, DesignDocument } from '#core/design/document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();
const picture = (digit: string) => ({ sha256: digit.repeat(64), widthPx: 400, heightPx: 400 });
const USUAL = picture('a');
const ON_DARK = picture('b');

/** The pictures in the letterhead of a page, and whether a disc lies under them. */
function letterhead(templateId: string, marks: Partial<BrandSnapshot>) {
  const template = builtInTemplate(templateId);
  const base = aDocument(template, sampleValues(template, 'ordinary'));
  const document: DesignDocument = { ...base, brand: { ...base.brand, ...marks } };
  const { items } = renderDesign(document, '4x5', { faces }).pages[0];
  const at = items.findIndex((item) => item.kind === 'image' && item.slot === 'logo');
  const logo = items[at];
  return {
    sha256: logo?.kind === 'image' ? logo.sha256.charAt(0) : null,
    onDisc: items[at - 1]?.kind === 'circle',
  };
}

test('a letterhead on a dark ground takes the logo for dark grounds, without a disc; one on paper the usual logo', () => {
  const both = { logo: USUAL, logoOnDark: ON_DARK };
  expect(letterhead('data.angka_tunggal', both)).toEqual({ sha256: 'b', onDisc: false });
  expect(letterhead('data.capaian_kinerja', both)).toEqual({ sha256: 'a', onDisc: false });
});

test('without one, the usual logo stands on dark grounds as before', () => {
  expect(letterhead('data.angka_tunggal', { logo: USUAL }).sha256).toBe('a');
});
