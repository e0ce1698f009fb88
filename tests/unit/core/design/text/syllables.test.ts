import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText } from '#core/design/text/fit-text.ts';
import type { FitOutcome, FitRules } from '#core/design/text/fit-types.ts';
import { normalizeText } from '#core/design/text/normalize.ts';
import { syllableBreaks } from '#core/design/text/syllables.ts';
import { bundledFaces } from '../../../../helpers/design-resources.ts';

const faces = bundledFaces();
const ACCEPTED = readFileSync(new URL('../../../../fixtures/syllable-breaks.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/** A word with a hyphen at each of its breaks. */
function broken(word: string): string {
  const ends = [...syllableBreaks(word), word.length];
  return ends.map((end, index) => word.slice(ends[index - 1] ?? 0, end)).join('-');
}

describe('syllables', () => {
  test('of 397 words of the desk are divided where a printed page may divide them', () => {
    expect(ACCEPTED.length).toBeGreaterThanOrEqual(300);
    expect(ACCEPTED.map((word) => broken(word.replaceAll('-', '')))).toEqual(ACCEPTED);
  });

  test('leave names, amounts, numbers, addresses and abbreviations whole', () => {
    const whole =
      'Pertanggungjawaban Sumatera KEJAKSAAN 2.150.000.000 Rp2.150.000.000 www.kejari-telukpadma.go.id https://contoh.go.id/layanan humas@kejaksaan.go.id @kejaksaanpadma #jaksamenyapa S.H. a.n. d.a. tahun2026 dsb. dll. restorativejustice/2026';
    expect(whole.split(' ').map(broken)).toEqual(whole.split(' '));
  });

  test('keep punctuation with the word it belongs to', () => {
    expect(['(penyidikan)', '“penuntutan,', 'pelayanan.'].map(broken)).toEqual([
      '(pe-nyi-dikan)',
      '“pe-nun-tutan,',
      'pe-la-yanan.',
    ]);
  });

  test('leave at least two letters before and three after, and ng ny sy kh whole', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'a i u e o n g y s k h r t l m p b d j w'.split(' ')),
      minLength: 5,
      maxLength: 24,
    });
    fc.assert(
      fc.property(letters, (word) => {
        const bad = syllableBreaks(word).filter(
          (at) =>
            at < 2 || word.length - at < 3 || /^(?:ng|ny|sy|kh|ai|au|oi)$/.test(word.slice(at - 1, at + 1)),
        );
        expect(bad).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text that may split words', () => {
  const NARROW: FitRules = {
    settings: [{ face: 'sans-500', minSizePx: 26, maxSizePx: 34, maxLines: 8, leading: 1.32 }],
    rag: 'natural',
    descenders: 'inside',
    hyphens: true,
  };
  const linesOf = (outcome: FitOutcome) =>
    outcome.ok ? outcome.fitted.lines.map(({ text }) => text) : outcome.refusal.code;

  test('is set whole as long as any size fits, and split only then', () => {
    const text = 'pertanggungjawaban keuangan';
    const at = (widthPx: number) => linesOf(fitText({ text, widthPx, heightPx: 300 }, NARROW, faces));
    expect([at(420), at(200)]).toEqual([
      ['pertanggungjawaban', 'keuangan'],
      ['pertang-', 'gungjawaban', 'keuangan'],
    ]);
    const never = fitText({ text, widthPx: 200, heightPx: 300 }, { ...NARROW, hyphens: false }, faces);
    expect(linesOf(never)).toBe('word-too-wide');
  });

  test('names a word that cannot be split as it was typed', () => {
    const outcome = fitText(
      { text: 'kepada Pertanggungjawaban', widthPx: 200, heightPx: 300 },
      NARROW,
      faces,
    );
    expect(!outcome.ok && outcome.refusal.code === 'word-too-wide' && outcome.refusal.word).toBe(
      'Pertanggungjawaban',
    );
  });

  test('loses no letter: lines without their added hyphens are the text again, and none is wider than its column', () => {
    const words = ACCEPTED.map((word) => word.replaceAll('-', '')).concat(
      'Teluk Padma Rp2,1 miliar 17'.split(' '),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 16 }),
        fc.integer({ min: 90, max: 500 }),
        (chosen, widthPx) => {
          const text = chosen.join(' ');
          const outcome = fitText({ text, widthPx, heightPx: 320 }, NARROW, faces);
          if (!outcome.ok) return;
          const { lines } = outcome.fitted;
          const joined = lines.map((line) =>
            line.isSplit === true ? line.text.slice(0, -1) : `${line.text} `,
          );
          expect(joined.join('').trim()).toBe(normalizeText(text));
          expect(lines.filter((line) => line.widthPx > widthPx)).toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });
});
