import { expect, test } from 'vitest';
import { slotsOf } from '#core/design/describe-slots.ts';
import type { SlotValues } from '#core/design/document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';
import { unshownSlots } from '#core/design/unshown-slots.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();

/** By layout, what is filled and not shown there. */
function unshown(template: Template, values: SlotValues) {
  const document = aDocument(template, values);
  return Object.fromEntries(
    layoutsOf(template).map((layout) => [
      layout,
      unshownSlots(document, layout, renderDesign(document, layout, { faces })),
    ]),
  );
}

test('a size names what it has no place for, and not what a text says behind another slot', () => {
  const hoax = builtInTemplate('resmi.klarifikasi_hoaks');
  expect(unshown(hoax, sampleValues(hoax, 'ordinary'))).toEqual({
    '4x5': [],
    '1x1': ['sumber'],
    '9x16': ['sumber'],
    '16x9': ['sumber', 'tautan'],
  });
});

test.each(TEMPLATE_IDS)('every size of %s shows what it says that it shows', (id) => {
  const template = builtInTemplate(id);
  const places = new Map(slotsOf(template).map((slot) => [slot.id, slot.shownOn]));
  const wrong = Object.entries(unshown(template, sampleValues(template, 'longest'))).flatMap(
    ([layout, slots]) =>
      slots
        .filter((slot) => places.get(slot)?.some((one) => one === layout))
        .map((slot) => `${layout} ${slot}`),
  );
  expect(wrong).toEqual([]);
});
