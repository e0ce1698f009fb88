import type { Block } from './document.ts';
import { blockHtml, escapeHtml, inlineHtml } from './html.ts';
import { LETTER_WORDS, runningLine, type ReleaseLetter } from './letter.ts';
import { cssString, fontFace, HEAD_STYLE, letterheadHtml, type PaperFont } from './paper-html.ts';
import { inlineText } from './plain-text.ts';

/**
 * The letter as the page that is printed to PDF: A4, bundled faces only, no script. Page numbers stand in margin boxes,
 * which Chromium prints since version 131; an older one prints the same page without them.
 * @param logoUrl `data:` address of the letterhead's logo, or null for its initials
 */
export function letterHtml(
  letter: ReleaseLetter,
  { fonts, logoUrl }: { readonly fonts: readonly PaperFont[]; readonly logoUrl: string | null },
): string {
  const parts = [
    letterheadHtml(letter.letterhead, logoUrl),
    `<div class="title"><p class="kind">${LETTER_WORDS.title}</p>${numberHtml(letter.number)}</div>`,
    letter.headline === '' ? '' : `<h1>${escapeHtml(letter.headline)}</h1>`,
    letter.opening.length === 0 ? '' : `<p>${inlineHtml(letter.opening)}</p>`,
    ...letter.body.map(keptTogether),
    closingHtml(letter),
  ];
  return [
    '<!doctype html>',
    '<html lang="id"><head><meta charset="utf-8">',
    `<title>${escapeHtml(letter.headline === '' ? LETTER_WORDS.title : letter.headline)}</title>`,
    `<style>${fonts.map(fontFace).join('\n')}${HEAD_STYLE}${STYLE}${pageStyle(letter)}</style></head>`,
    '<body>',
    ...parts.filter((part) => part !== ''),
    '</body></html>',
    '',
  ].join('\n');
}

/** About three lines. Chromium gives up `widows` where it cannot hold `orphans` too, so such a paragraph must not break. */
const SHORT_CHARS = 270;

function keptTogether(block: Block): string {
  const isShort = block.type === 'paragraph' && inlineText(block.text).length <= SHORT_CHARS;
  return isShort ? `<div class="whole">${blockHtml(block)}</div>` : blockHtml(block);
}

function numberHtml(number: string | null): string {
  return number === null ? '' : `<p class="number">${LETTER_WORDS.number}: ${escapeHtml(number)}</p>`;
}

/** Signature and contact stand on one page: neither is ever alone on the last sheet. */
function closingHtml(letter: ReleaseLetter): string {
  const contact =
    letter.contact === ''
      ? ''
      : `<p class="contact"><b>${LETTER_WORDS.contact}:</b> ${escapeHtml(letter.contact)}</p>`;
  const closing = `${signatureHtml(letter)}${contact}`;
  return closing === '' ? '' : `<div class="closing">${closing}</div>`;
}

/** Room for a signature and a stamp between role and name. */
function signatureHtml({ signatory }: ReleaseLetter): string {
  if (signatory === null) return '';
  const role = signatory.role === '' ? '' : `<p>${escapeHtml(signatory.role)}</p>`;
  const name = signatory.name === '' ? '' : `<p class="signer">${escapeHtml(signatory.name)}</p>`;
  return `<div class="signature">${role}${name}</div>`;
}

function pageStyle(letter: ReleaseLetter): string {
  const words = `"${LETTER_WORDS.page} " counter(page) " ${LETTER_WORDS.of} " counter(pages)`;
  const box = 'font:500 7.5pt "Plus Jakarta Sans";color:#5b5750;vertical-align:top;padding-top:5mm';
  return `@page{size:A4;margin:18mm 25mm 25mm 25mm;
@bottom-left{content:${cssString(runningLine(letter))};${box}}
@bottom-right{content:${words};${box}}}`;
}

const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:400 11.5pt/1.5 Newsreader;color:#1d1a16;font-synthesis:none;overflow-wrap:break-word}
p,h1,h2,ul,ol,blockquote{margin:0 0 3.2mm}
p,li{orphans:2;widows:2}
.whole{break-inside:avoid}
b,strong{font-weight:700}
a{color:inherit;text-decoration:underline;text-decoration-thickness:.5pt;text-underline-offset:1.5pt}
.title{margin:9.5mm 0 7mm;text-align:center;font-family:"Plus Jakarta Sans"}
.title p{margin:0}
.kind{font-weight:800;font-size:12pt;letter-spacing:.24em;margin-right:-.24em}
.number{font-weight:500;font-size:9.5pt;line-height:1.6}
h1{font-weight:700;font-size:18pt;line-height:1.22;text-align:center;text-wrap:balance;margin:0 4mm 6.5mm;letter-spacing:-.005em}
h2{font:700 10.5pt/1.4 "Plus Jakarta Sans";margin:5mm 0 1.6mm;break-after:avoid}
ul,ol{padding-left:6.5mm}
ul{list-style-type:"•\\2002\\2002"}
li{padding-left:1mm;margin-bottom:1.2mm}
blockquote{border-left:1.4pt solid #1d1a16;padding:.4mm 0 .4mm 5mm;margin:4.4mm 4mm 4.4mm 2mm;break-inside:avoid}
blockquote p{margin:0;font-style:italic;font-size:12pt}
blockquote footer{font:600 8.5pt/1.4 "Plus Jakarta Sans";margin-top:1.4mm;color:#3d3932}
.closing{break-inside:avoid;break-before:avoid}
.signature{margin:8mm 0 0 auto;width:72mm;text-align:center}
.signature p{margin:0;line-height:1.35}
.signer{font-weight:700}
.signature p+.signer{padding-top:19mm}
.contact{margin:9mm 0 0;padding-top:2.6mm;border-top:.5pt solid #8b857b;font:500 8.5pt/1.5 "Plus Jakarta Sans"}
`;
