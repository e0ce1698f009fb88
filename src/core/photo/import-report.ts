/** A file that was not taken in, and why: a code of the error texts with its values. */
export interface RefusedPhoto {
  readonly file: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What an import of photos came to. Nothing of a refused file is kept. */
export interface PhotoImportReport {
  readonly imported: number;
  /** Files whose bytes were in the library before. */
  readonly known: number;
  readonly uids: readonly string[];
  readonly refused: readonly RefusedPhoto[];
}
