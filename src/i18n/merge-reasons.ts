import type { Finding, Severity } from '#core/shared/finding.ts';
import type { ErrorText } from './error-text.ts';

/** The texts that findings of a merge can have. */
export interface MergeTexts {
  readonly errors: Readonly<Record<string, ErrorText>>;
  readonly designFindings: Readonly<Record<string, ErrorText>>;
  readonly merge: { readonly findings: Readonly<Record<string, ErrorText>> };
}

/** One thing to mend in a row, in words: where it stands, on which sizes, what it is and what to do. */
export interface MergeReason {
  readonly severity: Severity;
  /** Column of the table; empty where the whole row is meant. */
  readonly field: string;
  /** Slot of the template; empty where none is meant. */
  readonly slot: string;
  /** The picture that was refused; empty for everything else. */
  readonly file: string;
  /** Layouts on which it is so; none where it does not depend on them. */
  readonly sizes: readonly string[];
  readonly what: string;
  readonly next: string;
}

/** The text of a finding; its code where it has none. */
export function mergeText(texts: MergeTexts, { code }: Pick<Finding, 'code'>): ErrorText {
  const all: Readonly<Record<string, ErrorText>> = {
    ...texts.errors,
    ...texts.designFindings,
    ...texts.merge.findings,
  };
  return all[code] ?? { what: () => code, next: '' };
}

/** The findings of a row, each sentence once with all the sizes it holds for. */
export function mergeReasons(texts: MergeTexts, findings: readonly Finding[]): readonly MergeReason[] {
  const reasons = new Map<string, MergeReason>();
  for (const finding of findings) {
    const { code, severity, subject, field = '', slot = '', params } = finding;
    const text = mergeText(texts, finding);
    const what = text.what((name) => String(params[name] ?? ''));
    // Only photos are refused with an error's code.
    const file = Object.hasOwn(texts.errors, code) ? subject : '';
    const key = JSON.stringify([field, slot, file, what]);
    const layout = params['layout'];
    const sizes = [...(reasons.get(key)?.sizes ?? []), ...(layout === undefined ? [] : [String(layout)])];
    reasons.set(key, { severity, file, field, slot, sizes, what, next: text.next });
  }
  return [...reasons.values()];
}
