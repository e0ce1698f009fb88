import { expect, test } from 'vitest';
import type { TextItem } from '#core/design/display-list.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { listBeneathText, textMaskList } from '#core/preflight/page-check.ts';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const template = builtInTemplate('resmi.klarifikasi_hoaks');
const page = renderDesign(aDocument(template, sampleValues(template, 'ordinary')), '4x5', {
  faces: bundledFaces(),
}).displayList;

const texts = (items: typeof page.items): readonly TextItem[] => items.filter((item) => item.kind === 'text');
const isPattern = (item: TextItem): boolean => item.isPattern === true;

test('the word of the stamp as a pattern is ground for other texts, not text to be read', () => {
  expect(texts(page.items).filter(isPattern)).toHaveLength(1);
  expect(texts(listBeneathText(page).items).map(isPattern)).toEqual([true]);
  expect(texts(textMaskList(page).items).some(isPattern)).toBe(false);
});
