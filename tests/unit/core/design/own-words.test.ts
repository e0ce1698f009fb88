import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextItem } from '#core/design/display-list.ts';
import { LAYOUT_SIZES, type LayoutId } from '#core/design/layouts.ts';
import { slotForWords } from '#core/design/edit/make-slot.ts';
import { ownWords } from '#core/design/own-words.ts';
import { markupOf } from '#core/design/slot-markup.ts';
import { slotSchema } from '#core/design/template.ts';
import { parseMarkup } from '#core/design/text/markup.ts';
import { renderParts } from '#core/design/render-design.ts';
import type { Piece } from '#core/design/template-text.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';
import { wholeText } from '#core/design/whole-text.ts';
import { newText } from '#editor/shape/new-parts.ts';
import { aDocument, builtInTemplate } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();
const LAYOUTS = ['4x5', '1x1', '9x16', '16x9'] as const satisfies readonly LayoutId[];
const document = aDocument(builtInTemplate('resmi.kutipan_pimpinan'), {});

function textOf(part: Part, layout: LayoutId): TextItem {
  const { items } = renderParts(document, { layout, page: 0 }, { faces, parts: [part], isStamped: false });
  const text = items.find((item) => item.kind === 'text');
  if (text?.kind !== 'text') throw new Error('no text drawn');
  return text;
}

describe('the words of a text', () => {
  test('say that they are marked only where something in them is', () => {
    expect(['Buka *setiap hari*', '- satu', 'Satu\nDua', '5*3*2', 'Biasa saja'].map(ownWords)).toEqual([
      { say: 'Buka *setiap hari*', marked: true },
      { say: '- satu', marked: true },
      { say: 'Satu\nDua', marked: true },
      { say: '5*3*2' },
      { say: 'Biasa saja' },
    ]);
  });

  test('are set with bold, lists and paragraphs; those of older designs keep their stars', () => {
    const say = '*Gratis*\nBawa:\n- KTP';
    const set = (piece: Piece): TextItem => {
      const part = newText(LAYOUT_SIZES['4x5'], 'x');
      if (part.part !== 'text') throw new Error('no text');
      return textOf({ ...part, content: [piece] }, '4x5');
    };
    const marked = set(ownWords(say));
    expect(marked.lines.map(({ text }) => text)).toEqual(['Gratis', 'Bawa:', '• KTP']);
    expect(marked.lines[0]?.runs?.map(({ isStrong }) => isStrong)).toEqual([true]);
    expect(set({ say }).lines.map(({ text }) => text)).toEqual(['*Gratis* Bawa: - KTP']);
  });
});

const paragraphs = fc
  .array(
    fc
      .array(fc.constantFrom('warga', '*gratis*', 'di', 'Kejaksaan', '*dua kata*,', '5*3'), {
        minLength: 1,
        maxLength: 9,
      })
      .chain((words) => fc.constantFrom('', '- ', '1. ').map((lead) => `${lead}${words.join(' ')}`)),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));

describe('a text that is made a slot', () => {
  test('stands as it stood: bold, lists and paragraphs are the first sample, and may be written', () => {
    fc.assert(
      fc.property(paragraphs, (say) => {
        const own = ownWords(say);
        const part = { ...newText(LAYOUT_SIZES['4x5'], say), id: 'p1' };
        const slot = slotForWords(document.template, part, { label: 'Isi', hint: 'Isi', own });
        expect(slotSchema.parse(slot)).toEqual(slot);
        const asked = {
          ...document,
          template: { ...document.template, slots: [...document.template.slots, slot] },
          values: { ...document.values, [slot.id]: { kind: 'text' as const, text: say } },
        };
        const place = { layout: '4x5', page: 0 } as const;
        const [before, after] = [
          renderParts(document, place, { faces, parts: [part], isStamped: false }),
          renderParts(asked, place, {
            faces,
            parts: [partSchema.parse({ ...part, content: [{ slot: slot.id }] })],
            isStamped: false,
          }),
        ].map(({ items }) => items.map((item) => ({ ...item, slot: null })));
        expect(after).toEqual(before);
      }),
    );
  });

  test('asks for plain words where it has nothing else, and for paragraphs without a list where only those are allowed', () => {
    const part = newText(LAYOUT_SIZES['4x5'], 'x');
    const slot = slotForWords(document.template, part, {
      label: 'Isi',
      hint: 'Isi',
      own: ownWords('Biasa saja'),
    });
    expect(markupOf(slot)).toEqual({ emphasis: false, list: false });
    const lines = parseMarkup('- satu\ndua', markupOf({ ...slot, paragraphs: true })).map(({ text }) => text);
    expect(lines).toEqual(['- satu', 'dua']);
  });
});

describe('a text that is pasted', () => {
  const word = fc.constantFrom('warga', 'pelayanan', 'di', 'Kejaksaan', '*gratis*', 'mempertanggungjawabkan');
  const paragraph = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
  const text = fc
    .array(paragraph, { minLength: 1, maxLength: 4 })
    .map((paragraphs) => paragraphs.join('\n'))
    .filter(({ length }) => length <= 800);

  test.each(LAYOUTS)('is given the room it takes on a page of %s, on the page', (layout) => {
    const page = LAYOUT_SIZES[layout];
    fc.assert(
      fc.property(text, (words) => {
        const part = newText(page, words);
        if (part.part !== 'text') throw new Error('no text');
        const [left, top, width, height] = part.box;
        expect(left >= 0 && top >= 0).toBe(true);
        expect(left + width <= page.widthPx && top + height <= page.heightPx).toBe(true);
        const plain = words.replaceAll('*', '').replaceAll('\n', ' ');
        expect(wholeText(textOf(part, layout)).replaceAll('\n', ' ')).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });
});
