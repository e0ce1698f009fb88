/** The no-break space, which keeps two words on one line while a text is being set; finished lines hold plain spaces. */
export const NO_BREAK_SPACE = '\u00A0';

/**
 * `text` as templates set it: NFC, every run of white space one space, none at the ends, invisible characters (soft
 * hyphens, joiners, direction marks) taken out. A no-break space stays one.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?!\u200D)\p{Cf}/gu, '')
    .replace(/[^\S\u00A0]+/g, ' ')
    .replace(/ ?\u00A0[\u00A0 ]*/g, NO_BREAK_SPACE)
    .replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, '');
}

const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** The letters of `text` as a reader counts them: an emoji with its modifiers is one. */
export function lettersOf(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
