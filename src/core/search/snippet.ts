import { escapeHtml } from '../release/html.ts';

/** The marks that the index sets around a hit: control characters that no stored text holds. */
export const HIT_START = '\u0002';
/** The end of a hit. */
export const HIT_END = '\u0003';

/** A stretch of a snippet, and whether it is what was searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** An index snippet as HTML: everything escaped, hits in `<mark>`. Unpaired marks cannot leave an open element. */
export function markedHtml(snippet: string): string {
  return parts(snippet, HIT_START, HIT_END)
    .map(({ text, hit }) => (hit ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join('');
}

/** The parts of a snippet made by `markedHtml`, with its entities read back, for a page that shows text, not HTML. */
export function snippetParts(html: string): readonly SnippetPart[] {
  return parts(html, '<mark>', '</mark>').map(({ text, hit }) => ({ text: unescapeHtml(text), hit }));
}

/**
 * The beginning of a text in whole words, with an ellipsis where something was left out.
 * @param maxLength how much is kept at most, in UTF-16 units; a first word longer than that stays whole
 */
export function opening(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const lastSpace = text.lastIndexOf(' ', maxLength);
  const end = lastSpace > 0 ? lastSpace : text.indexOf(' ', maxLength);
  return end < 0 ? text : `${text.slice(0, end).replace(/[\s,;:]+$/u, '')} …`;
}

function parts(text: string, start: string, end: string): readonly SnippetPart[] {
  const result: SnippetPart[] = [];
  for (const [index, piece] of text.split(start).entries()) {
    const close = index === 0 ? -1 : piece.indexOf(end);
    if (close >= 0) result.push({ text: piece.slice(0, close), hit: true });
    const plain = (close >= 0 ? piece.slice(close + end.length) : piece).replaceAll(end, '');
    result.push({ text: plain, hit: false });
  }
  return result.filter((part) => part.text !== '');
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
