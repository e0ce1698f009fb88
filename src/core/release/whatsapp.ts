import type { Block, Inline, InlineRun, ReleaseDocument } from './document.ts';
import { closingLines, datelineText, inlineText, unquoted } from './plain-text.ts';

/**
 * The release as a WhatsApp message: `*bold*`, `_italic_`, lists with `-` and `1.`, quotes with `> `. Marks are set
 * around words only, because WhatsApp ignores a mark that touches a space on its inner side.
 * @see WhatsApp help centre, "How to format your messages", read 2026-11-22
 */
export function whatsAppText(document: ReleaseDocument, number: string | null): string {
  const dateline = datelineText(document.dateline);
  const opening = [dateline === '' ? '' : marked(`${dateline}.`, '*'), inline(document.lead)];
  const parts = [
    number === null ? '*SIARAN PERS*' : `*SIARAN PERS*\nNomor: ${number}`,
    marked(document.headline, '*'),
    opening.filter((part) => part !== '').join(' '),
    ...document.body.map(block),
    closingLines(document).join('\n'),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function block(entry: Block): string {
  switch (entry.type) {
    case 'paragraph':
      return inline(entry.text);
    case 'heading':
      return marked(inlineText(entry.text), '*');
    case 'list':
      return entry.items
        .map((item, i) => `${entry.ordered ? `${String(i + 1)}.` : '-'} ${inline(item)}`)
        .join('\n');
    case 'quote':
      return `> “${unquoted(inlineText(entry.text))}”${entry.speaker === '' ? '' : `\n> ${marked(entry.speaker, '_')}`}`;
  }
}

function inline(runs: Inline): string {
  return runs.map(run).join('');
}

function run({ text, bold, italic, href }: InlineRun): string {
  const emphasised = marked(italic === true ? marked(text, '_') : text, bold === true ? '*' : '');
  const target = href?.replace(/^mailto:/u, '');
  return target === undefined || target === text ? emphasised : `${emphasised} (${target})`;
}

function marked(text: string, mark: string): string {
  const core = text.trim();
  if (core === '' || mark === '' || core.includes(mark)) return text;
  const start = text.indexOf(core);
  return `${text.slice(0, start)}${mark}${core}${mark}${text.slice(start + core.length)}`;
}
