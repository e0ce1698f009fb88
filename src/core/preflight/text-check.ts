import type { Finding, Severity } from '../shared/finding.ts';
import type { PersonalNumberKind } from './personal-number.ts';
import { findPersonalNumbers } from './personal-numbers.ts';

/** A text that the public will read, and where it stands. */
export interface PublicText {
  readonly text: string;
  readonly slot?: string;
  /** From 1, in a design of several pages. */
  readonly page?: number;
  readonly field?: string;
  readonly format?: string;
}

/** Code of a finding about a personal number. */
export type PersonalFindingCode = `personal-${PersonalNumberKind}`;

/**
 * A NIK never belongs in public. A telephone or account may: a named contact, a fraud's account in a warning; then somebody
 * says so and why.
 */
const SEVERITY: Readonly<Record<PersonalNumberKind, Severity>> = {
  nik: 'error',
  account: 'warning',
  phone: 'warning',
  plate: 'warning',
};

/** Findings for every personal number in `texts`; the same number in the same place is reported once. */
export function checkPersonalNumbers(
  subject: string,
  texts: readonly PublicText[],
  ownPhones: readonly string[],
): readonly Finding<PersonalFindingCode>[] {
  const seen = new Set<string>();
  return texts.flatMap(({ text, ...place }) =>
    findPersonalNumbers(text, { ownPhones }).flatMap((hit) => {
      const key = JSON.stringify([hit.kind, hit.text, place.slot, place.field, place.format, place.page]);
      if (seen.has(key)) return [];
      seen.add(key);
      const code = `personal-${hit.kind}` as const;
      return [{ code, severity: SEVERITY[hit.kind], subject, ...place, params: { number: hit.text } }];
    }),
  );
}
