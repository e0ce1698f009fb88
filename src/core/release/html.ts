import type { Block, Inline, InlineRun, ReleaseDocument } from './document.ts';
import { closingLines, datelineText, inlineText, unquoted } from './plain-text.ts';

const SPECIAL = /[&<>"']/u;

/** Text made safe for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  // Most texts hold none of them, and are spared five copies.
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The release as one clean HTML page: semantic elements only, no script, no style, nothing loaded from elsewhere. */
export function documentHtml(document: ReleaseDocument, number: string | null): string {
  const dateline = datelineText(document.dateline);
  const opening = `${dateline === '' ? '' : `<strong>${escapeHtml(dateline)}.</strong> `}${inlineHtml(document.lead)}`;
  const parts = [
    `<p>SIARAN PERS${number === null ? '' : `<br>Nomor: ${escapeHtml(number)}`}</p>`,
    `<h1>${escapeHtml(document.headline)}</h1>`,
    opening === '' ? '' : `<p>${opening}</p>`,
    ...document.body.map(blockHtml),
    ...closingLines(document).map((line) => `<p>${escapeHtml(line)}</p>`),
  ];
  return [
    '<!doctype html>',
    '<html lang="id">',
    `<head><meta charset="utf-8"><title>${escapeHtml(document.headline)}</title></head>`,
    '<body>',
    '<article>',
    ...parts.filter((part) => part !== ''),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** One block of the body as HTML. */
export function blockHtml(entry: Block): string {
  switch (entry.type) {
    case 'paragraph':
      return `<p>${inlineHtml(entry.text)}</p>`;
    case 'heading':
      return `<h2>${inlineHtml(entry.text)}</h2>`;
    case 'list': {
      const tag = entry.ordered ? 'ol' : 'ul';
      return `<${tag}>${entry.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'quote': {
      const speaker = entry.speaker === '' ? '' : `<footer>${escapeHtml(entry.speaker)}</footer>`;
      return `<blockquote><p>“${escapeHtml(unquoted(inlineText(entry.text)))}”</p>${speaker}</blockquote>`;
    }
  }
}

/** Text with its emphasis and links as HTML. */
export function inlineHtml(runs: Inline): string {
  return runs.map(run).join('');
}

function run({ text, bold, italic, href }: InlineRun): string {
  const words = escapeHtml(text);
  const slanted = italic === true ? `<em>${words}</em>` : words;
  const heavy = bold === true ? `<strong>${slanted}</strong>` : slanted;
  return href === undefined ? heavy : `<a href="${escapeHtml(href)}">${heavy}</a>`;
}
