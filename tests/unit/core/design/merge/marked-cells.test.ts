import { expect, test } from 'vitest';
import { checkRow } from '#core/design/merge/check-row.ts';
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

test('a star without a partner is pointed out where words can be bold, and nowhere else', () => {
  const found = (cells: Readonly<Record<string, string>>) =>
    checkRow(
      template,
      Object.keys(cells).map((column) => ({ column, target: column })),
      { line: 2, cells, problems: [] },
    );
  expect(found({ jawab: 'Bawa *KTP asli' })).toEqual([
    {
      code: 'star-alone',
      severity: 'advice',
      subject: 'hangat.tanya_jawab',
      slot: 'jawab',
      field: 'jawab',
      params: {},
    },
  ]);
  const stars = [
    '*KTP* asli',
    '5*3 berkas',
    '5 * 3 berkas',
    'KTP* asli',
    '**KTP** asli',
    '*KTP* dan *KK',
    '',
  ];
  expect(stars.map((jawab) => found({ jawab }).length)).toEqual([0, 0, 0, 1, 1, 1, 0]);
  expect(found({ 'jawab@ig_story': 'Bawa KTP*' }).map(({ field }) => field)).toEqual(['jawab@ig_story']);
  expect(found({ ukuran: '*4x5' })).toEqual([]);
});
