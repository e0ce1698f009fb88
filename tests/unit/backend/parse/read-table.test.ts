import { readTable } from '#backend/parse/read-table.ts';
import { describe, expect, test } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text);
const expected = {
  ok: true,
  value: {
    columns: ['judul', 'nama'],
    rows: [{ line: 2, cells: { judul: 'Apel pagi', nama: 'Rina' } }],
  },
};

describe('a table is read', () => {
  test.each([
    ['semicolons, as Indonesian spreadsheets save', 'judul;nama\nApel pagi;Rina\n'],
    ['commas', 'judul,nama\nApel pagi,Rina\n'],
    ['tabs', 'judul\tnama\r\nApel pagi\tRina\r\n'],
    ['a byte order mark', '\u{FEFF}judul;nama\nApel pagi;Rina'],
    ['empty lines and cells once clicked into', 'judul;nama;;\n\nApel pagi;Rina;;\n;;;\n'],
  ])('with %s', (_, text) => {
    const table = readTable(bytes(text));
    expect(table.ok && table.value.columns).toEqual(expected.value.columns);
    expect(table.ok && table.value.rows.map((row) => row.cells)).toEqual([expected.value.rows[0]?.cells]);
  });

  test('in Windows-1252 where it is not UTF-8', () => {
    const table = readTable(
      Uint8Array.from(
        Buffer.from('kutipan;nama\n\u0093Kafe\u0301\u0094;A\u00e9\n'.normalize('NFC'), 'latin1'),
      ),
    );
    expect(table.ok && table.value.rows[0]?.cells['nama']).toBe('Aé');
    expect(table.ok && table.value.rows[0]?.cells['kutipan']?.startsWith('“')).toBe(true);
  });

  test('and tells each row by its line in the file, line breaks within cells included', () => {
    const table = readTable(bytes('a;b\n"satu\ndua";x\n\ntiga;y\n'));
    expect(table.ok && table.value.rows).toEqual([
      { line: 2, cells: { a: 'satu\ndua', b: 'x' } },
      { line: 5, cells: { a: 'tiga', b: 'y' } },
    ]);
  });
});

describe('a file is refused by name', () => {
  test.each([
    ['with nothing in it', '', { code: 'table-empty' }],
    ['with a heading only', 'judul;nama\n', { code: 'table-empty' }],
    ['with a quotation mark that is never closed', 'a;b\n"x;y\nz;w\n', { code: 'table-broken', line: 2 }],
    ['with more cells than the heading', 'a;b\nx;y\nx;y;z\n', { code: 'table-broken', line: 3 }],
    ['with two columns of one name', 'a;a\nx;y\n', { code: 'table-column-twice', column: 'a' }],
    ['that is not text', 'PK\u0003\u0004\u0000\u0000', { code: 'table-binary' }],
  ])('%s', (_, text, error) => {
    expect(readTable(bytes(text))).toEqual({ ok: false, error });
  });
});
