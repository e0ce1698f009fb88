import DOMPurify from 'dompurify';
import { readWordMarkup, withoutCode } from '#ui/kit/word-markup.ts';

const TAGS = [
  'p',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'a',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'div',
  'span',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
];

/**
 * HTML from Word, a web page or mail, reduced to what a release can hold: words, emphasis, lists, subheadings,
 * quotations, web links. Styles, pictures, scripts, comments and conditional Word markup are gone before the editor sees
 * it; the editor's schema then keeps only what it knows.
 */
export function cleanPastedHtml(html: string): string {
  const fragment = DOMPurify.sanitize(readWordMarkup(withoutCode(html)), {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/iu,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const heading of fragment.querySelectorAll('h1, h3, h4, h5, h6')) {
    const replacement = document.createElement('h2');
    replacement.append(...heading.childNodes);
    heading.replaceWith(replacement);
  }
  for (const quote of fragment.querySelectorAll('blockquote')) quote.textContent = oneLine(quote.textContent);
  for (const row of fragment.querySelectorAll('tr')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = oneLine([...row.cells].map((cell) => cell.textContent).join(' '));
    row.replaceWith(paragraph);
  }
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
