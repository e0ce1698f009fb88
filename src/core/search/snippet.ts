import { escapeHtml } from '../release/html.ts';

/** A stretch of a text: offsets in UTF-16 units, `end` behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a snippet, and whether it is what was searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * A text as HTML: everything escaped, the marked stretches in `<mark>`.
 * @param marks in the order of their starts; those that overlap become one
 */
export function markedHtml(text: string, marks: readonly Span[]): string {
  let html = '';
  let done = 0;
  for (const { start, end } of joined(marks)) {
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done));
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** The parts of a snippet made by `markedHtml`, with its entities read back, for a page that shows text, not HTML. */
export function snippetParts(html: string): readonly SnippetPart[] {
  return html
    .split(/<mark>(?<hit>.*?)<\/mark>/su)
    .map((text, index) => ({ text: unescapeHtml(text), hit: index % 2 === 1 }))
    .filter((part) => part.text !== '');
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

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
