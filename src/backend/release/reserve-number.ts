import { AppError } from '#contract/errors.ts';
import {
  formatNumber,
  numberPeriod,
  parseNumberPattern,
  readSequence,
  type NumberPattern,
  type NumberReset,
} from '#core/release/number-pattern.ts';
import {
  nextFieldSequence,
  nextSequence,
  registerProblems,
  type NumberEntry,
} from '#core/release/number-register.ts';
import type { Edition } from '#core/release/release.ts';
import type { BackendContext } from '../context.ts';
import {
  insertNumber,
  listImportedNumbers,
  listNumberPeriods,
  listNumbers,
  readNumberOf,
} from '../db/tables/number-entry.ts';
import type { WriteStamp } from '../db/tables/release.ts';
import { writeNumber } from '../db/tables/release-edition.ts';

/** Every pattern seen prints the year and starts again with it. */
const RESET: NumberReset = 'year';

type NextNumber = Pick<NumberEntry, 'period' | 'sequence' | 'classification' | 'fieldSequence' | 'number'>;

/**
 * Gives an edition the next number of its period, unless it already holds one or the office does not number. The period
 * is that of the dateline, or of today when the dateline has no day.
 * @throws AppError 'number-pattern-invalid'
 */
export function reserveNumber(context: BackendContext, edition: Edition, stamp: WriteStamp): void {
  if (readNumberOf(context.db, edition.uid) !== undefined) return;
  const next = nextNumber(context, edition);
  if (next === null) return;
  insertNumber(context.db, { uid: context.newId(), editionUid: edition.uid, ...next }, stamp);
  writeNumber(context.db, edition.uid, { number: next.number, classification: next.classification }, stamp);
}

/** The number an edition would get if it were submitted now; null when the office does not number or the pattern is unfit. */
export function proposeNumber(context: BackendContext, edition: Edition): string | null {
  try {
    return nextNumber(context, edition)?.number ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'number-pattern-invalid') return null;
    throw error;
  }
}

/** One period of the register: its numbers, and whatever breaks the promise that it has no gap. */
export function readRegister(context: BackendContext, period: string) {
  const officeUid = context.office().uid;
  const entries = listNumbers(context.db, officeUid, period);
  const pattern = officePattern(context);
  const imported = pattern === null ? [] : importedSequences(context, pattern, period);
  return {
    periods: listNumberPeriods(context.db, officeUid),
    entries,
    problems: registerProblems(period, entries, imported),
  };
}

function nextNumber(context: BackendContext, edition: Edition): NextNumber | null {
  const pattern = officePattern(context);
  if (pattern === null) return null;
  const office = context.office();
  const on = edition.document.dateline.on ?? context.clock.today();
  const period = numberPeriod(RESET, on);
  const entries = listNumbers(context.db, office.uid, period);
  const { classification } = edition;
  const sequence = nextSequence({ entries, imported: importedSequences(context, pattern, period), start: 1 });
  const fieldSequence = nextFieldSequence(entries, classification);
  const number = formatNumber(pattern, {
    sequence,
    fieldSequence,
    ...fixedValues(office.code, classification),
    on,
  });
  return { period, sequence, classification, fieldSequence, number };
}

function officePattern(context: BackendContext): NumberPattern | null {
  const { numberPattern } = context.office();
  if (numberPattern === '') return null;
  const parsed = parseNumberPattern(numberPattern, RESET);
  if (!parsed.ok)
    throw new AppError('number-pattern-invalid', { pattern: numberPattern, reason: parsed.error.code });
  const needsClassification = parsed.value.parts.some(
    (part) => 'token' in part && part.token === 'klasifikasi',
  );
  if (needsClassification)
    throw new AppError('number-pattern-invalid', { pattern: numberPattern, reason: 'klasifikasi' });
  return parsed.value;
}

function fixedValues(officeCode: string, classification: string) {
  return { prefix: 'PR', officeCode, classification };
}

/** Running numbers that imported releases of the period carry, in whichever month of it they were printed. */
function importedSequences(
  context: BackendContext,
  pattern: NumberPattern,
  period: string,
): readonly number[] {
  const { uid, code } = context.office();
  const months =
    period.length === 4
      ? Array.from({ length: 12 }, (_, i) => `${period}-${String(i + 1).padStart(2, '0')}-01`)
      : [`${period}-01`];
  return listImportedNumbers(context.db, uid, period).flatMap((number) => {
    const sequences = months.map((on) => readSequence(pattern, { ...fixedValues(code, ''), on }, number));
    const sequence = sequences.find((each) => each !== null);
    return sequence === undefined ? [] : [sequence];
  });
}
