/** Where an approval stands: asked for, given, or ended by a return, a reopening or a change. */
export type ApprovalState = 'submitted' | 'valid' | 'void';

/** The lossless picture of one page of one format, as it was submitted. */
export interface Master {
  readonly format: string;
  /** From 1. */
  readonly page: number;
  /** SHA-256 of the PNG file in media. */
  readonly sha256: string;
  /** SHA-256 of the raw pixels: what the approval stands for, whatever encodes them. */
  readonly pixelHash: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The release as a letter in one file format, as it was submitted. */
export interface ReleaseFile {
  readonly ext: 'docx' | 'pdf';
  /** SHA-256 of the file in media. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** One asking for approval and what came of it. */
export interface Approval {
  readonly uid: string;
  readonly itemUid: string;
  readonly state: ApprovalState;
  /** The approval hash; null until approved. */
  readonly hash: string | null;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
  readonly masters: readonly Master[];
  /** Empty without a release; without a PDF where no browser could print it. */
  readonly releaseFiles: readonly ReleaseFile[];
}

/** A package that was built. */
export interface BuiltPackage {
  readonly uid: string;
  readonly itemUid: string;
  readonly approvalUid: string;
  /** The approval hash it was built from. */
  readonly hash: string;
  /** Absolute path of the folder. */
  readonly dir: string;
  /** Absolute paths of the archives: one, or its parts. */
  readonly zips: readonly string[];
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
  readonly sizeBytes: number;
  readonly builtAt: string;
}
