/** How much a finding weighs: an error blocks, a warning needs a recorded reason, advice is only said. */
export type Severity = 'error' | 'warning' | 'advice';

/** Named values that the message of a finding is filled with. */
export type FindingParams = Readonly<Record<string, string | number>>;

/**
 * One thing that a check found, in the shape every check of the product uses. The place is as exact as the check knows
 * it: `page` counts from 1, `row` is the row of a table or file counted from 1 (header included), `field` a column or form
 * field, `slot` a slot of a template, `format` the id of a format. Text stands in i18n under `code`, filled with `params`.
 */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** What the finding is about: a uid, a file name, a template id. */
  readonly subject: string;
  readonly slot?: string;
  readonly page?: number;
  readonly row?: number;
  readonly field?: string;
  readonly format?: string;
  readonly params: FindingParams;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** `findings` with errors first, then warnings, then advice; the order within each stays. */
export function bySeverity<Item extends { readonly severity: Severity }>(
  findings: readonly Item[],
): readonly Item[] {
  return [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/** Whether one of `findings` blocks what was asked for. */
export function hasErrors(findings: readonly { readonly severity: Severity }[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
