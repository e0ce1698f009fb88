import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOR_PAIRS, pairContrasts } from '#core/brand/color-pairs.ts';
import { AA_CONTRAST } from '#core/brand/contrast.ts';
import { deriveColors } from '#core/brand/derive-colors.ts';
import { COLOR_ROLES, MEANING_COLORS, type ColorRole } from '#core/design/color-roles.ts';
import type { DisplayItem, TextItem } from '#core/design/display-list.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { hexagonOf } from '../../../helpers/hexagon.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

test('any two colours give a look in which every text of every template can be read', () => {
  fc.assert(
    fc.property(color, color, (primary, accent) => {
      const contrasts = pairContrasts(deriveColors({ primary, accent }));
      expect(COLOR_PAIRS.filter((_, at) => (contrasts[at] ?? 0) < AA_CONTRAST)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('colours that can already be read stay exactly as the office chose them', () => {
  const { primary, accent } = deriveColors({ primary: '#0E4D34', accent: '#D4AF37' });
  expect({ primary, accent }).toEqual({ primary: '#0E4D34', accent: '#D4AF37' });
});

test('a colour too light for headings is darkened', () => {
  expect(deriveColors({ primary: '#7FC8A9', accent: '#D4AF37' }).primary).toBe('#4C7865');
});

describe.each(TEMPLATE_IDS)('%s', (id) => {
  test('sets no text on a flat ground in a pair that is not among those that are judged', () => {
    const template = builtInTemplate(id);
    const document = aDocument(template, sampleValues(template, 'longest'));
    const palette = { id: 'penanda', colors: MARKERS };
    const judged = new Set(COLOR_PAIRS.map(({ ink, ground }) => `${ink} on ${ground}`));
    const drawn = layoutsOf(template).flatMap((layout) => {
      const marked = { ...document, brand: { ...document.brand, palette } };
      return renderDesign(marked, layout, { faces }).pages.flatMap(({ items }) => pairsOn(items));
    });
    expect([...new Set(drawn)].filter((pair) => !judged.has(pair))).toEqual([]);
  });
});

const faces = bundledFaces();
/** A colour of its own for every role, so that a drawn colour tells which role it was. */
const MARKERS = Object.fromEntries(
  COLOR_ROLES.map((role, index) => [role, `#0000${(16 + index).toString(16).toUpperCase()}`]),
) as Readonly<Record<ColorRole, string>>;
const NAMES = new Map(
  [...Object.entries(MARKERS), ...Object.entries(MEANING_COLORS)].map(([name, hex]) => [hex, name]),
);

/** Pairs with a role in them, of upright texts whose box lies whole on a flat rectangle and on nothing above it. */
function pairsOn(items: readonly DisplayItem[]): readonly string[] {
  return items.flatMap((item, at) => {
    if (item.kind !== 'text' || item.opacity !== undefined || item.rotation !== undefined) return [];
    const under = items.slice(0, at).findLast((below) => below.kind !== 'text' && meets(below, item));
    if (under?.kind !== 'rect' || typeof under.fill !== 'string' || under.opacity !== undefined) return [];
    const isWhole =
      under.xPx <= item.box.xPx &&
      under.yPx <= item.box.yPx &&
      under.xPx + under.widthPx >= item.box.xPx + item.box.widthPx &&
      under.yPx + under.heightPx >= item.box.yPx + item.box.heightPx;
    const isFixed = !Object.values(MARKERS).some((hex) => hex === item.color || hex === under.fill);
    return !isWhole || isFixed ? [] : [`${NAMES.get(item.color)} on ${NAMES.get(under.fill)}`];
  });
}

/**
 * Whether something that has a box meets the text's; what has none (a path, a line) is no ground. A province of a map is
 * one, in a colour the map itself mixes until its texts can be read.
 */
function meets(item: DisplayItem, { box }: TextItem): boolean {
  const below = item.kind === 'rect' || item.kind === 'image' ? item : hexagonOf(item)?.box;
  if (below === undefined) return false;
  return (
    below.xPx < box.xPx + box.widthPx &&
    box.xPx < below.xPx + below.widthPx &&
    below.yPx < box.yPx + box.heightPx &&
    box.yPx < below.yPx + below.heightPx
  );
}
