import type { Block, Inline, InlineRun } from './document.ts';

/** A Markdown text as blocks, and its first-level heading as the title. Raw HTML in it stays as visible words. */
export function markdownBlocks(text: string): {
  readonly title: string | null;
  readonly blocks: readonly Block[];
} {
  const body = text.replace(/\r\n?/gu, '\n').replace(/^---\n[^]*?\n---\n/u, '');
  let title: string | null = null;
  const blocks: Block[] = [];
  for (const chunk of body.split(/\n[ \t]*\n|\n(?=#{1,6} )|(?<=^#{1,6} .*)\n/mu)) {
    const lines = chunk
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const heading = /^#{1,6}\s+(.*?)\s*#*$/u.exec(lines[0] ?? '')?.[1];
    if (heading !== undefined && title === null && lines[0]?.startsWith('# ') === true)
      title = inlineWords(heading);
    else if (heading !== undefined) blocks.push({ type: 'heading', text: markdownInline(heading) });
    else blocks.push(...markdownBlock(lines));
  }
  return { title, blocks };
}

function markdownBlock(lines: readonly string[]): readonly Block[] {
  const [first = ''] = lines;
  if (first === '' || /^(?:[-*_] ?){3,}$/u.test(first)) return [];
  if (lines.every((line) => line.startsWith('>'))) {
    const words = lines.map((line) => line.replace(/^>\s?/u, '')).join(' ');
    return [{ type: 'quote', text: markdownInline(words), speaker: '' }];
  }
  const bullet = /^(?:[-*+]|\d{1,3}[.)])\s+/u;
  if (bullet.test(first)) {
    const items: string[] = [];
    for (const line of lines) {
      if (bullet.test(line)) items.push(line.replace(bullet, ''));
      else items[items.length - 1] = `${items.at(-1) ?? ''} ${line}`;
    }
    return [{ type: 'list', ordered: /^\d/u.test(first), items: items.map(markdownInline) }];
  }
  return [{ type: 'paragraph', text: markdownInline(lines.join(' ')) }];
}

const SPAN =
  /\*\*(?<bold>[^*]+)\*\*|__(?<bold2>[^_]+)__|(?<![\w*])[*_](?<italic>[^*_]+)[*_](?![\w*])|\[(?<label>[^\]]*)\]\((?<href>[^\s)]+)[^)]*\)/gu;

function markdownInline(text: string): Inline {
  const runs: InlineRun[] = [];
  let at = 0;
  for (const match of text.matchAll(SPAN)) {
    if (match.index > at) runs.push({ text: unescaped(text.slice(at, match.index)) });
    runs.push(...span(match.groups ?? {}));
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: unescaped(text.slice(at)) });
  return runs.filter((run) => run.text !== '');
}

function span(groups: Readonly<Record<string, string | undefined>>): readonly InlineRun[] {
  const bold = groups['bold'] ?? groups['bold2'];
  if (bold !== undefined) return [{ text: unescaped(bold), bold: true }];
  if (groups['italic'] !== undefined) return [{ text: unescaped(groups['italic']), italic: true }];
  const { label = '', href = '' } = groups;
  if (/^(https?:\/\/|mailto:)\S+$/u.test(href))
    return [{ text: label === '' ? href : unescaped(label), href }];
  return label === '' ? [] : [{ text: unescaped(label) }];
}

function inlineWords(text: string): string {
  return markdownInline(text)
    .map((run) => run.text)
    .join('');
}

function unescaped(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+.!>-])/gu, '$1');
}
