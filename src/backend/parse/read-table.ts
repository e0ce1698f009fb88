import { MAX_TABLE_BYTES, type OpenedTable, type TableRefusal } from '#core/design/merge/table.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

/** What the process that reads a table is sent. */
export interface TableRequest {
  readonly bytes: Uint8Array;
  /** A sheet by its name; null for the first one. */
  readonly sheet: string | null;
}

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** The container of old Office files, in which a workbook with a password also travels. @see MS-CFB 2.2 */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that holds what a password protects. @see MS-OFFCRYPTO 2.3.4.4 */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Reads a table by what it is, whatever it is called: an .xlsx, or text between `;` `,` or tabs. */
export function readTable({ bytes, sheet }: TableRequest): Result<OpenedTable, TableRefusal> {
  if (bytes.byteLength > MAX_TABLE_BYTES) return fail({ code: 'table-too-large' });
  if (startsWith(bytes, COMPOUND)) {
    const isEncrypted = Buffer.from(bytes).includes(ENCRYPTED);
    return fail({ code: isEncrypted ? 'table-encrypted' : 'table-old-workbook' });
  }
  if (startsWith(bytes, ARCHIVE)) return readWorkbook(bytes, sheet);
  const table = readCsv(bytes);
  return table.ok ? ok({ ...table.value, sheets: [], sheet: null }) : table;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
