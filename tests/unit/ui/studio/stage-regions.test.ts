import { shape } from '#core/design/edit/shape.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { stageRegions } from '#ui/studio/stage-regions.ts';
import { expect, test } from 'vitest';
import { aDocument, builtInTemplate } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const template = builtInTemplate('resmi.kutipan_pimpinan');
const ON = { layout: '4x5', page: 0 } as const;

test.each([
  ['rectangle', {}],
  ['oval', { shape: 'ellipse' }],
])('an empty frame for a photo leads to its field as a %s', (_, look) => {
  const own = template.layouts['4x5'];
  if (own === undefined || 'pages' in own) throw new Error('one page is expected');
  const frame = { part: 'photo', slot: 'foto', box: [200, 300, 400, 200], ground: 'soft', lattice: 'mid' };
  const part = { ...partSchema.parse({ ...frame, ...look }), id: 'p900' };
  const only = { ...template, layouts: { '4x5': { ...own, parts: [] } } };
  const shaped = shape(only, [{ op: 'add', on: ON, part }], 'template');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const document = aDocument(shaped.value.template, {});
  const { pages, fits } = renderDesign(document, '4x5', { faces: bundledFaces() });
  const [region] = stageRegions(template.slots, pages[0].items, fits);
  expect(region).toMatchObject({
    slot: 'foto',
    box: { xPx: 200, yPx: 300, widthPx: 400, heightPx: 200 },
  });
});
