import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText } from '#core/design/text/fit-text.ts';
import type { FitRules, FittedLine } from '#core/design/text/fit-types.ts';
import { bundledFaces } from '../../../../helpers/design-resources.ts';

const faces = bundledFaces();
const SIZE_PX = 34;
const rules = (rag: FitRules['rag'], maxLines = 12): FitRules => ({
  settings: [{ face: 'sans-700', minSizePx: SIZE_PX, maxSizePx: SIZE_PX, maxLines, leading: 1.2 }],
  rag,
  descenders: 'inside',
});
// No small words that lean on the next one and nothing kept together, so that every space is a break.
const words = fc.array(
  fc.constantFrom(
    ...'jaksa warga sekolah penyuluhan hukum pelayanan tersangka musim kapal laut hari pasar'.split(' '),
  ),
  { minLength: 3, maxLength: 9 },
);
const column = fc.integer({ min: 340, max: 760 });

function linesOf(text: string, widthPx: number, rag: FitRules['rag']): readonly FittedLine[] {
  const outcome = fitText({ text, widthPx, heightPx: 2000 }, rules(rag), faces);
  return outcome.ok ? outcome.fitted.lines : [];
}

/** Every way to put words on `count` lines. */
function sharings(all: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 1) return [[all.join(' ')]];
  return Array.from({ length: all.length - count + 1 }, (_, index) => index + 1).flatMap((first) =>
    sharings(all.slice(first), count - 1).map((rest) => [all.slice(0, first).join(' '), ...rest]),
  );
}

/** How far lines stand from their mean, squared: what a balanced title keeps least. */
function unevenness(widths: readonly number[], mean: number): number {
  return widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
}

describe('lines', () => {
  test('of a title are as even as that number of lines allows', () => {
    fc.assert(
      fc.property(words, column, (chosen, widthPx) => {
        const lines = linesOf(chosen.join(' '), widthPx, 'even');
        if (lines.length === 0) return;
        const widthOf = (line: string) => linesOf(line, 9000, 'natural')[0]?.widthPx ?? Infinity;
        const mean = widthOf(chosen.join(' ')) / lines.length;
        const least = Math.min(
          ...sharings(chosen, lines.length)
            .map((sharing) => sharing.map(widthOf))
            .filter((widths) => widths.every((width) => width <= widthPx - 0.05))
            .map((widths) => unevenness(widths, mean)),
        );
        const own = unevenness(
          lines.map((line) => line.widthPx),
          mean,
        );
        expect(own).toBeLessThanOrEqual(least + 0.01);
      }),
      { numRuns: 150 },
    );
  });

  test('of running text end without a lonely word where another sharing of as many lines has none', () => {
    fc.assert(
      fc.property(words, column, (chosen, widthPx) => {
        const lines = linesOf(chosen.join(' '), widthPx, 'natural');
        const last = lines.at(-1)?.widthPx ?? Infinity;
        if (lines.length < 2 || last >= widthPx / 4) return;
        // A last line under a quarter of the column is only right when every other sharing leaves some line short too.
        const widthOf = (line: string) => linesOf(line, 9000, 'natural')[0]?.widthPx ?? Infinity;
        const better = sharings(chosen, lines.length).filter((sharing) => {
          const widths = sharing.map(widthOf);
          return widths.every((width) => width <= widthPx - 0.05 && width >= widthPx / 2);
        });
        expect(better).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
