import { expect, test } from 'vitest';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { checkLayout } from '#core/preflight/layout-check.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { seededValues } from '../../../helpers/seeded-fills.ts';

const faces = bundledFaces();
const look = { scale: 1, safeZone: { top: 0, right: 0, bottom: 0, left: 0 } } as const;

test.each(TEMPLATE_IDS)('nothing of %s covers its texts, whatever is filled in', (id) => {
  const template = builtInTemplate(id);
  const fills = [
    sampleValues(template, 'ordinary'),
    sampleValues(template, 'longest'),
    ...[1, 2, 3].map((seed) => seededValues(template, seed)),
  ];
  const covered = layoutsOf(template).flatMap((layout) =>
    fills.flatMap((values) =>
      renderDesign(aDocument(template, values), layout, { faces }).pages.flatMap((list) =>
        checkLayout({ subject: id, format: layout }, list, look)
          .filter(({ code }) => code === 'text-covered')
          .map(({ slot, params }) => `${layout} ${slot ?? ''}: ${String(params['text'])}`),
      ),
    ),
  );
  expect(covered).toEqual([]);
});
