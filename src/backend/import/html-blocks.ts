import type { Block, Inline, InlineRun } from '#core/release/document.ts';
import { inlineText } from '#core/release/plain-text.ts';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Style = Omit<InlineRun, 'text'>;

/** Elements whose content is no text of the page. */
const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'head',
  'nav',
  'form',
  'button',
  'select',
  'textarea',
  'canvas',
  'audio',
  'video',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'o:p',
]);
/** Real pages are some twenty deep; a hostile one is cut here instead of exhausting the stack. */
const MAX_DEPTH = 200;

/**
 * The text of an HTML page as blocks, and its title. Nothing is executed, loaded or kept but words, emphasis, lists,
 * headings, quotations and web links; entities are decoded by the parser.
 */
export function htmlBlocks(html: string): {
  readonly title: string | null;
  readonly blocks: readonly Block[];
} {
  const page = parse(html);
  const reader = new BlockReader();
  reader.readAll(page.childNodes, {}, 0);
  reader.finishParagraph();
  const [heading] = reader.titles;
  return { title: heading ?? titleOf(page.childNodes, 0), blocks: reader.blocks };
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly titles: string[] = [];
  #runs: InlineRun[] = [];

  readAll(nodes: readonly Node[], style: Style, depth: number): void {
    for (const node of nodes) this.#read(node, style, depth);
  }

  /** Ends the paragraph being read; what holds no words is no paragraph. */
  finishParagraph(): void {
    const text = this.#takeInline();
    if (inlineText(text) !== '') this.blocks.push({ type: 'paragraph', text });
  }

  #read(node: Node, style: Style, depth: number): void {
    if (node.nodeName === '#text' && 'value' in node) this.#runs.push({ text: node.value, ...style });
    if (!('tagName' in node) || DROPPED.has(node.tagName) || depth > MAX_DEPTH) return;
    const { tagName, childNodes } = node;
    if (INLINE.has(tagName)) {
      this.readAll(childNodes, styleOf(node, style), depth + 1);
      return;
    }
    if (tagName === 'td' || tagName === 'th') {
      this.readAll(childNodes, style, depth + 1);
      this.#runs.push({ text: ' ' });
      return;
    }
    this.finishParagraph();
    if (HEADINGS.has(tagName)) this.#readHeading(node, depth);
    else if (tagName === 'ul' || tagName === 'ol') this.#readList(node, depth);
    else if (tagName === 'blockquote') this.#readQuote(node, depth);
    else {
      this.readAll(childNodes, style, depth + 1);
      this.finishParagraph();
    }
  }

  #readHeading(node: Element, depth: number): void {
    const text = inlineOf(node, depth);
    if (node.tagName === 'h1' && this.titles.length === 0) this.titles.push(inlineText(text));
    else if (inlineText(text) !== '') this.blocks.push({ type: 'heading', text });
  }

  #readList(node: Element, depth: number): void {
    const rows = node.childNodes.flatMap((child) => ('tagName' in child ? [inlineOf(child, depth)] : []));
    const items = rows.filter((item) => inlineText(item) !== '');
    if (items.length > 0) this.blocks.push({ type: 'list', ordered: node.tagName === 'ol', items });
  }

  #readQuote(node: Element, depth: number): void {
    const text = inlineOf(node, depth);
    if (inlineText(text) !== '') this.blocks.push({ type: 'quote', text, speaker: '' });
  }

  #takeInline(): Inline {
    const runs = this.#runs;
    this.#runs = [];
    return tidy(runs);
  }
}

function inlineOf(node: Element, depth: number): Inline {
  const runs: InlineRun[] = [];
  const gather = (nodes: readonly Node[], style: Style, at: number): void => {
    for (const child of nodes) {
      if (child.nodeName === '#text' && 'value' in child) runs.push({ text: child.value, ...style });
      if (!('tagName' in child) || DROPPED.has(child.tagName) || at > MAX_DEPTH) continue;
      if (!INLINE.has(child.tagName)) runs.push({ text: ' ' });
      gather(child.childNodes, styleOf(child, style), at + 1);
    }
  };
  gather(node.childNodes, {}, depth + 1);
  return tidy(runs);
}

function styleOf(node: Element, style: Style): Style {
  const href =
    node.tagName === 'a'
      ? node.attrs.find((attribute) => attribute.name === 'href')?.value.trim()
      : undefined;
  return {
    ...style,
    ...(node.tagName === 'b' || node.tagName === 'strong' ? { bold: true as const } : {}),
    ...(node.tagName === 'i' || node.tagName === 'em' ? { italic: true as const } : {}),
    ...(href !== undefined && /^(https?:\/\/|mailto:)\S+$/u.test(href) ? { href } : {}),
  };
}

/** White space as a page shows it: runs of it are one space, none at either end; neighbours of one style are one run. */
function tidy(runs: readonly InlineRun[]): Inline {
  const result: InlineRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const squeezed = run.text.replace(/[\s\u00a0]+/gu, ' ');
    const text = last === undefined || last.text.endsWith(' ') ? squeezed.replace(/^ /u, '') : squeezed;
    if (text === '') continue;
    if (
      last !== undefined &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.href === run.href
    ) {
      result[result.length - 1] = { ...last, text: last.text + text };
    } else result.push({ ...run, text });
  }
  const last = result.at(-1);
  if (last !== undefined) result[result.length - 1] = { ...last, text: last.text.trimEnd() };
  return result.filter((run) => run.text !== '');
}

function titleOf(nodes: readonly Node[], depth: number): string | null {
  for (const node of nodes) {
    if (!('tagName' in node) || depth > 4) continue;
    if (node.tagName === 'title') {
      const text = inlineText(inlineOf(node, depth));
      return text === '' ? null : text;
    }
    const inner = titleOf(node.childNodes, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}
