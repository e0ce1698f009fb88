import { withGroups } from '#core/design/edit/part-groups.ts';
import type { NamedPart } from '#core/design/edit/page-parts.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { expect, test } from 'vitest';

const part = (id: string, group?: string): NamedPart => ({
  ...partSchema.parse({
    part: 'rect',
    box: [0, 0, 10, 10],
    fill: 'ink',
    ...(group !== undefined && { group }),
  }),
  id,
});
const PARTS = [part('alas'), part('satu', 'kartu'), part('cap'), part('dua', 'kartu'), part('tiga', 'lain')];

test('a part is picked with all that is grouped with it, in the order of the page, and no other group', () => {
  expect(withGroups(PARTS, ['dua', 'alas', 'tak ada']).map(({ id }) => id)).toEqual(['alas', 'satu', 'dua']);
  expect(withGroups(PARTS, [])).toEqual([]);
});
