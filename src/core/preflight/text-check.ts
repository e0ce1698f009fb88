import { isPictureName } from '../shared/picture-name.ts';
import type { Finding, Severity } from '../shared/finding.ts';
import type { PersonalNumberKind } from './personal-number.ts';
import { findPersonalNumbers } from './personal-numbers.ts';
import { findSensitiveWords, type SensitiveKind, type SensitiveWords } from './sensitive-words.ts';

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

/** Code of a question about words. */
export type WordsFindingCode = `words-${SensitiveKind}`;

/**
 * A question for every place in `texts` that may call somebody guilty too early or lead to a child or a victim. Advice: the
 * desk knows the case, we do not. The sentence is part of the finding, so that an answer holds for that sentence only.
 */
export function checkWords(
  subject: string,
  texts: readonly PublicText[],
  rules: SensitiveWords,
): readonly Finding<WordsFindingCode>[] {
  return texts.flatMap(({ text, ...place }) =>
    findSensitiveWords(text, rules).map(({ kind, words, sentence }) => ({
      code: `words-${kind}` as const,
      severity: 'advice' as const,
      subject,
      ...place,
      params: { words, sentence },
    })),
  );
}

/** An error when an alternative text is only the name of a file: whoever cannot see the picture learns nothing from it. */
export function checkAltText(
  subject: string,
  { text, ...place }: PublicText,
): readonly Finding<'alt-text-file-name'>[] {
  const name = text.trim();
  if (!isPictureName(name)) return [];
  return [{ code: 'alt-text-file-name', severity: 'error', subject, ...place, params: { name } }];
}
