import { formatLayoutsSchema } from '#core/design/layouts.ts';
import { readRowSizes } from '#core/design/merge/row-sizes.ts';
import { expect, test } from 'vitest';
import { readResource } from '../../../../helpers/design-resources.ts';

const formats = formatLayoutsSchema.parse(readResource('data/format-layout.json'));
const named = (cell: string) => {
  const { sizes, unknown, unoffered } = readRowSizes(formats, ['4x5', '9x16'], cell);
  return [sizes.map(({ name }) => name), unknown, unoffered];
};

test('a cell names sizes by format or shape, in any case, with whatever stands between them', () => {
  expect(named('IG_Story; 4:5')).toEqual([['ig_story', '4x5'], [], []]);
  expect(named('4x5, 9x16')).toEqual([['4x5', '9x16'], [], []]);
  expect(named('4 × 5 dan ig_story')).toEqual([['4x5', 'ig_story'], [], []]);
  expect(named('4x5,4x5')).toEqual([['4x5'], [], []]);
});

test('a size nobody knows and one the template has not are told apart', () => {
  expect(named('baliho, 16x9, 4x5')).toEqual([['4x5'], ['baliho'], ['16x9']]);
});
