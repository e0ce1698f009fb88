import type { SlotValues } from '#core/design/document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { standingIn, withStandIns } from '#core/design/stand-ins.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { expect, test } from 'vitest';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();

function looks(template: Template, values: SlotValues, layout: LayoutId) {
  const document = aDocument(template, values);
  const drawn = renderDesign(document, layout, { faces });
  return { drawn, seen: withStandIns(document, layout, { faces, drawn }) };
}

/** The texts on the first page that are fainter than they are drawn in a file, and those that are not. */
function texts({ seen }: ReturnType<typeof looks>) {
  const items = seen.pages[0].items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  const said = (isFaint: boolean): readonly string[] =>
    items
      .filter(({ opacity = 1 }) => opacity < 1 === isFaint)
      .map(({ lines }) => lines.map(({ text }) => text).join(' '));
  return { faint: said(true), plain: said(false) };
}

const QUOTE = builtInTemplate('resmi.kutipan_pimpinan');
const words = (text: string) => ({ kind: 'text', text }) as const;

test('what must still be written stands on the page as the template shows it, faint, until it is written', () => {
  const empty = texts(looks(QUOTE, {}, '4x5'));
  expect(empty.faint.join(' ')).toContain('mengetahui');
  expect(empty.plain.join(' ')).not.toContain('mengetahui');
  const written = texts(looks(QUOTE, { kutipan: words('Hukum harus tegas.') }, '4x5'));
  expect(written.faint.join(' ')).not.toContain('mengetahui');
  expect(written.plain.join(' ')).toContain('Hukum harus tegas.');
});

test('a design in which nothing is missing is looked at as it is', () => {
  const document = aDocument(QUOTE, sampleValues(QUOTE, 'ordinary'));
  const { pages } = renderDesign(document, '4x5', { faces });
  const stood = standingIn(document, '4x5');
  expect(stood.document).toBe(document);
  expect(stood.faded(pages[0])).toBe(pages[0]);
});

test('a claim is not shown without its stamp, and the office’s own address needs no stand-in', () => {
  const hoax = builtInTemplate('resmi.klarifikasi_hoaks');
  const { seen } = looks(hoax, { klaim: words('Kejari meminta sumbangan.') }, '4x5');
  const shown = JSON.stringify(seen.pages[0].items.filter(({ slot }) => /^(klaim|label)/.test(slot ?? '')));
  expect(shown).not.toContain('sumbangan');
  const faintSlots = new Set(
    seen.pages[0].items.flatMap(({ slot, opacity = 1 }) => (opacity < 1 && slot !== undefined ? [slot] : [])),
  );
  expect(faintSlots).not.toContain('tautan');
  expect(faintSlots).toContain('kesimpulan');
});

test.each(TEMPLATE_IDS)(
  '%s shows as many pages as it has and says the same of itself, empty or filled',
  (id) => {
    const template = builtInTemplate(id);
    for (const layout of layoutsOf(template)) {
      const { drawn, seen } = looks(template, {}, layout);
      expect({ pages: seen.pages.length, findings: seen.findings }).toEqual({
        pages: drawn.pages.length,
        findings: drawn.findings,
      });
      expect(seen.fits.some(({ refused }) => refused)).toBe(false);
      const filled = looks(template, sampleValues(template, 'ordinary'), layout);
      expect(filled.seen).toBe(filled.drawn);
    }
  },
);
