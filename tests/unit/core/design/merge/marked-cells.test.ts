import { expect, test } from 'vitest';
import { renderDesign } from '#core/design/render-design.ts';
import { resolveRow } from '#core/design/resolve-row.ts';
import { formatLayoutsSchema } from '#core/design/layouts.ts';
import { aDocument, builtInTemplate } from '../../../../helpers/design-fixtures.ts';
import { bundledFaces, readResource } from '../../../../helpers/design-resources.ts';

const faces = bundledFaces();
const formats = formatLayoutsSchema.parse(readResource('data/format-layout.json'));
const template = builtInTemplate('hangat.tanya_jawab');

function fromCell(jawab: string) {
  const { values } = resolveRow(template, formats, { tanya: 'Apa yang perlu dibawa?', jawab });
  return renderDesign(aDocument(template, values), '4x5', { faces });
}

test('a cell of a table is set with the bold words and the list that are written in it', () => {
  const design = fromCell('*Gratis*, cukup bawa:\n- KTP *asli*\n- salinan putusan');
  const [answer] = design.pages[0].items.filter((item) => item.kind === 'text' && item.slot === 'jawab');
  expect(answer?.kind === 'text' && answer.lines.map(({ text }) => text)).toEqual([
    'Gratis, cukup bawa:',
    '• KTP asli',
    '• salinan putusan',
  ]);
  expect(
    answer?.kind === 'text' &&
      answer.lines.flatMap(({ runs = [] }) =>
        runs.filter(({ isStrong }) => isStrong).map(({ text }) => text.trim()),
      ),
  ).toEqual(['Gratis', 'asli']);
  expect(design.findings).toEqual([]);
});

test('a list in a cell that does not fit is refused by name with the letters that are too many', () => {
  const items = Array.from({ length: 12 }, (_, index) => `- *butir* ${index + 1}`);
  expect(fromCell(items.join('\n')).findings).toMatchObject([
    { code: 'text-too-long', slot: 'jawab', severity: 'error', params: { layout: '4x5' } },
  ]);
});
