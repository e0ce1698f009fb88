import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { widthEm } from '#core/design/face/face.ts';
import { bundledFaces, faceEntries, RESOURCES } from '../../../../helpers/design-resources.ts';
import { textCorpus } from '../../../../helpers/text-corpus.ts';

const TOLERANCE_PX = 0.05;
const SIZE_PX = 100;

describe.each(faceEntries())('face $id', (entry) => {
  const face = bundledFaces().get(entry.id);
  const font = create(readFileSync(join(RESOURCES, 'fonts', entry.files[0]?.file ?? '')));

  test('its table measures the corpus as fontkit does, within 0.05 px at 100 px', () => {
    if (face === undefined || !('layout' in font)) throw new Error(`face ${entry.id} is incomplete`);
    const covered = textCorpus().filter((line) => !font.layout(line).glyphs.some((glyph) => glyph.id === 0));
    expect(covered.length).toBeGreaterThan(300);
    const wrong = covered.filter((line) => {
      const expected = (wordByWord(font, line) / font.unitsPerEm) * SIZE_PX;
      return Math.abs(widthEm(face.measure(line), 0, line.length) * SIZE_PX - expected) > TOLERANCE_PX;
    });
    expect(wrong).toEqual([]);
  });
});

/** Advance of `line` in font units, each word and each space shaped alone, as Blink does. */
function wordByWord(font: Font, line: string): number {
  return line.split(/( )/).reduce((sum, part) => sum + (part === '' ? 0 : font.layout(part).advanceWidth), 0);
}
