/** What Word writes around a margin comment: its mark in the text, and all comments at the end. */
const COMMENTS = [
  '[style*="mso-element:comment-list"]',
  '[style*="mso-special-character:comment"]',
  '.MsoCommentReference',
  '.msocomanchor',
].join(',');
const MARKER = '[style*="mso-list:Ignore"]';
const LIST_STYLE = /mso-list:\s*(?!none|ignore)\S/iu;
/** `1.`, `a)`, `(iv)`: a marker that counts; anything else is a bullet. */
const COUNTING_MARKER = /^\(?[\p{L}\d]{1,5}[.)]/u;

/** HTML without what no paste keeps anyway; but to parse it makes the browser report a breach of the page's policy. */
export function withoutCode(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/giu, '')
    .replace(/<[a-z][^>]*>/giu, (tag) => tag.replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/giu, ''));
}

/**
 * Word's HTML with what only its styles say made plain, while they are still there: numbered paragraphs become lists, at
 * one level as a release has them, and comments of the margin, which were never meant for the press, go. Other HTML
 * comes back as it was.
 */
export function readWordMarkup(html: string): string {
  if (!/mso-|Mso/u.test(html)) return html;
  // A parsed document is inert: it loads nothing and runs nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const comment of body.querySelectorAll(COMMENTS)) comment.remove();
  for (const paragraph of body.querySelectorAll('p')) {
    if (LIST_STYLE.test(paragraph.getAttribute('style') ?? '')) toListItem(paragraph);
    // Word spaces its paragraphs with empty ones.
    else if (paragraph.textContent.trim() === '') paragraph.remove();
  }
  return body.innerHTML;
}

function toListItem(paragraph: HTMLParagraphElement): void {
  const marker = paragraph.querySelector(MARKER);
  const kind = COUNTING_MARKER.test((marker?.textContent ?? '').trim()) ? 'ol' : 'ul';
  marker?.remove();
  const item = document.createElement('li');
  item.append(...paragraph.childNodes);
  const before = paragraph.previousElementSibling;
  if (before?.localName === kind) {
    before.append(item);
    paragraph.remove();
    return;
  }
  const list = document.createElement(kind);
  list.append(item);
  paragraph.replaceWith(list);
}
