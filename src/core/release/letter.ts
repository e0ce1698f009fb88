import type { Block, Inline, ReleaseDocument } from './document.ts';
import { blockText, contactText, datelineText } from './plain-text.ts';

/** What stands above every letter of an office. */
export interface Letterhead {
  /** The office above, or an empty string. */
  readonly parentName: string;
  readonly name: string;
  /** The name as short as people say it. */
  readonly shortName: string;
  /** Site, account, telephone, e-mail: what is filled in, in this order. */
  readonly reach: readonly string[];
  /** Stand where the logo would, while there is none. */
  readonly initials: string;
  readonly logo: LetterLogo | null;
}

/** A logo ready to be placed: PNG bytes and their size. */
export interface LetterLogo {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A release as a letter, in reading order: what its DOCX and its PDF are both made from, so that they say the same. */
export interface ReleaseLetter {
  readonly letterhead: Letterhead;
  readonly number: string | null;
  readonly headline: string;
  /** Dateline in bold, then the lead; empty when neither is written. */
  readonly opening: Inline;
  readonly body: readonly Block[];
  /** Who signs; a part that is not filled in is an empty string, null when neither is. */
  readonly signatory: { readonly name: string; readonly role: string } | null;
  /** Whom to ask, on one line; empty when nobody is named. */
  readonly contact: string;
}

/** Words that the letter adds to the release's own; Indonesian whatever the interface speaks, as the release is. */
export const LETTER_WORDS = {
  title: 'SIARAN PERS',
  number: 'Nomor',
  contact: 'Narahubung',
  page: 'Halaman',
  of: 'dari',
} as const;

/** The letter of a release; blocks without a word are left out, `number` is null for offices that do not number. */
export function releaseLetter(
  document: ReleaseDocument,
  number: string | null,
  letterhead: Letterhead,
): ReleaseLetter {
  const dateline = datelineText(document.dateline);
  const { name, role } = document.signatory;
  return {
    letterhead,
    number,
    headline: document.headline.trim(),
    opening: [...(dateline === '' ? [] : [{ text: `${dateline}. `, bold: true as const }]), ...document.lead],
    body: document.body.filter((block) => blockText(block).trim() !== ''),
    signatory: name === '' && role === '' ? null : { name, role },
    contact: contactText(document.contact),
  };
}

/** The line at the foot of every page, left of the page number: whose letter a loose sheet belongs to. */
export function runningLine({ letterhead, number }: ReleaseLetter): string {
  return [letterhead.shortName, number ?? LETTER_WORDS.title].join(' · ');
}
