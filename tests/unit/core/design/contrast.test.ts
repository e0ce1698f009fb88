import { describe, expect, test } from 'vitest';
import { AA_CONTRAST, contrastRatio, luminance } from '#core/brand/contrast.ts';
import type { Box, DisplayItem, TextItem } from '#core/design/display-list.ts';
import { layoutsOf } from '#core/design/template.ts';
import { renderDesign } from '#core/design/render-design.ts';
import {
  aDocument,
  builtInTemplate,
  bundledPalettes,
  sampleValues,
  TEMPLATE_IDS,
} from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { hexagonOf } from '../../../helpers/hexagon.ts';

const faces = bundledFaces();
const palettes = bundledPalettes();

/** The flat colour right under a text, or null where a photo or a scrim lies under it: rendered pixels are judged elsewhere. */
function groundUnder(items: readonly DisplayItem[], text: TextItem): string | null {
  const below = items.slice(0, items.indexOf(text)).toReversed();
  for (const item of below) {
    if (item.kind === 'image' && meets(item, text.box)) return null;
    if (item.kind === 'circle' && typeof item.fill === 'string' && item.opacity === undefined) {
      const { center, radiusPx } = item;
      const square = {
        xPx: center.xPx - radiusPx * 0.7,
        yPx: center.yPx - radiusPx * 0.7,
        widthPx: radiusPx * 1.4,
        heightPx: radiusPx * 1.4,
      };
      if (holds(square, text.box)) return item.fill;
    }
    const hexagon = hexagonOf(item);
    if (hexagon !== null && holds(hexagon.box, text.box)) return hexagon.fill;
    if (item.kind !== 'rect' || item.fill === null || item.rotation !== undefined || !meets(item, text.box))
      continue;
    if (typeof item.fill !== 'string' || item.opacity !== undefined) return null;
    if (holds(item, text.box)) return item.fill;
  }
  return null;
}

function meets(one: Box, other: Box): boolean {
  return (
    one.xPx < other.xPx + other.widthPx &&
    other.xPx < one.xPx + one.widthPx &&
    one.yPx < other.yPx + other.heightPx &&
    other.yPx < one.yPx + one.heightPx
  );
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.xPx <= inner.xPx &&
    outer.yPx <= inner.yPx &&
    outer.xPx + outer.widthPx >= inner.xPx + inner.widthPx &&
    outer.yPx + outer.heightPx >= inner.yPx + inner.heightPx
  );
}

function ratio(one: string, other: string): number {
  const light = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    return luminance({ red, green, blue });
  };
  return contrastRatio(light(one), light(other));
}

function isUprightText(item: DisplayItem): item is TextItem {
  return item.kind === 'text' && item.opacity === undefined && item.rotation === undefined;
}

describe.each(TEMPLATE_IDS)('%s', (id) => {
  const template = builtInTemplate(id);

  test.each(template.palettes)(
    'sets every text on flat ground with contrast of at least 4.5 in %s',
    (paletteId) => {
      const palette = palettes.find((candidate) => candidate.id === paletteId);
      if (palette === undefined) throw new Error(`palette ${paletteId} is not bundled`);
      const document = aDocument(template, sampleValues(template, 'longest'));
      let judged = 0;
      const weak = layoutsOf(template).flatMap((layout) => {
        const colored = { ...document, brand: { ...document.brand, palette } };
        return renderDesign(colored, layout, { faces }).pages.flatMap(({ items }) =>
          items.filter(isUprightText).flatMap((text) => {
            const ground = groundUnder(items, text);
            if (ground === null) return [];
            judged += 1;
            const contrast = ratio(text.color, ground);
            return contrast >= AA_CONTRAST
              ? []
              : [`${layout} ${text.slot ?? ''}: ${text.color} on ${ground} ${contrast.toFixed(2)}`];
          }),
        );
      });
      expect(weak).toEqual([]);
      expect(judged).toBeGreaterThan(3);
    },
  );
});
