/**
 * Every reason for which the product refuses or fails, in the order a reader meets them: calling, library, content,
 * line, programs around us, our own mistakes. The interface maps each code to a text and a next step.
 */
export const ERROR_CODES = [
  'unknown-call',
  'invalid-input',
  'not-found',
  'conflict',
  'cancelled',
  'unauthorised',
  'library-missing',
  'library-locked',
  'library-not-ours',
  'library-newer',
  'library-location-unsafe',
  'library-read-only',
  'library-damaged',
  'library-exists',
  'office-missing',
  'demo-only',
  'disk-full',
  'step-not-allowed',
  'release-read-only',
  'number-pattern-invalid',
  'reason-missing',
  'import-nothing',
  'media-missing',
  'media-too-large',
  'media-unsupported',
  'design-damaged',
  'stamp-removed',
  'part-locked',
  'part-missing',
  'parts-too-many',
  'page-refused',
  'paste-too-long',
  'design-tampered',
  'photo-damaged',
  'photo-unsupported',
  'photo-heic',
  'photo-in-use',
  'photo-too-small',
  'photo-too-large',
  'file-missing',
  'table-unreadable',
  'table-column-missing',
  'table-mapping-unfit',
  'template-unknown',
  'template-built-in',
  'size-not-offered',
  'wrong-status',
  'findings-block',
  'approval-void',
  'under-embargo',
  'encode-failed',
  'budget-too-small',
  'part-too-small',
  'zip-too-large',
  'backup-unsound',
  'plan-step-refused',
  'reason-required',
  'content-locked',
  'plan-already-out',
  'format-unknown',
  'format-in-use',
  'days-out-of-order',
  'browser-missing',
  'backend-stopped',
  'node-too-old',
  'port-taken',
  'internal',
] as const;

/** A closed set: a new code needs a text in every language before the project compiles. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The values a text needs: names, counts, limits. Never sentences, never personal data. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An expected refusal. Thrown anywhere below `dispatch`, caught there once, rebuilt by the client. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly reportId: string | undefined;

  constructor(code: ErrorCode, params: ErrorParams = {}, reportId?: string) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.reportId = reportId;
  }
}
