import type { LayoutId } from './layouts.ts';
import type { DesignFinding } from './rendered-design.ts';

/** What the Studio writes, by extension. A PDF holds all pages of its size, the others one page each. */
export const EXPORT_TYPES = ['png', 'jpg', 'webp', 'svg', 'pdf'] as const;
/** A kind of file the Studio writes. */
export type ExportType = (typeof EXPORT_TYPES)[number];

/** One file, written or (in a trial) as it would be. */
export interface ExportedFile {
  readonly path: string;
  readonly type: ExportType;
  /** The layout or format it was asked for as. */
  readonly size: string;
  /** From 1; null for a file of all pages. */
  readonly page: number | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: number;
  /** How like its page the picture is, 0–100, in whole points; null for files that give nothing up. */
  readonly quality: number | null;
}

/** What became of one size. */
export interface ExportedSize {
  readonly size: string;
  readonly layout: LayoutId;
  readonly files: readonly ExportedFile[];
  /** What kept it from being exported; none when it was. */
  readonly findings: readonly DesignFinding[];
  /** Filled slots that this size has no place for. */
  readonly unshown: readonly string[];
  /** Kinds of file that cannot be made under the byte limit without going below the quality floor. */
  readonly tooLarge: readonly ExportType[];
}

/** What became of an export. */
export interface ExportReport {
  /** Absolute. */
  readonly dir: string;
  readonly sizes: readonly ExportedSize[];
  /** Absolute paths of the tables of its charts. */
  readonly tables: readonly string[];
  readonly totalBytes: number;
  /** Whether the whole stays within the budget that was given; nothing is written when it does not. */
  readonly isWithinBudget: boolean;
}
