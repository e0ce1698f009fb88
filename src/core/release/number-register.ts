/** Where a number stands: held for a submitted release, carried by an issued one, or given up with a reason. */
export type NumberStatus = 'reserved' | 'used' | 'void';

/** One line of the register. */
export interface NumberEntry {
  readonly uid: string;
  readonly period: string;
  readonly sequence: number;
  readonly classification: string;
  readonly fieldSequence: number;
  readonly number: string;
  readonly status: NumberStatus;
  readonly editionUid: string;
  readonly voidReason: string | null;
}

/** What is wrong with a register; `sequence` is the running number concerned. */
export interface RegisterProblem {
  readonly code: 'number-gap' | 'number-twice' | 'number-void-without-reason';
  readonly period: string;
  readonly sequence: number;
}

/**
 * The next running number of a period: one above every number ever taken in it, void ones included, and above every
 * number that imported releases of the period carry (`imported`). Never below `start`, where the office begins.
 */
export function nextSequence(options: {
  readonly entries: readonly Pick<NumberEntry, 'sequence'>[];
  readonly imported: readonly number[];
  readonly start: number;
}): number {
  return (
    Math.max(options.start - 1, ...options.entries.map((entry) => entry.sequence), ...options.imported) + 1
  );
}

/** The next running number within one classification of a period. */
export function nextFieldSequence(
  entries: readonly Pick<NumberEntry, 'classification' | 'fieldSequence'>[],
  classification: string,
): number {
  const own = entries.filter((entry) => entry.classification === classification);
  return Math.max(0, ...own.map((entry) => entry.fieldSequence)) + 1;
}

/**
 * Everything that breaks the promise "every number is used, reserved or void with a reason, none twice". A period counts
 * as whole between its first and last number; numbers that only imported releases carry (`imported`) fill it too.
 */
export function registerProblems(
  period: string,
  entries: readonly NumberEntry[],
  imported: readonly number[] = [],
): readonly RegisterProblem[] {
  const problems: RegisterProblem[] = [];
  const seen = new Set<number>();
  for (const entry of entries) {
    if (seen.has(entry.sequence)) problems.push({ code: 'number-twice', period, sequence: entry.sequence });
    seen.add(entry.sequence);
    const isUnexplained = entry.status === 'void' && (entry.voidReason ?? '').trim() === '';
    if (isUnexplained)
      problems.push({ code: 'number-void-without-reason', period, sequence: entry.sequence });
  }
  if (seen.size === 0) return problems;
  const known = new Set([...seen, ...imported]);
  for (let sequence = Math.min(...seen); sequence <= Math.max(...seen); sequence++) {
    if (!known.has(sequence)) problems.push({ code: 'number-gap', period, sequence });
  }
  return problems;
}
