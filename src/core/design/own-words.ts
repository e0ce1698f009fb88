import type { Piece } from './template-text.ts';
import { hasMarks, NO_MARKUP, plainWords, type Markup } from './text/markup.ts';

/** What may be marked in the words of a text that shows no slot. */
export const OWN_MARKUP: Markup = { emphasis: true, list: true, paragraphs: true };

/** Words of a text's own. */
export type OwnWords = Extract<Piece, { readonly say: string }>;

/** Words of a text's own as it holds them: what is marked in them is said, so that older texts keep their stars. */
export function ownWords(say: string): OwnWords {
  return hasMarks(say, OWN_MARKUP) ? { say, marked: true } : { say };
}

/** What of a text's own words stands for itself, and what marks. */
export function markupOfOwn({ marked }: OwnWords): Markup {
  return marked === true ? OWN_MARKUP : NO_MARKUP;
}

/** A text's own words as a reader hears them. */
export function plainOwnWords(words: OwnWords): string {
  return plainWords(words.say, markupOfOwn(words));
}
