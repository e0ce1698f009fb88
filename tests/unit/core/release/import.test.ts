import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectEncoding } from '#core/release/detect-encoding.ts';
import { findDate, indonesianDate } from '#core/release/indonesian-date.ts';
import { markdownBlocks } from '#core/release/markdown.ts';
import { bodyText, inlineText } from '#core/release/plain-text.ts';
import { recogniseRelease, textBlocks } from '#core/release/recognise.ts';

function read(text: string, fileName = 'lama.txt') {
  const { document, number } = recogniseRelease({ title: null, blocks: textBlocks(text), fileName });
  return {
    number,
    headline: document.headline,
    city: document.dateline.city,
    on: document.dateline.on,
    lead: inlineText(document.lead),
    body: bodyText(document),
  };
}

test('a Kejaksaan release with letterhead gives number, title, place, date, lead and body', () => {
  const text = `KEJAKSAAN REPUBLIK INDONESIA
KEJAKSAAN TINGGI NUSA HARAPAN
Jalan Melati Nomor 1, Bandar Asri

SIARAN PERS
Nomor: PR - 54 / Kph.2 / 09 / 2024

Tim Tabur Amankan Terpidana yang Buron Tiga Tahun

Bandar Asri, 12 September 2024 – Tim Tabur mengamankan terpidana berinisial AN.

Terpidana diserahkan kepada jaksa eksekutor.`;
  expect(read(text)).toEqual({
    number: 'PR-54/Kph.2/09/2024',
    headline: 'Tim Tabur Amankan Terpidana yang Buron Tiga Tahun',
    city: 'Bandar Asri',
    on: '2024-09-12',
    lead: 'Tim Tabur mengamankan terpidana berinisial AN.',
    body: 'Terpidana diserahkan kepada jaksa eksekutor.',
  });
});

test('a news-style text has no number; its place is read from the dateline and its date from the text', () => {
  expect(
    read(
      'Warga Binaan Panen Sawi\n\nRimba Sari, INFO_PAS – Panen digelar, Kamis (19 November 2026).\n\n(fjr)',
    ),
  ).toEqual({
    number: null,
    headline: 'Warga Binaan Panen Sawi',
    city: 'Rimba Sari',
    on: '2026-11-19',
    lead: 'Panen digelar, Kamis (19 November 2026).',
    body: '(fjr)',
  });
});

test('a date line under the title, as Kemensetneg writes it, is the date', () => {
  expect(
    read(
      'Biro Humas Terima Kunjungan Mahasiswa\n\nSelasa, 25 Februari 2025\n\nBiro Humas menerima kunjungan.',
    ),
  ).toEqual({
    number: null,
    headline: 'Biro Humas Terima Kunjungan Mahasiswa',
    city: '',
    on: '2025-02-25',
    lead: 'Biro Humas menerima kunjungan.',
    body: '',
  });
});

test('place and date above the signature are read when there is no dateline', () => {
  expect(
    read('Jaksa Masuk Sekolah\n\nKejaksaan menyapa pelajar.\n\nJAKARTA, 3 Maret 2023\n\nKepala Seksi'),
  ).toMatchObject({
    city: 'Jakarta',
    on: '2023-03-03',
    lead: 'Kejaksaan menyapa pelajar.',
    body: 'Kepala Seksi',
  });
});

test('nothing is guessed: a text without date and place keeps both empty, and takes a title from its file', () => {
  expect(read('Kejaksaan menyapa pelajar di sekolah.', 'arsip/2023_jaksa-menyapa.txt')).toMatchObject({
    headline: '2023 jaksa menyapa',
    city: '',
    on: null,
    lead: 'Kejaksaan menyapa pelajar di sekolah.',
  });
});

test('recognition never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      recogniseRelease({ title: null, blocks: textBlocks(text), fileName: text });
      recogniseRelease({ ...markdownBlocks(text), fileName: 'a.md' });
    }),
  );
});

test('Markdown gives title, headings, lists, quotes, emphasis and safe links', () => {
  const text =
    '# Judul **Utama**\n\nTeras *miring* [laman](https://a.example) [x](javascript:1).\n\n## Bagian\n- satu\n- dua\n\n> Kutipan\n> panjang';
  expect(markdownBlocks(text)).toEqual({
    title: 'Judul Utama',
    blocks: [
      {
        type: 'paragraph',
        text: [
          { text: 'Teras ' },
          { text: 'miring', italic: true },
          { text: ' ' },
          { text: 'laman', href: 'https://a.example' },
          { text: ' ' },
          { text: 'x' },
          { text: '.' },
        ],
      },
      { type: 'heading', text: [{ text: 'Bagian' }] },
      { type: 'list', ordered: false, items: [[{ text: 'satu' }], [{ text: 'dua' }]] },
      { type: 'quote', text: [{ text: 'Kutipan panjang' }], speaker: '' },
    ],
  });
});

test.each([
  ['Rabu, 18 Nopember 2026', '2026-11-18'],
  ['17-Agt-2025', '2025-08-17'],
  ['17 Agustus 2025', '2025-08-17'],
  ['5/2/2024', '2024-02-05'],
  ['siaran_2024-03-09.txt', '2024-03-09'],
  ['31 Februari 2024', null],
  ['29 Feb 2023', null],
  ['29 Feb 2024', '2024-02-29'],
])('the day in %s is %s', (text, on) => {
  expect(findDate(text)?.on ?? null).toBe(on);
});

test('a day prints as Indonesian text writes it', () => {
  expect([indonesianDate('2026-11-07'), indonesianDate('x')]).toEqual(['7 November 2026', 'x']);
});

const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['UTF-8', new TextEncoder().encode('“Halo”'), 'utf-8'],
  ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 65), 'utf-8'],
  ['UTF-16 with a mark', bytes(0xff, 0xfe, 65, 0), 'utf-16le'],
  [
    'UTF-16 without a mark',
    Uint8Array.from(Array.from(ascii('Siaran pers')).flatMap((byte) => [byte, 0])),
    'utf-16le',
  ],
  ['big-endian UTF-16', bytes(0xfe, 0xff, 0, 65), 'utf-16be'],
  ['curly quotes of Windows-1252', bytes(0x93, ...ascii('Halo'), 0x94), 'windows-1252'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'binary'],
  ['control characters', ascii('abc\u0001\u0002\u0003'), 'binary'],
  ['nothing', bytes(), 'empty'],
  ['white space', ascii(' \r\n\t'), 'empty'],
] as const)('%s is recognised', (_name, content, expected) => {
  expect(detectEncoding(content)).toBe(expected);
});

test('everything that TextDecoder reads as UTF-8 is seen as UTF-8, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (tail) => {
      const content = Uint8Array.from([
        ...ascii('Siaran pers '.repeat(200)),
        ...tail.map((byte) => byte | 0x80),
      ]);
      let isUtf8 = true;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(content);
      } catch {
        isUtf8 = false;
      }
      expect(detectEncoding(content) === 'utf-8').toBe(isUtf8);
    }),
    { numRuns: 500 },
  );
});
