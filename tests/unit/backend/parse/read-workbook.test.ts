import { readTable } from '#backend/parse/read-table.ts';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lockedWorkbook, workbookOf } from '../../../helpers/workbook.ts';

const read = (bytes: Uint8Array, sheet: string | null = null) => readTable({ bytes, sheet });
const cellsOf = (bytes: Uint8Array, sheet: string | null = null) => {
  const table = read(bytes, sheet);
  return table.ok ? table.value.rows.map(({ cells }) => cells) : table.error;
};
const number = (v: number, z: string) => ({ t: 'n', v, z }) as const;
/** 20 November 2026, as a workbook counts days. */
const DAY = 46_346;

describe('a workbook is read as its cells show it', () => {
  test('days, hours, amounts, shares and words come out in Indonesian', () => {
    const shown = [
      [number(DAY, 'm/d/yy'), '20/11/2026'],
      [number(DAY, 'yyyy-mm-dd'), '20/11/2026'],
      [number(DAY + 0.395_833_333, 'dd/mm/yyyy hh:mm'), '20/11/2026 09.30'],
      [number(DAY, '[$-421]dddd, dd mmmm yyyy'), 'Jumat, 20 November 2026'],
      [number(DAY + 160, 'd mmm yyyy'), '29 Apr 2027'],
      [number(0.395_833_333, 'h:mm'), '09.30'],
      [number(1250.5, 'General'), '1250,5'],
      [number(1250.5, '#,##0.00'), '1.250,50'],
      [number(1_250_000, '"Rp. "#,##0'), 'Rp. 1.250.000'],
      [number(0.125, '0.0%'), '12,5%'],
      [true, 'BENAR'],
      ['Panen raya', 'Panen raya'],
    ] as const;
    const book = workbookOf({
      name: 'Satu',
      rows: [['isi', 'no'], ...shown.map(([cell], at) => [cell, at])],
    });
    const rows = cellsOf(book);
    expect(Array.isArray(rows) ? rows.map(({ isi }) => isi) : rows).toEqual(shown.map(([, text]) => text));
  });

  test('a formula counts with the result it was saved with; an error or no result is named with its cell', () => {
    const table = read(
      workbookOf({
        name: 'Satu',
        rows: [
          ['a', 'b', 'c'],
          [
            { t: 'n', v: 12, f: '6*2' },
            { t: 'e', v: 42 },
            { t: 'z', f: 'A2+1' },
          ],
        ],
      }),
    );
    expect(table.ok && table.value.rows).toEqual([
      {
        line: 2,
        cells: { a: '12', b: '#N/A', c: '' },
        problems: [
          { code: 'cell-error', column: 'b', params: { value: '#N/A' } },
          { code: 'cell-uncalculated', column: 'c', params: { value: '=A2+1' } },
        ],
      },
    ]);
  });

  test('a title above the heading is passed over, a cell merged downwards holds for its rows, lines are the sheet’s', () => {
    const table = read(
      workbookOf({
        name: 'Satu',
        rows: [
          ['DAFTAR KEGIATAN', null],
          [],
          ['bidang', 'judul'],
          ['Pidum', 'Satu'],
          [null, 'Dua'],
          [],
          ['Datun', 'Tiga'],
        ],
        merges: ['A1:B1', 'A4:A5'],
      }),
    );
    expect(table.ok && table.value.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [4, { bidang: 'Pidum', judul: 'Satu' }],
      [5, { bidang: 'Pidum', judul: 'Dua' }],
      [7, { bidang: 'Datun', judul: 'Tiga' }],
    ]);
  });

  test('the first sheet is read unless another is chosen; hidden ones are not offered', () => {
    const book = workbookOf(
      { name: 'Rahasia', rows: [['a'], ['tersembunyi']], isHidden: true },
      { name: 'Agustus', rows: [['a'], ['1']] },
      { name: 'September', rows: [['a'], ['2']] },
    );
    const first = read(book);
    expect(first.ok && [first.value.sheets, first.value.sheet]).toEqual([
      ['Agustus', 'September'],
      'Agustus',
    ]);
    expect(cellsOf(book)).toEqual([{ a: '1' }]);
    expect(cellsOf(book, 'September')).toEqual([{ a: '2' }]);
    expect(cellsOf(book, 'Rahasia')).toEqual({ code: 'table-sheet-missing', sheet: 'Rahasia' });
  });

  test('a workbook and a CSV with the same cells are the same table', () => {
    const csv = 'Judul;Tanggal;Jumlah\nPanen;20/11/2026;1.250\nApel;21/11/2026;12,5\n';
    const book = workbookOf({
      name: 'Satu',
      rows: [
        ['Judul', 'Tanggal', 'Jumlah'],
        ['Panen', number(DAY, 'dd/mm/yyyy'), number(1250, '#,##0')],
        ['Apel', number(DAY + 1, 'dd/mm/yyyy'), number(12.5, 'General')],
      ],
    });
    expect(cellsOf(book)).toEqual(cellsOf(new TextEncoder().encode(csv)));
  });
});

describe('a workbook is refused by name', () => {
  test('with a password', () => {
    expect(read(lockedWorkbook())).toEqual({ ok: false, error: { code: 'table-encrypted' } });
  });

  test('of the old kind', () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(read(old)).toEqual({ ok: false, error: { code: 'table-old-workbook' } });
  });

  test('that is an archive of something else, or cut off', () => {
    const book = workbookOf({ name: 'Satu', rows: [['a'], ['1']] });
    const other = Buffer.from(book).toString('latin1').replaceAll('xl/workbook.xml', 'xl/workbuch.xml');
    const refusal = { ok: false, error: { code: 'table-not-workbook' } };
    expect(read(Uint8Array.from(Buffer.from(other, 'latin1')))).toEqual(refusal);
    expect(read(book.subarray(0, book.byteLength - 100))).toEqual(refusal);
  });

  test('without rows, or with a heading alone', () => {
    const refusal = { ok: false, error: { code: 'table-empty' } };
    expect(read(workbookOf({ name: 'Satu', rows: [] }))).toEqual(refusal);
    expect(read(workbookOf({ name: 'Satu', rows: [['a', 'b']] }))).toEqual(refusal);
  });

  test('that unpacks to more than any table, whatever it says of its sizes', () => {
    expect(read(bomb(210 * 1024 * 1024))).toEqual({ ok: false, error: { code: 'table-too-large' } });
  });

  test('with more bytes than are read', () => {
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    expect(read(large)).toEqual({ ok: false, error: { code: 'table-too-large' } });
  });
});

/** An archive of one entry of nothing, which says that it is empty. */
function bomb(bytes: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(bytes));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.byteLength, 18);
  local.writeUInt16LE(name.byteLength, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.byteLength, 20);
  central.writeUInt16LE(name.byteLength, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.byteLength, 12);
  end.writeUInt32LE(30 + name.byteLength + packed.byteLength, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, central, name, end]));
}
