import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '#core/release/compare.ts';

test('a comparison names exactly the words that came and went', () => {
  expect(compareTexts('Penyidik menahan pelaku di Rutan', 'Penyidik menahan tersangka RS di Rutan')).toEqual([
    { kind: 'same', text: 'Penyidik menahan ' },
    { kind: 'removed', text: 'pelaku' },
    { kind: 'added', text: 'tersangka RS' },
    { kind: 'same', text: ' di Rutan' },
  ]);
});

test('both texts can be read back from any comparison', () => {
  const text = fc
    .array(fc.constantFrom('jaksa', 'desa', ' ', '\n', '.', 'dana', '“'), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const changes = compareTexts(older, newer);
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([older, newer]);
    }),
  );
});
