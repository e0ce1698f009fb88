import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkup, plainWords, writeMarkup } from '#core/design/text/markup.ts';
import { normalizeText } from '#core/design/text/normalize.ts';

const EMPHASIS = { emphasis: true, list: false };
const BOTH = { emphasis: true, list: true };

function strongIn(text: string): readonly string[] {
  return parseMarkup(text, EMPHASIS).flatMap((block) =>
    block.strong.map(({ from, to }) => block.text.slice(from, to)),
  );
}

test('blocks written out are read as the same blocks again', () => {
  const word = fc.constantFrom('warga', '*gratis*', '*dua kata*', 'Rp5.000,', '12');
  const line = fc
    .tuple(fc.constantFrom('', '- ', '3. '), fc.array(word, { minLength: 1, maxLength: 6 }))
    .map(([lead, words]) => `${lead}${words.join(' ')}`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const blocks = parseMarkup(lines.join('\n'), BOTH);
      expect(parseMarkup(writeMarkup(blocks), { ...BOTH, paragraphs: true })).toEqual(blocks);
    }),
  );
});

describe('paragraphs', () => {
  test('are the lines of a text that has them, beside items of lists and without empty lines', () => {
    expect(
      parseMarkup('*Judul*\n\nIsi surat\n- satu\nPenutup', { ...BOTH, paragraphs: true }).map(
        ({ text, marker }) => [marker, text],
      ),
    ).toEqual([
      [null, 'Judul'],
      [null, 'Isi surat'],
      ['•', 'satu'],
      [null, 'Penutup'],
    ]);
  });

  test('run together where a text has none', () => {
    expect(parseMarkup('Satu\ndua', BOTH).map(({ text }) => text)).toEqual(['Satu dua']);
  });
});

describe('emphasis', () => {
  test.each([
    ['Layanan ini *gratis* untuk semua warga.', ['gratis']],
    ['*Jangan* membayar (*siapa pun*), “*laporkan*”!', ['Jangan', 'siapa pun', 'laporkan']],
    ['*Rp18,7 miliar* kembali ke kas negara', ['Rp18,7 miliar']],
  ])('of %s is what stands between two stars', (text, expected) => {
    expect(strongIn(text)).toEqual(expected);
  });

  test.each([
    '5*3*2 = 30',
    'harga* belum termasuk *ongkos kirim',
    '**dua bintang** di kedua sisi',
    'bintang * yang * berdiri sendiri',
    'kata*di*tengah',
    '*',
    '* * *',
  ])('is not read into %s, whose stars stay', (text) => {
    expect(parseMarkup(text, EMPHASIS)).toEqual([{ marker: null, text, strong: [] }]);
  });

  test('of nested pairs is the inner one, the stars around it stay', () => {
    expect(parseMarkup('*luar *dalam* luar*', EMPHASIS)).toEqual([
      { marker: null, text: '*luar dalam luar*', strong: [{ from: 6, to: 11 }] },
    ]);
  });

  test('loses no letter and no star but those of its pairs', () => {
    const piece = fc.constantFrom(
      '*',
      '*',
      ' ',
      '\n',
      'kata',
      'Rp5',
      '“',
      '.',
      'é',
      '👩‍👧',
      '\u0301',
      '- ',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const blocks = parseMarkup(text, EMPHASIS);
        const read = blocks.map((block) => block.text).join('');
        const pairs = blocks.flatMap((block) => block.strong);
        const plain = normalizeText(text);
        expect(read.replaceAll('*', '')).toBe(plain.replaceAll('*', ''));
        expect(starsIn(read) + 2 * pairs.length).toBe(starsIn(plain));
        for (const { from, to } of pairs) expect(read.slice(from, to)).toMatch(/^[^\s*]([^*]*[^\s*])?$/u);
      }),
    );
  });
});

function starsIn(text: string): number {
  return text.split('*').length - 1;
}

describe('lists', () => {
  test('are the lines with a marker; lines between them run together', () => {
    const text =
      'Yang perlu dibawa:\n- KTP *asli*\n-  Surat kuasa\n• Nomor perkara\n\n1. Ambil antrean\n12) Tunggu';
    expect(parseMarkup(text, BOTH)).toEqual([
      { marker: null, text: 'Yang perlu dibawa:', strong: [] },
      { marker: '•', text: 'KTP asli', strong: [{ from: 4, to: 8 }] },
      { marker: '•', text: 'Surat kuasa', strong: [] },
      { marker: '•', text: 'Nomor perkara', strong: [] },
      { marker: '1.', text: 'Ambil antrean', strong: [] },
      { marker: '12.', text: 'Tunggu', strong: [] },
    ]);
  });

  test('leave out an item that is only begun', () => {
    expect(parseMarkup('- satu\n- ', BOTH).map(({ text }) => text)).toEqual(['satu']);
  });

  test('are not read where the slot has none', () => {
    expect(parseMarkup('- satu\n- dua', EMPHASIS)).toEqual([
      { marker: null, text: '- satu - dua', strong: [] },
    ]);
  });

  test('are not read into a dash, a date or a year at the start of a line', () => {
    const text = '-5 derajat\n17.30 WITA\n2026. Tahun itu';
    expect(parseMarkup(text, BOTH)).toEqual([{ marker: null, text: normalizeText(text), strong: [] }]);
  });

  test('carry on over a line without a marker as a paragraph of its own', () => {
    expect(parseMarkup('- satu\nlalu\nbegini\n- dua', BOTH).map(({ text }) => text)).toEqual([
      'satu',
      'lalu begini',
      'dua',
    ]);
  });
});

describe('plainWords', () => {
  test('says a text without its marks, items apart', () => {
    expect(plainWords('Bawa:\n- KTP *asli*\n- surat kuasa\nDatang sebelum pukul 11.', BOTH)).toBe(
      'Bawa: KTP asli; surat kuasa; Datang sebelum pukul 11.',
    );
  });

  test('leaves a text without marks as it was typed', () => {
    expect(plainWords('Dua  spasi\n* bintang', BOTH)).toBe('Dua  spasi\n* bintang');
  });
});
