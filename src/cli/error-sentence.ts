import type { AppError, ErrorCode } from '#contract/errors.ts';
import type { ErrorText } from '#i18n/error-text.ts';
import type { AllMessages } from '#i18n/messages.ts';

/** An error in words: what happened, what is safe, what to do; with the code of its report where it has one. */
export function errorSentence(t: AllMessages, error: AppError): string {
  // A code without a text fails to compile here.
  const texts: Readonly<Record<ErrorCode, ErrorText>> = t.errors;
  const { what, next } = texts[error.code];
  const report = error.reportId === undefined ? '' : ` (${error.reportId})`;
  return `${what((name) => String(error.params[name] ?? ''))} ${next}${report}`;
}
