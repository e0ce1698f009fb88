import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();

/** What a template draws in a size, as sixteen hex digits: display lists are the same on every computer, pictures are not. */
function printsOf(id: string): readonly string[] {
  const template = builtInTemplate(id);
  return (['ordinary', 'longest'] as const).flatMap((sample) => {
    const document = aDocument(template, sampleValues(template, sample));
    return layoutsOf(template).map((layout) => {
      const lists = renderDesign(document, layout, { faces }).pages;
      const print = createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, 16);
      return `${id} ${layout} ${sample} ${print}`;
    });
  });
}

test('every template draws what it drew before, in every size, with its ordinary and its longest row', async () => {
  // Meant to change? Look at `npm run sheet`, then write it down: npm run test:unit -- kept-lists -u
  const prints = [...TEMPLATE_IDS].toSorted().flatMap(printsOf);
  await expect(`${prints.join('\n')}\n`).toMatchFileSnapshot('../../../fixtures/display-lists.txt');
});
