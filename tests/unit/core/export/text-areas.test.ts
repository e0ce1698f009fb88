import { expect, test } from 'vitest';
import { layoutsOf } from '#core/design/template.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { referencePicture, similarity } from '#core/export/similarity.ts';
import { textAreas, textReference, textSimilarity } from '#core/export/text-areas.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();

test('every text of every template has an area within its page, large enough to be judged, at any scale', () => {
  for (const id of TEMPLATE_IDS) {
    const template = builtInTemplate(id);
    const document = aDocument(template, sampleValues(template, 'longest'));
    for (const layout of layoutsOf(template)) {
      for (const list of renderDesign(document, layout, { faces }).pages) {
        const upright = list.items.filter(
          (item) =>
            item.kind === 'text' &&
            item.isPattern !== true &&
            item.rotation === undefined &&
            item.lines.length > 0,
        );
        for (const scale of [1, 0.37]) {
          const areas = textAreas(list, scale);
          expect(areas).toHaveLength(upright.length);
          const outside = areas.filter(
            ({ xPx, yPx, widthPx, heightPx }) =>
              ![xPx, yPx, widthPx, heightPx].every(Number.isInteger) ||
              Math.min(xPx, yPx) < 0 ||
              Math.min(widthPx, heightPx) < 32 ||
              xPx + widthPx > Math.round(list.widthPx * scale) ||
              yPx + heightPx > Math.round(list.heightPx * scale),
          );
          expect(outside).toEqual([]);
        }
      }
    }
  }
});

test('a word smeared on a large calm page is seen by its own area, and not where no text stands', () => {
  const size = { widthPx: 512, heightPx: 512 };
  const stripes = (strength: number) => {
    const rgba = new Uint8Array(size.widthPx * size.heightPx * 4).fill(255);
    for (let y = 0; y < 32; y += 1) {
      for (let x = 0; x < 64; x += 1) {
        rgba.fill(x % 8 < 4 ? strength : 255, (y * size.widthPx + x) * 4, (y * size.widthPx + x) * 4 + 3);
      }
    }
    return { rgba, ...size };
  };
  const [sharp, smeared] = [stripes(0), stripes(140)];
  const word = [{ xPx: 0, yPx: 0, widthPx: 64, heightPx: 32 }];
  const pages = [sharp, smeared].map(({ rgba }) => referencePicture(rgba, 512, 512));
  const page = similarity(pages[0] ?? { planes: [] }, pages[1] ?? { planes: [] });
  const scores = {
    texts: textSimilarity(textReference(sharp, word), smeared),
    elsewhere: textSimilarity(
      textReference(sharp, [{ xPx: 256, yPx: 256, widthPx: 64, heightPx: 32 }]),
      smeared,
    ),
    same: textSimilarity(textReference(sharp, word), sharp),
    none: textSimilarity(textReference(sharp, []), smeared),
  };
  expect(scores.texts).toBeLessThan(page - 10);
  expect([scores.elsewhere, scores.same, scores.none].map(Math.round)).toEqual([100, 100, 100]);
});
