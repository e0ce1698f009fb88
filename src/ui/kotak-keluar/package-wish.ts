import { isWholeAddress } from '#ui/app/whole-address.ts';

/** How a package is wanted, as typed: empty means no wish. */
export interface TypedWish {
  /** Where the folder is put; empty: beside the library. */
  readonly folder: string;
  /** Largest zip part in MB. */
  readonly part: string;
  /** Largest whole package in MB. */
  readonly whole: string;
}

/** The wish as `package.build` takes it. */
export interface PackageWish {
  readonly outDir: string | null;
  readonly maxBytes: number | null;
  readonly budgetBytes: number | null;
}

export const NO_WISH: TypedWish = { folder: '', part: '', whole: '' };

const BYTES_PER_MB = 1_000_000;

/** What is wrong with a typed wish, field by field; a field that is right is absent. */
export function wishProblems(typed: TypedWish): Partial<Record<keyof TypedWish, 'folder' | 'size'>> {
  return {
    ...(typed.folder.trim() === '' || isWholeAddress(typed.folder.trim())
      ? {}
      : { folder: 'folder' as const }),
    ...(typed.part.trim() === '' || megabytes(typed.part) !== null ? {} : { part: 'size' as const }),
    ...(typed.whole.trim() === '' || megabytes(typed.whole) !== null ? {} : { whole: 'size' as const }),
  };
}

/** @param typed without problems */
export function packageWish(typed: TypedWish): PackageWish {
  const folder = typed.folder.trim();
  return {
    outDir: folder === '' ? null : folder,
    maxBytes: bytesOf(typed.part),
    budgetBytes: bytesOf(typed.whole),
  };
}

function bytesOf(text: string): number | null {
  const size = megabytes(text);
  return size === null ? null : Math.round(size * BYTES_PER_MB);
}

/** `5`, `1,5` or `1.5`; null for anything else and for nothing at all. */
function megabytes(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,5}(?:[.,]\d{1,2})?$/.test(trimmed)) return null;
  const size = Number(trimmed.replace(',', '.'));
  return size > 0 ? size : null;
}
