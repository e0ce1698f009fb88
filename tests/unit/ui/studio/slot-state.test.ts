import { slotsOf } from '#core/design/describe-slots.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { createFormat } from '#i18n/format.ts';
import { studio } from '#i18n/id/studio.ts';
import { slotState } from '#ui/studio/slot-state.ts';
import { expect, test } from 'vitest';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const context = { faces: bundledFaces() };
const words = { t: studio, format: createFormat('id', 'Asia/Makassar') };

/** The line under a field once this is written in it. */
function lineUnder(template: Template, slot: string, text: string): string | null {
  const values = { ...sampleValues(template, 'ordinary'), [slot]: { kind: 'text' as const, text } };
  const document = aDocument(template, values);
  const pages = new Map(
    layoutsOf(template).map((layout) => [layout, renderDesign(document, layout, context)]),
  );
  const form = slotsOf(template).find(({ id }) => id === slot);
  if (form === undefined) throw new Error(`no slot ${slot}`);
  return slotState(form, pages, '4x5', words).text;
}

const hoax = builtInTemplate('resmi.klarifikasi_hoaks');

test('what is refused at every size that shows it is said of all sizes', () => {
  expect(lineUnder(hoax, 'klaim', '😀')).toBe(`${studio.glyphMissing({ character: '😀' })} di semua ukuran.`);
});

test('sizes that do not show a field are not named', () => {
  const shown = slotsOf(hoax).find(({ id }) => id === 'tautan')?.shownOn;
  expect(shown).toEqual(['4x5', '1x1', '9x16']);
  expect(lineUnder(hoax, 'tautan', 'siaran pers')).toBe(
    `${studio.notAnAddress({ value: 'siaran pers' })} di semua ukuran.`,
  );
});
