import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText } from '#core/design/text/fit-text.ts';
import type { FitOutcome, FitRules, FittedText } from '#core/design/text/fit-types.ts';
import { parseMarkup } from '#core/design/text/markup.ts';
import { bundledFaces } from '../../../../helpers/design-resources.ts';

const faces = bundledFaces();
const rulesOf = (rag: FitRules['rag'], hyphens = false): FitRules => ({
  settings: [
    { face: 'sans-500', strongFace: 'sans-700', minSizePx: 26, maxSizePx: 40, maxLines: 9, leading: 1.32 },
    {
      face: 'narrow-500',
      strongFace: 'narrow-700',
      minSizePx: 24,
      maxSizePx: 36,
      maxLines: 9,
      leading: 1.25,
    },
  ],
  rag,
  descenders: 'inside',
  hyphens,
});
const BOTH = { emphasis: true, list: true };

function fit(text: string, box: { widthPx: number; heightPx: number }, rules: FitRules): FitOutcome {
  return fitText({ text, blocks: parseMarkup(text, BOTH), ...box }, rules, faces);
}

function setLines({ lines }: FittedText): readonly string[] {
  return lines.map(({ text }) => text);
}

const word = fc.constantFrom(
  ...'jaksa pertanggungjawaban di ke yang Rp18,7 miliar 17 November 2026 Pasal 91 perkara, berkali-kali S.H., M.H. (restoratif) “warga”'.split(
    ' ',
  ),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const stretch = fc.oneof(
  phrase,
  phrase.map((words) => `*${words}*`),
);
const line = fc
  .tuple(fc.constantFrom('', '', '- ', '1. ', '10. '), fc.array(stretch, { minLength: 1, maxLength: 4 }))
  .map(([marker, parts]) => `${marker}${parts.join(' ')}`);
const markedText = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const box = fc.record({
  widthPx: fc.integer({ min: 180, max: 940 }),
  heightPx: fc.integer({ min: 60, max: 520 }),
});
const rules = fc
  .tuple(fc.constantFrom('even' as const, 'natural' as const), fc.boolean())
  .map(([rag, hyphens]) => rulesOf(rag, hyphens));

describe('a text with emphasis and lists', () => {
  test('lies inside its box, keeps its words in order, and its runs cover exactly what is emphasised', () => {
    fc.assert(
      fc.property(markedText, box, rules, (text, room, how) => {
        const outcome = fit(text, room, how);
        const set = outcome.ok ? outcome.fitted : outcome.refusal.shown;
        if (set === null) return;
        for (const { widthPx, hangPx = 0, runs = [] } of set.lines) {
          expect(hangPx + widthPx).toBeLessThanOrEqual(room.widthPx);
          for (const run of runs) expect(run.offsetPx + run.widthPx).toBeLessThanOrEqual(widthPx + 1e-6);
        }
        expect(set.heightPx).toBeLessThanOrEqual(room.heightPx + 1e-6);
        if (!outcome.ok) return;
        const blocks = parseMarkup(text, BOTH);
        const all = blocks.map((block) => `${block.marker ?? ''}${block.text}`).join('');
        expect(lettersOf(set.lines.map(drawnText))).toBe(lettersOf([all]));
        const emphasised = blocks.flatMap((block) =>
          block.strong.map(({ from, to }) => block.text.slice(from, to)),
        );
        expect(lettersOf(set.lines.map(strongText))).toBe(lettersOf(emphasised));
      }),
    );
  });

  test('is drawn from runs that are together the line, one after the other', () => {
    fc.assert(
      fc.property(markedText, box, rules, (text, room, how) => {
        const outcome = fit(text, room, how);
        for (const { text: words, runs } of outcome.ok ? outcome.fitted.lines : []) {
          if (runs === undefined) continue;
          expect(runs.map((run) => run.text).join('')).toBe(words);
          for (const [index, run] of runs.entries()) {
            const before = runs[index - 1];
            expect(run.offsetPx).toBeGreaterThanOrEqual(
              (before?.offsetPx ?? 0) + (before?.widthPx ?? 0) - 1e-6,
            );
          }
        }
      }),
    );
  });

  test('never gets smaller in a higher box', () => {
    fc.assert(
      fc.property(markedText, box, rules, fc.integer({ min: 1, max: 200 }), (text, room, how, morePx) => {
        const low = fit(text, room, how);
        const high = fit(text, { ...room, heightPx: room.heightPx + morePx }, how);
        if (!low.ok) return;
        expect(high.ok).toBe(true);
        if (!high.ok || low.fitted.usesSecondFace !== high.fitted.usesSecondFace) return;
        expect(high.fitted.sizePx).toBeGreaterThanOrEqual(low.fitted.sizePx);
      }),
    );
  });

  test('hangs the lines of an item under its words, numbers as wide as the widest', () => {
    const text = '9. Bawa kartu tanda penduduk\n10. Datang';
    const outcome = fit(text, { widthPx: 400, heightPx: 400 }, rulesOf('natural'));
    expect(outcome.ok && setLines(outcome.fitted)).toEqual(['9. Bawa kartu', 'tanda penduduk', '10. Datang']);
    const [first, second, third] = outcome.ok ? outcome.fitted.lines : [];
    expect([first?.hangPx, third?.hangPx]).toEqual([0, 0]);
    expect([second?.hangPx, second?.hangPx]).toEqual([
      first?.runs?.[1]?.offsetPx,
      third?.runs?.[1]?.offsetPx,
    ]);
  });

  test('keeps an amount on one line though only its figure is emphasised', () => {
    const text = 'Uang pengganti *Rp18,7* miliar';
    const outcome = fit(text, { widthPx: 330, heightPx: 200 }, rulesOf('natural'));
    expect(outcome.ok && setLines(outcome.fitted)).toEqual(['Uang pengganti', 'Rp18,7 miliar']);
  });

  test('is refused by the letters that are too many, marks not counted', () => {
    const long = '- satu\n- *dua*\n- tiga\n- empat';
    const outcome = fit(long, { widthPx: 400, heightPx: 62 }, rulesOf('natural'));
    expect(outcome.ok ? null : [outcome.refusal.code, outcome.refusal]).toMatchObject([
      'text-too-long',
      { lettersOver: 'duatigaempat'.length, sizePx: 24 },
    ]);
  });

  test('is set as any text while it holds no markup', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), box, rules, (parts, room, how) => {
        const text = parts.join(' ');
        expect(fit(text, room, how)).toEqual(fitText({ text, ...room }, how, faces));
      }),
    );
  });
});

/** A line as the text has it: without the hyphen of a split word. */
function drawnText({ text, isSplit }: FittedText['lines'][number]): string {
  return isSplit === true ? text.slice(0, -1) : text;
}

function strongText({ runs = [], isSplit }: FittedText['lines'][number]): string {
  return runs
    .map(({ text, isStrong }, index) => {
      if (!isStrong) return '';
      return isSplit === true && index === runs.length - 1 ? text.slice(0, -1) : text;
    })
    .join('');
}

function lettersOf(parts: readonly string[]): string {
  return parts.join('').replace(/\s/g, '');
}
