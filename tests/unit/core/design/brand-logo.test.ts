import { expect, test } from 'vitest';
import type { BrandSnapshot, DesignDocument } from '#core/design/document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { wholeText } from '#core/design/whole-text.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
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

/** Lines of the texts a page of every template has in a slot, on every size. */
function saidIn(slot: string, marks: Partial<BrandSnapshot>) {
  return TEMPLATE_IDS.flatMap((id) => {
    const template = builtInTemplate(id);
    const base = aDocument(template, {});
    return layoutsOf(template).map((layout) => {
      const { pages } = renderDesign({ ...base, brand: { ...base.brand, ...marks } }, layout, { faces });
      const items = pages.flatMap((page) => page.items.filter((item) => item.slot === slot));
      const texts = items.flatMap((item) => (item.kind === 'text' ? [wholeText(item)] : []));
      return { place: `${id} ${layout}`, texts: [...new Set(texts)], kinds: items.map(({ kind }) => kind) };
    });
  });
}

test('where an office has loaded no emblem, its initials stand in a ring in every template and size, and no picture', () => {
  const places = saidIn('logo', { logo: null, initials: 'KTP' });
  expect(places.length).toBeGreaterThan(100);
  const others = places.filter(
    ({ texts, kinds }) => texts.join() !== 'KTP' || !kinds.includes('circle') || kinds.includes('image'),
  );
  expect(others).toEqual([]);
});

test('the line at the foot stands before the contacts, everywhere but on stories, whose foot the platform covers', () => {
  const contacts = ['Melayani dengan hati', 'kejari.example'];
  const others = saidIn('kontak_medsos', { contacts }).flatMap(({ place, texts }) =>
    texts.length === 1 && texts[0]?.startsWith('Melayani dengan hati') === true ? [] : [place],
  );
  // A search notice that is wide has its telephone there, large.
  expect(others.filter((place) => !place.endsWith(' 9x16'))).toEqual(['resmi.dpo 16x9']);
});
