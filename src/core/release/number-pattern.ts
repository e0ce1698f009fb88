import { fail, ok, type Result } from '../shared/result.ts';

/** How often the running number starts again at 1. */
export type NumberReset = 'year' | 'month' | 'never';

/** What a pattern is filled with. */
export interface NumberValues {
  readonly sequence: number;
  /** The running number within the classification, for offices that print both. */
  readonly fieldSequence: number;
  readonly prefix: string;
  readonly officeCode: string;
  readonly classification: string;
  /** The local day that counts for month and year, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Why a pattern is refused. */
export type PatternError =
  | { readonly code: 'number-pattern-empty' }
  | { readonly code: 'number-pattern-too-long' }
  | { readonly code: 'number-pattern-no-sequence' }
  | { readonly code: 'number-pattern-sequence-twice' }
  | { readonly code: 'number-pattern-unclosed' }
  | { readonly code: 'number-pattern-unknown-token'; readonly token: string }
  | { readonly code: 'number-pattern-reset-ambiguous'; readonly token: string };

type TokenName =
  'awalan' | 'urut' | 'urut_bidang' | 'kode_satker' | 'klasifikasi' | 'bulan' | 'bulan_romawi' | 'tahun';
type Part = { readonly literal: string } | { readonly token: TokenName; readonly width: number };

/** A pattern that passed validation. */
export interface NumberPattern {
  readonly source: string;
  readonly parts: readonly Part[];
}

const MAX_PATTERN_CHARS = 120;
const NAMES: Readonly<Record<string, TokenName>> = {
  awalan: 'awalan',
  prefix: 'awalan',
  urut: 'urut',
  seq: 'urut',
  urut_bidang: 'urut_bidang',
  kode_satker: 'kode_satker',
  office: 'kode_satker',
  klasifikasi: 'klasifikasi',
  unit: 'klasifikasi',
  bulan: 'bulan',
  bulan_romawi: 'bulan_romawi',
  tahun: 'tahun',
};
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Patterns to start from. Kejati's is printed on a release of 2024, Kejari's is inferred, Kejagung's not confirmed. */
export const NUMBER_PRESETS = [
  { id: 'kejati', pattern: 'PR-{urut}/{klasifikasi}/{bulan:02}/{tahun}' },
  { id: 'kejari', pattern: 'PR-{urut}/{kode_satker}/{klasifikasi}/{bulan:02}/{tahun}' },
  { id: 'kejagung', pattern: 'PR-{urut}/{urut_bidang}/{klasifikasi}/{bulan:02}/{tahun}' },
] as const;

/**
 * Reads a pattern such as `PR-{urut:02}/{klasifikasi}/{bulan:02}/{tahun}`. Tokens: `awalan urut urut_bidang
 * kode_satker klasifikasi bulan bulan_romawi tahun`, with `:0N` for N digits; `{seq} {unit} {mm} {yyyy}` mean the same
 * in English. A number must come out different for each release, so the period it is reset by must be printed.
 */
export function parseNumberPattern(source: string, reset: NumberReset): Result<NumberPattern, PatternError> {
  if (source.trim() === '') return fail({ code: 'number-pattern-empty' });
  if (source.length > MAX_PATTERN_CHARS) return fail({ code: 'number-pattern-too-long' });
  const parts: Part[] = [];
  for (const piece of source.match(/\{[^{}]*\}|[^{}]+|[{}]/gu) ?? []) {
    if (piece === '{' || piece === '}') return fail({ code: 'number-pattern-unclosed' });
    if (!piece.startsWith('{')) parts.push({ literal: piece });
    else {
      const token = readToken(piece.slice(1, -1));
      if (token === null) return fail({ code: 'number-pattern-unknown-token', token: piece });
      parts.push(token);
    }
  }
  const error = ambiguity(parts, reset);
  return error === null ? ok({ source, parts }) : fail(error);
}

function readToken(inside: string): Part | null {
  if (inside === 'mm') return { token: 'bulan', width: 2 };
  if (inside === 'yyyy') return { token: 'tahun', width: 4 };
  const [, name, digits] = /^([a-z_]+)(?::0([1-9]))?$/u.exec(inside) ?? [];
  const token = name === undefined || !Object.hasOwn(NAMES, name) ? undefined : NAMES[name];
  return token === undefined ? null : { token, width: Number(digits ?? 1) };
}

function ambiguity(parts: readonly Part[], reset: NumberReset): PatternError | null {
  const tokens = parts.flatMap((part) => ('token' in part ? [part.token] : []));
  const sequences = tokens.filter((token) => token === 'urut').length;
  if (sequences === 0) return { code: 'number-pattern-no-sequence' };
  if (sequences > 1) return { code: 'number-pattern-sequence-twice' };
  if (reset !== 'never' && !tokens.includes('tahun'))
    return { code: 'number-pattern-reset-ambiguous', token: '{tahun}' };
  const hasMonth = tokens.includes('bulan') || tokens.includes('bulan_romawi');
  if (reset === 'month' && !hasMonth) return { code: 'number-pattern-reset-ambiguous', token: '{bulan:02}' };
  return null;
}

/** The printed number: `PR-54/Kph.2/09/2024`. */
export function formatNumber(pattern: NumberPattern, values: NumberValues): string {
  return pattern.parts
    .map((part) => ('literal' in part ? part.literal : printed(part.token, part.width, values)))
    .join('');
}

function printed(token: TokenName, width: number, values: NumberValues): string {
  const [year = '', month = ''] = values.on.split('-');
  switch (token) {
    case 'awalan':
      return values.prefix;
    case 'urut':
      return String(values.sequence).padStart(width, '0');
    case 'urut_bidang':
      return String(values.fieldSequence).padStart(width, '0');
    case 'kode_satker':
      return values.officeCode;
    case 'klasifikasi':
      return values.classification;
    case 'bulan':
      return String(Number(month)).padStart(width, '0');
    case 'bulan_romawi':
      return ROMAN[Number(month) - 1] ?? '';
    case 'tahun':
      return year;
  }
}

/** The period whose numbers run together: `2026`, `2026-11`, or an empty string when the number is never reset. */
export function numberPeriod(reset: NumberReset, on: string): string {
  switch (reset) {
    case 'year':
      return on.slice(0, 4);
    case 'month':
      return on.slice(0, 7);
    case 'never':
      return '';
  }
}

/**
 * The running number that `text` carries when it was made by `pattern` with these values (whatever the running numbers
 * were), else null. This is how an imported PR-43 makes the next one PR-44.
 */
export function readSequence(
  pattern: NumberPattern,
  values: Omit<NumberValues, 'sequence' | 'fieldSequence'>,
  text: string,
): number | null {
  const expression = pattern.parts
    .map((part) => {
      if ('literal' in part) return escapeRegex(part.literal);
      if (part.token === 'urut') return '0*(?<sequence>\\d{1,9})';
      if (part.token === 'urut_bidang') return '\\d{1,9}';
      return escapeRegex(printed(part.token, part.width, { ...values, sequence: 0, fieldSequence: 0 }));
    })
    .join('');
  const sequence = new RegExp(`^${expression}$`, 'iu').exec(text.trim())?.groups?.['sequence'];
  return sequence === undefined ? null : Number(sequence);
}

function escapeRegex(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
