import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newItem, pasteInto, toggleList, toggleStrong, type Writing } from '#ui/studio/marks/edit-marks.ts';

/** A text with its selection between brackets, or its caret at `|`. */
function at(drawn: string): Writing {
  const from = drawn.search(/[[|]/);
  const text = drawn.replace(/[[\]|]/g, '');
  const end = drawn.indexOf(']');
  return { text, from, to: end < 0 ? from : end - 1 };
}

function shown(writing: Writing | null): string | null {
  if (writing === null) return null;
  const { text, from, to } = writing;
  if (from === to) return `${text.slice(0, from)}|${text.slice(from)}`;
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

describe('toggleStrong', () => {
  test.each([
    ['Layanan [gratis ]untuk warga', 'Layanan [*gratis*] untuk warga'],
    ['Layanan gra|tis untuk warga', 'Layanan [*gratis*] untuk warga'],
    ['Layanan *gra|tis* untuk warga', 'Layanan gra|tis untuk warga'],
    ['Layanan [*gratis*] untuk', 'Layanan [gratis] untuk'],
    ['Layanan [*gratis* untuk] warga', 'Layanan [*gratis untuk*] warga'],
    ['[- satu\n- dua]', '[- *satu*\n- *dua*]'],
    ['Biaya: |', 'Biaya: *|*'],
  ])('makes %j into %j', (before, after) => {
    expect(shown(toggleStrong(at(before)))).toBe(after);
  });
});

describe('toggleList', () => {
  test.each([
    ['bullet', 'KTP| asli', '- KTP| asli'],
    ['bullet', '[KTP\nKK]', '[- KTP\n- KK]'],
    ['bullet', '[- KTP\n- KK]', '[KTP\nKK]'],
    ['number', '[- KTP\n\n- KK]', '[1. KTP\n\n2. KK]'],
    ['number', '1. ambil\ntung|gu', '1. ambil\n2. tung|gu'],
    ['bullet', '|', '- |'],
  ] as const)('of kind %s makes %j into %j', (kind, before, after) => {
    expect(shown(toggleList(at(before), kind))).toBe(after);
  });

  test('pressed twice gives back plain lines', () => {
    const line = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('bullet', 'number'),
        (lines, kind) => {
          const text = lines.join('\n');
          const whole = { text, from: 0, to: text.length };
          expect(toggleList(toggleList(whole, kind), kind)).toEqual(whole);
        },
      ),
    );
  });
});

describe('newItem', () => {
  test.each([
    ['- KTP|', '- KTP\n- |'],
    ['9. ambil|', '9. ambil\n10. |'],
    ['- KTP\n- |', '- KTP\n|'],
    ['bukan daftar|', null],
  ])('after %j gives %j', (before, after) => {
    expect(shown(newItem(at(before)))).toBe(after);
  });
});

test.each([
  ['Syarat:|', '- KTP\n- KK', 'Syarat:\n- KTP\n- KK|'],
  ['- |', '- KTP\n- KK', '- KTP\n- KK|'],
  ['Kata [lama] tetap', '*baru*', 'Kata *baru*| tetap'],
])('what is pasted into %j as %j stands as %j', (before, pasted, after) => {
  expect(shown(pasteInto(at(before), pasted))).toBe(after);
});
