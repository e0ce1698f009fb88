import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEXT_SCALES, type TextScale } from '#core/brand/text-scale.ts';
import { LAYOUT_SIZES, SMALLEST_TEXT_PX, type LayoutId } from '#core/design/layouts.ts';
import { renderDesign, renderParts } from '#core/design/render-design.ts';
import { followsTextScale, scaledStyle } from '#core/design/scaled-style.ts';
import { layoutsOf } from '#core/design/template.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { textStyleSchema } from '#core/design/template-text.ts';
import { TEXT_ROLES } from '#core/design/text-role-ids.ts';
import { roleStyle } from '#core/design/text-roles.ts';
import { wholeText } from '#core/design/whole-text.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();
const LAYOUTS = ['4x5', '1x1', '9x16', '16x9'] as const satisfies readonly LayoutId[];
const quote = aDocument(builtInTemplate('resmi.kutipan_pimpinan'), {});
const at = (textScale: TextScale) => ({ ...quote, brand: { ...quote.brand, textScale } });
const styled = (role: (typeof TEXT_ROLES)[number], layout: LayoutId) =>
  textStyleSchema.parse({ ...roleStyle(role, LAYOUT_SIZES[layout]), color: 'ink' });

describe('a type scale', () => {
  test('of a title on a post is these sizes and this distance of lines', () => {
    const told = TEXT_SCALES.map((textScale) => {
      const { size, leading } = scaledStyle(styled('title', '4x5'), { textScale }, '4x5');
      return [...size, leading];
    });
    expect(told).toEqual([
      [37, 84, 1.06],
      [42, 96, 1.1],
      [42, 110, 1.17],
    ]);
  });

  test('sets nothing below the smallest text of a layout, and leaves a style of its own alone', () => {
    for (const layout of LAYOUTS)
      for (const role of TEXT_ROLES) {
        const { size } = scaledStyle(styled(role, layout), { textScale: 'rapat' }, layout);
        expect(size[0]).toBeGreaterThanOrEqual(SMALLEST_TEXT_PX[layout]);
      }
    const { role: left, ...own } = styled('title', '4x5');
    expect(left).toBe('title');
    expect(scaledStyle(own, { textScale: 'lapang' }, '4x5')).toBe(own);
  });

  test('refuses no text that fits the usual one', () => {
    const words = fc
      .array(fc.constantFrom('warga', 'pelayanan', 'di', 'Kejaksaan', 'bertanggung'), { minLength: 1 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...TEXT_ROLES),
        fc.integer({ min: 200, max: 900 }),
        fc.integer({ min: 40, max: 500 }),
        (text, role, width, height) => {
          const box = [60, 60, width, height];
          const part = partSchema.parse({
            ...{ part: 'text', box, content: [{ say: text }], style: styled(role, '4x5') },
          });
          const shown = TEXT_SCALES.map((scale) => {
            const wish = { faces, parts: [part], isStamped: false };
            const { items } = renderParts(at(scale), { layout: '4x5', page: 0 }, wish);
            return items.flatMap((item) => (item.kind === 'text' ? [wholeText(item)] : [])).join('');
          });
          const [tight, usual, airy] = shown;
          if (usual === text) expect([tight, airy]).toEqual([text, text]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test.each(TEMPLATE_IDS)('changes nothing of %s, which follows none', (id) => {
    const template = builtInTemplate(id);
    expect(followsTextScale(template)).toBe(false);
    const [layout = '4x5'] = layoutsOf(template);
    const document = aDocument(template, sampleValues(template, 'ordinary'));
    const airy = { ...document, brand: { ...document.brand, textScale: 'lapang' as const } };
    expect(JSON.stringify(renderDesign(airy, layout, { faces }))).toBe(
      JSON.stringify(renderDesign(document, layout, { faces })),
    );
  });
});
