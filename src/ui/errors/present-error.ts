import { AppError, type ErrorCode } from '#contract/errors.ts';
import type { ErrorText } from '#i18n/error-text.ts';
import type { Messages } from '#i18n/messages.ts';

/** How an error is shown: never as a toast, always where it happened. */
export interface PresentedError {
  readonly tone: 'danger' | 'warn' | 'info';
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do next. */
  readonly text: string;
  /** The code, for whoever looks after the program; small and last. */
  readonly code: string;
  readonly canRetry: boolean;
}

/** Every code has a text; this fails to compile when one is missing in the messages. */
type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>;

/** Refusals that are the ordinary course of things rather than a failure. */
const MILD: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'cancelled',
  'conflict',
  'invalid-input',
  'not-found',
]);

/** Doing the same again cannot help here: something has to change first. */
const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'unknown-call',
  'invalid-input',
  'not-found',
  'unauthorised',
  'library-newer',
  'library-not-ours',
  'library-location-unsafe',
  'node-too-old',
  'media-unsupported',
  'media-too-large',
]);

/** The words for anything that was thrown. What is not an `AppError` reads as `internal`, without its own text. */
export function presentError(error: unknown, messages: Messages): PresentedError {
  const known = error instanceof AppError ? error : new AppError('internal');
  const texts: ErrorTexts = messages.errors;
  const { what, next } = texts[known.code];
  return {
    tone: MILD.has(known.code) ? 'warn' : 'danger',
    title: what((name) => String(known.params[name] ?? '')),
    text: next,
    code:
      known.reportId === undefined
        ? messages.kit.errorCode({ code: known.code })
        : messages.kit.errorCodeReport({ code: known.code, report: known.reportId }),
    canRetry: !FINAL.has(known.code),
  };
}
