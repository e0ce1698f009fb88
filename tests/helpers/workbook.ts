import { CFB, utils, write, type CellObject, type Range } from '@e965/xlsx';

/** A sheet as a test writes it: texts and numbers, or cells with a format, a formula or an error. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null | CellObject)[])[];
  /** Merged blocks, such as `A2:A4`. */
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
}

/** The bytes of an .xlsx. */
export function workbookOf(...sheets: readonly TestSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map((block): Range => utils.decode_range(block));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden === true ? 1 : 0 })) };
  // The writer answers a Buffer when asked for one.
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** The part of the library's container writer that is used; it comes without types. */
interface ContainerWriter {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, name: string, content: Buffer) => void;
  };
  readonly write: (container: object, options: { readonly type: 'buffer' }) => Buffer;
}

/** A workbook that asks for a password: the container Excel writes then, with what it protects inside. */
export function lockedWorkbook(): Uint8Array {
  // Held by the tests that read what it writes.
  const { utils: containers, write: writeContainer } = CFB as ContainerWriter;
  const container = containers.cfb_new();
  containers.cfb_add(container, '/EncryptionInfo', Buffer.alloc(8));
  containers.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5_000, 7));
  return new Uint8Array(writeContainer(container, { type: 'buffer' }));
}
