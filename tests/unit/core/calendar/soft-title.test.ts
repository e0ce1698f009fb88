import { softTitle } from '#core/calendar/soft-title.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('long words may break between syllables, short ones stay whole', () => {
  expect(
    ['Klarifikasi: pesan mengatasnamakan Kajari', 'Mengatasnamakan PERTANGGUNGJAWABAN'].map((title) =>
      softTitle(title).replaceAll('\u00AD', '-'),
    ),
  ).toEqual(['Klarifikasi: pesan mengatas-na-ma-kan Kajari', 'Mengatas-na-ma-kan PER-TANG-GUNG-JA-WABAN']);
});

test('without its soft hyphens every title is what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const title = text.replaceAll('\u00AD', '');
      expect(softTitle(title).replaceAll('\u00AD', '')).toBe(title);
    }),
  );
});
