import { shortName } from '#core/design/design-name.ts';
import { plainOwnWords, type OwnWords } from '#core/design/own-words.ts';
import { slotsIn } from '#core/design/edit/page-parts.ts';
import type { Template } from '#core/design/template.ts';
import type { Part } from '#core/design/template-parts.ts';

/** Letters of its own words that a layer is called by. */
const LONGEST = 40;

/** What a layer is called: by its designer, by its own words, by the slot it shows, or by its kind. */
export function layerTitle(
  part: Part,
  {
    template,
    kinds,
    language,
  }: {
    readonly template: Template;
    readonly kinds: Readonly<Record<string, string>>;
    readonly language: 'id' | 'en';
  },
): string {
  if (part.alias !== undefined) return part.alias;
  const own = ownWordsOf(part);
  const words = own === null ? '' : plainOwnWords(own).trim();
  if (words !== '') return shortName(words, LONGEST);
  const slot = template.slots.find(({ id }) => id === slotsIn(part)[0]);
  return slot?.label[language] ?? kinds[part.part] ?? part.part;
}

/** The fixed words of a text or a code that has nothing else; null for any other part. */
export function ownWordsOf(part: Part): OwnWords | null {
  if ((part.part !== 'text' && part.part !== 'qr') || part.content.length !== 1) return null;
  const [piece] = part.content;
  return piece !== undefined && 'say' in piece ? piece : null;
}

/** Those words as they are written, marks and all. */
export function wordsOf(part: Part): string | null {
  return ownWordsOf(part)?.say ?? null;
}
