import type { Finding } from '../shared/finding.ts';

/** Every thing an import can say about a file; `subject` names the file. Texts stand in i18n under `naskah.findings`. */
export type ImportFindingCode =
  | 'import-empty'
  | 'import-binary'
  | 'import-too-large'
  | 'import-unreadable'
  | 'import-unsupported'
  | 'import-duplicate-file'
  | 'import-duplicate-text'
  | 'import-number-missing'
  | 'import-date-missing'
  | 'import-city-missing'
  | 'import-too-many';

/** A finding of an import. */
export type ImportFinding = Finding<ImportFindingCode>;

/** What an import did, or with a dry run would have done. */
export interface ImportReport {
  readonly dryRun: boolean;
  /** Files that became releases. */
  readonly imported: number;
  /** Files whose bytes or words are already here. */
  readonly unchanged: number;
  /** Files that cannot be releases. */
  readonly refused: number;
  readonly uids: readonly string[];
  readonly findings: readonly ImportFinding[];
  /** What was recognised in each file that was, or would be, imported. */
  readonly releases: readonly {
    readonly file: string;
    readonly uid: string | null;
    readonly title: string;
    readonly number: string | null;
    readonly city: string;
    readonly on: string | null;
  }[];
}

/** A text file above this is refused before it is read: 5 MB are some 2,000 pages. */
export const MAX_IMPORT_FILE_BYTES = 5_000_000;
/** Files of one import; more are refused with a finding rather than half read. */
export const MAX_IMPORT_FILES = 20_000;
/** Extensions that an import reads, lower case without the dot. */
export const IMPORT_EXTENSIONS = ['txt', 'text', 'md', 'markdown', 'html', 'htm'] as const;
