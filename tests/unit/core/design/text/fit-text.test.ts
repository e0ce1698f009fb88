import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitGroup, fitText } from '#core/design/text/fit-text.ts';
import type { FitOutcome, FitRules, Setting } from '#core/design/text/fit-types.ts';
import { normalizeText } from '#core/design/text/normalize.ts';
import { bundledFaces } from '../../../../helpers/design-resources.ts';

const faces = bundledFaces();
const SERIF: Setting = { face: 'serif-700', minSizePx: 44, maxSizePx: 76, maxLines: 4, leading: 1.08 };
const NARROW: Setting = { face: 'narrow-600', minSizePx: 30, maxSizePx: 60, maxLines: 4, leading: 1.1 };
const TITLE: FitRules = { settings: [SERIF], rag: 'even', descenders: 'inside' };
const BODY: FitRules = {
  settings: [{ face: 'sans-500', minSizePx: 26, maxSizePx: 34, maxLines: 4, leading: 1.32 }],
  rag: 'natural',
  descenders: 'inside',
};

function linesOf(outcome: FitOutcome): readonly string[] {
  return outcome.ok ? outcome.fitted.lines.map((line) => line.text) : [];
}

function refusalOf(outcome: FitOutcome): unknown {
  if (outcome.ok) return null;
  const { shown, ...refusal } = outcome.refusal;
  return { refusal, shows: shown?.lines.map((line) => line.text) ?? null };
}

describe('fitText', () => {
  test('sets a short title at the designer’s size', () => {
    const outcome = fitText({ text: 'Paspor akhir pekan', widthPx: 936, heightPx: 230 }, TITLE, faces);
    expect(outcome.ok && [outcome.fitted.sizePx, linesOf(outcome)]).toEqual([76, ['Paspor akhir pekan']]);
  });

  test('keeps small words of a title with the next one and its lines of like width', () => {
    const text = 'Jaksa Masuk Sekolah Sapa 86 Pelajar SMP di Pulau Kelapa Dua';
    expect(linesOf(fitText({ text, widthPx: 936, heightPx: 230 }, TITLE, faces))).toEqual([
      'Jaksa Masuk Sekolah',
      'Sapa 86 Pelajar SMP',
      'di Pulau Kelapa Dua',
    ]);
  });

  test('returns to the designer’s size when a long text becomes short again', () => {
    const box = { widthPx: 936, heightPx: 230 };
    const before = fitText({ ...box, text: 'Panen sawi' }, TITLE, faces);
    fitText({ ...box, text: 'Panen sawi '.repeat(12) }, TITLE, faces);
    expect(fitText({ ...box, text: 'Panen sawi' }, TITLE, faces)).toEqual(before);
  });

  test('refuses a word wider than the box at the smallest size and names it', () => {
    const text = `kata ${'w'.repeat(60)}`;
    expect(refusalOf(fitText({ text, widthPx: 936, heightPx: 230 }, TITLE, faces))).toEqual({
      refusal: { code: 'word-too-wide', word: 'w'.repeat(60), sizePx: 44 },
      shows: ['kata'],
    });
  });

  test('refuses a text by the number of letters that are too many', () => {
    const text = 'seratus '.repeat(40).trim();
    const outcome = fitText({ text, widthPx: 400, heightPx: 100 }, BODY, faces);
    const shown = refusalOf(outcome);
    expect(shown).toEqual({
      refusal: { code: 'text-too-long', lettersOver: 223, sizePx: 26, maxLines: 3 },
      shows: Array.from({ length: 3 }, () => 'seratus seratus seratus seratus'),
    });
  });

  test('names the first character the face cannot draw, an emoji whole', () => {
    const outcome = fitText({ text: 'Selamat 👩‍👧 pagi 🎉', widthPx: 936, heightPx: 230 }, TITLE, faces);
    expect(refusalOf(outcome)).toEqual({ refusal: { code: 'glyph-missing', character: '👩‍👧' }, shows: null });
  });

  test('tries the second face before it refuses, and says so', () => {
    const text = 'Pertanggungjawaban pelaksanaan anggaran pendapatan dan belanja negara tahun berjalan';
    const box = { text, widthPx: 520, heightPx: 150 };
    const first = fitText(box, TITLE, faces);
    const second = fitText(box, { ...TITLE, settings: [SERIF, NARROW] }, faces);
    expect([first.ok, second.ok && [second.fitted.face.id, second.fitted.usesSecondFace]]).toEqual([
      false,
      ['narrow-600', true],
    ]);
  });

  test('breaks a no-break space nowhere and draws it as a plain space', () => {
    const outcome = fitText({ text: 'Teluk\u00A0Padma raya', widthPx: 420, heightPx: 230 }, TITLE, faces);
    expect(linesOf(outcome)).toEqual(['Teluk Padma', 'raya']);
  });

  test('sets nothing for an empty text', () => {
    expect(linesOf(fitText({ text: ' \n ', widthPx: 100, heightPx: 100 }, TITLE, faces))).toEqual(['']);
  });
});

describe('fitGroup', () => {
  test('gives all members the size of the tightest', () => {
    const box = { widthPx: 500, heightPx: 100 };
    const outcomes = fitGroup(
      [
        { ...box, text: 'Pendek' },
        { ...box, text: 'Nomor pengirim bukan milik pejabat atau pegawai Kejari mana pun' },
      ],
      BODY,
      faces,
    );
    const sizes = outcomes.map((outcome) => (outcome.ok ? outcome.fitted.sizePx : null));
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThan(34);
  });

  test('refuses only the members that fail', () => {
    const box = { widthPx: 500, heightPx: 100 };
    const outcomes = fitGroup(
      [
        { ...box, text: 'Pendek' },
        { ...box, text: 'x'.repeat(80) },
      ],
      BODY,
      faces,
    );
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false]);
  });
});

describe('for any text and box', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 160 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          ...'jaksa di dan Rp18,7 miliar pertanggungjawaban S.H., M.H., berkali-kali 17 November'.split(' '),
        ),
        { maxLength: 50 },
      )
      .map((words) => words.join(' ')),
  );
  const anyBox = fc.record({
    widthPx: fc.integer({ min: 20, max: 1000 }),
    heightPx: fc.integer({ min: 10, max: 600 }),
  });
  const anyRules = fc.constantFrom<FitRules>(TITLE, BODY, { ...TITLE, settings: [SERIF, NARROW] });

  test('a set text lies inside its box and its bounds, and nothing of it is lost', () => {
    fc.assert(
      fc.property(anyText, anyBox, anyRules, (text, box, rules) => {
        const outcome = fitText({ text, ...box }, rules, faces);
        if (!outcome.ok) return;
        const { fitted } = outcome;
        const setting = rules.settings[fitted.usesSecondFace ? 1 : 0];
        expect(fitted.lines.every((line) => line.widthPx <= box.widthPx)).toBe(true);
        expect(fitted.heightPx).toBeLessThanOrEqual(box.heightPx + 1e-6);
        expect(fitted.sizePx).toBeGreaterThanOrEqual(setting?.minSizePx ?? Infinity);
        expect(fitted.sizePx).toBeLessThanOrEqual(setting?.maxSizePx ?? 0);
        expect(fitted.lines.length).toBeLessThanOrEqual(setting?.maxLines ?? 0);
        expect(lettersIn(fitted.lines.map((line) => line.text).join(''))).toBe(
          lettersIn(normalizeText(text)),
        );
      }),
      { numRuns: 600 },
    );
  });

  test('money, dates and degrees are never split', () => {
    const glued = ['Rp18,7 miliar', '17 November', 'Pasal 91', 'S.H., M.H.', 'Dr. Arunika', '86 pelajar'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...glued, 'dan', 'warga', 'pelayanan'), { minLength: 2, maxLength: 24 }),
        fc.integer({ min: 300, max: 900 }),
        (words, widthPx) => {
          const outcome = fitText(
            { text: words.join(' '), widthPx, heightPx: 900 },
            { ...BODY, settings: [{ ...BODY.settings[0], maxLines: 40 }] },
            faces,
          );
          const lines = outcome.ok ? outcome.fitted.lines.map((line) => line.text) : [];
          const broken = lines.flatMap((line, index) => {
            const next = lines[index + 1] ?? '';
            return glued.filter((pair) => {
              const [left = '', right = ''] = pair.split(' ');
              return line.endsWith(left) && next.startsWith(right) && `${line} ${next}`.includes(pair);
            });
          });
          expect(broken).toEqual([]);
        },
      ),
    );
  });
});

function lettersIn(text: string): string {
  return text.replace(/[\s\u00A0]/g, '');
}
