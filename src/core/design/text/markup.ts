import { normalizeText } from './normalize.ts';
import type { Span, TextBlock } from './text-block.ts';

/** What a slot lets be marked inside its text. */
export interface Markup {
  /** `*kata*` is set off. */
  readonly emphasis: boolean;
  /** Lines that begin with `- ` or `1. ` are items of a list. */
  readonly list: boolean;
  /** Each line is a paragraph of its own; otherwise lines run together. */
  readonly paragraphs?: boolean;
}

/** A text of which every character stands for itself. */
export const NO_MARKUP: Markup = { emphasis: false, list: false };

/** What stands before an item of a list without numbers. */
export const BULLET = '•';

const BULLET_LINE = /^[-•][ \u00A0]+(?=\S)/;
const NUMBER_LINE = /^(\d{1,3})[.)][ \u00A0]+(?=\S)/;
const EMPTY_ITEM = /^(?:[-•]|\d{1,3}[.)])$/;
const WORDY = /[\p{L}\p{N}\p{M}]/u;

/**
 * The blocks of a text: each list item is one, and the lines between items run together as they do without markup, unless
 * they are paragraphs. Never empty unless the text is.
 *
 * Emphasis is read as messengers do: a star before a word opens, the next one closes if it stands after a word. A
 * star that has no partner, holds another one, stands twice or between letters and figures (`5*3`) is a star.
 */
export function parseMarkup(
  text: string,
  { emphasis, list, paragraphs = false }: Markup,
): readonly TextBlock[] {
  const read = emphasis ? readStars : readPlain;
  const lines = list || paragraphs ? linesInGroups(text, { list, paragraphs }) : [{ marker: null, text }];
  return lines
    .map(({ marker, text: words }) => ({ marker, ...read(normalizeText(words)) }))
    .filter((block) => block.text !== '' || block.marker !== null);
}

/** Blocks as they are typed, each on a line of its own. */
export function writeMarkup(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ text, strong, marker }) => {
      const pieces = strong.map(({ from, to }, index) => {
        const before = text.slice(strong[index - 1]?.to ?? 0, from);
        return `${before}*${text.slice(from, to)}*`;
      });
      const lead = marker === null ? '' : `${marker === BULLET ? '-' : marker} `;
      return `${lead}${pieces.join('')}${text.slice(strong.at(-1)?.to ?? 0)}`;
    })
    .join('\n');
}

/** The text as a reader hears it: no stars, no markers, items of a list set apart by semicolons. */
export function plainWords(text: string, markup: Markup): string {
  if (!hasMarks(text, markup)) return text;
  return parseMarkup(text, markup).reduce((said, block) => {
    if (said === '') return block.text;
    return `${said}${/[.!?:;,…]$/.test(said) ? '' : ';'} ${block.text}`;
  }, '');
}

/** Whether anything in the text is markup to this slot; if not, it is set as any text. */
export function hasMarks(text: string, markup: Markup): boolean {
  if (!markup.emphasis && !markup.list && markup.paragraphs !== true) return false;
  const blocks = parseMarkup(text, markup);
  return blocks.length > 1 || blocks.some(({ strong, marker }) => strong.length > 0 || marker !== null);
}

/** The letters a reader sees, without those that only mark. */
export function visibleText(text: string, markup: Markup): string {
  return hasMarks(text, markup)
    ? parseMarkup(text, markup)
        .map((block) => block.text)
        .join(' ')
    : text;
}

interface MarkedLines {
  readonly marker: string | null;
  readonly text: string;
}

function linesInGroups(
  text: string,
  { list, paragraphs }: { readonly list: boolean; readonly paragraphs: boolean },
): readonly MarkedLines[] {
  const groups: MarkedLines[] = [];
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/).map((each) => each.trim())) {
    const item = list ? itemOf(line) : null;
    const last = groups.at(-1);
    if (item !== null) groups.push(item);
    // An item that is only begun: its words are still to be typed.
    else if (EMPTY_ITEM.test(line) && last !== undefined && last.marker !== null) continue;
    else if (!paragraphs && last !== undefined && last.marker === null)
      groups[groups.length - 1] = { marker: null, text: `${last.text}\n${line}` };
    else if (line !== '') groups.push({ marker: null, text: line });
  }
  return groups;
}

function itemOf(line: string): MarkedLines | null {
  const bullet = BULLET_LINE.exec(line)?.[0];
  if (bullet !== undefined) return { marker: BULLET, text: line.slice(bullet.length) };
  const [whole, digits] = NUMBER_LINE.exec(line) ?? [];
  if (whole === undefined || digits === undefined) return null;
  return { marker: `${digits}.`, text: line.slice(whole.length) };
}

function readPlain(text: string): Pick<TextBlock, 'text' | 'strong'> {
  return { text, strong: [] };
}

/** Takes the pairs of stars out. A star that cannot be closed by the very next one is a character. */
function readStars(text: string): Pick<TextBlock, 'text' | 'strong'> {
  const strong: Span[] = [];
  let read = '';
  let from = 0;
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
    const end = text.indexOf('*', at + 1);
    if (end < 0 || !opens(text, at) || !closes(text, end)) continue;
    read += text.slice(from, at);
    strong.push({ from: read.length, to: read.length + end - at - 1 });
    read += text.slice(at + 1, end);
    from = end + 1;
    at = end;
  }
  return { text: read + text.slice(from), strong };
}

function opens(text: string, at: number): boolean {
  const before = charBefore(text, at);
  const after = charAfter(text, at);
  return !WORDY.test(before) && before !== '*' && /[^\s*\p{M}]/u.test(after);
}

function closes(text: string, at: number): boolean {
  const before = charBefore(text, at);
  const after = charAfter(text, at);
  return /[^\s*]/.test(before) && !WORDY.test(after) && after !== '*';
}

function charBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}

function charAfter(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at + 1) ?? 32);
}
