import { readTable } from '#backend/parse/read-table.ts';
import { describe, expect, test } from 'vitest';

const read = (text: string) => readTable({ bytes: new TextEncoder().encode(text), sheet: null });
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
    const table = read(text);
    expect(table.ok && table.value.columns).toEqual(expected.value.columns);
    expect(table.ok && table.value.rows.map((row) => row.cells)).toEqual([expected.value.rows[0]?.cells]);
  });

  test('in Windows-1252 where it is not UTF-8', () => {
    const text = 'kutipan;nama\n\u0093Kafe\u0301\u0094;A\u00e9\n'.normalize('NFC');
    const table = readTable({ bytes: Uint8Array.from(Buffer.from(text, 'latin1')), sheet: null });
    expect(table.ok && table.value.rows[0]?.cells['nama']).toBe('Aé');
    expect(table.ok && table.value.rows[0]?.cells['kutipan']?.startsWith('“')).toBe(true);
  });

  test('and tells each row by its line in the file, line breaks within cells included', () => {
    const table = read('a;b\n"satu\ndua";x\n\ntiga;y\n');
    expect(table.ok && table.value.rows).toEqual([
      { line: 2, cells: { a: 'satu\ndua', b: 'x' }, problems: [] },
      { line: 5, cells: { a: 'tiga', b: 'y' }, problems: [] },
    ]);
  });

  test('and a row with cells too many or too few says so, while the others stand', () => {
    const table = read('a;b;c\nx;y;z;lebih\nx;y\nx;y;z\n');
    expect(table.ok && table.value.rows.map(({ line, problems }) => [line, problems])).toEqual([
      [2, [{ code: 'row-cells-many', column: null, params: { count: 4, max: 3 } }]],
      [3, [{ code: 'row-cells-few', column: 'c', params: { count: 2, max: 3 } }]],
      [4, []],
    ]);
  });

  test('with a column that has no name called by its letter, or left aside when it is empty', () => {
    const table = read('a;;b;\nx;isi;y;\nx;;y;\n');
    expect(table.ok && table.value.columns).toEqual(['a', 'Kolom B', 'b']);
    const empty = read('a;;b\nx;;y\n');
    expect(empty.ok && empty.value.columns).toEqual(['a', 'b']);
  });
});

describe('a file is refused by name', () => {
  test.each([
    ['with nothing in it', '', { code: 'table-empty' }],
    ['with a heading only', 'judul;nama\n', { code: 'table-empty' }],
    ['with a quotation mark that is never closed', 'a;b\n"x;y\nz;w\n', { code: 'table-broken', line: 2 }],
    [
      'with more rows than anybody draws',
      `a\n${'x\n'.repeat(20_001)}`,
      { code: 'table-too-many-rows', max: 20_000 },
    ],
    ['with two columns of one name', 'a;a\nx;y\n', { code: 'table-column-twice', column: 'a' }],
    ['that is not text', 'GIF89a\u0000\u0000', { code: 'table-binary' }],
    ['that only begins like an archive', 'PK\u0003\u0004\u0000\u0000', { code: 'table-not-workbook' }],
  ])('%s', (_, text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });
});
