import type { Block, Inline, ReleaseDocument } from './document.ts';
import { indonesianDate } from './indonesian-date.ts';

/** The words of inline content, without its emphasis and links. */
export function inlineText(inline: Inline): string {
  return inline.map((run) => run.text).join('');
}

/** `Teluk Padma, 27 November 2026`, or whichever half is known, or an empty string. */
export function datelineText(dateline: ReleaseDocument['dateline']): string {
  return [dateline.city, dateline.on === null ? '' : indonesianDate(dateline.on)]
    .filter((part) => part !== '')
    .join(', ');
}

/** The words of one block; a list has one line an item, a quote ends with its speaker. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.text);
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${String(i + 1)}.` : '-'} ${inlineText(item)}`)
        .join('\n');
    case 'quote':
      return `“${unquoted(inlineText(block.text))}”${block.speaker === '' ? '' : `\n${block.speaker}`}`;
  }
}

/** The words without one pair of surrounding quotation marks, because whoever prints a quote sets its own. */
export function unquoted(text: string): string {
  return text.trim().replace(/^[“”"„]([^]*?)[”“"]$/u, '$1');
}

/** The body's words, blocks parted by an empty line. */
export function bodyText(document: ReleaseDocument): string {
  return document.body.map(blockText).join('\n\n');
}

/** The people a release names in its own fields: speakers, signatory, contact; what the search column `people` holds. */
export function peopleText(document: ReleaseDocument): string {
  const speakers = document.body.flatMap((block) => (block.type === 'quote' ? [block.speaker] : []));
  const { signatory, contact } = document;
  const names = [...speakers, signatory.name, signatory.role, contact.name, contact.role];
  return [...new Set(names.filter((name) => name !== ''))].join('\n');
}

/** The closing lines: signatory, then contact; each left out where nothing is filled in. */
export function closingLines(document: ReleaseDocument): readonly string[] {
  const { signatory, contact } = document;
  const lines: string[] = [];
  const signed = [signatory.name, signatory.role].filter((part) => part !== '');
  if (signed.length > 0) lines.push(signed.join(', '));
  const reach = contactText(contact);
  if (reach !== '') lines.push(`Narahubung: ${reach}`);
  return lines;
}

/** Who may be asked, on one line; an empty string when nobody is named. */
export function contactText({ name, role, phone, email }: ReleaseDocument['contact']): string {
  return [name, role, phone, email].filter((part) => part !== '').join(', ');
}

/** The whole release as plain text, ready for a .txt file; `number` null for offices that do not number. */
export function documentText(document: ReleaseDocument, number: string | null): string {
  const dateline = datelineText(document.dateline);
  const lead = inlineText(document.lead);
  const opening = dateline === '' ? lead : `${dateline}. ${lead}`;
  const parts = [
    number === null ? 'SIARAN PERS' : `SIARAN PERS\nNomor: ${number}`,
    document.headline,
    opening,
    bodyText(document),
    closingLines(document).join('\n'),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

/** Words of lead and body, as a newsroom counts them. */
export function countWords(document: ReleaseDocument): number {
  return (
    `${inlineText(document.lead)} ${bodyText(document)}`.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.,'’/-]*/gu)
      ?.length ?? 0
  );
}
