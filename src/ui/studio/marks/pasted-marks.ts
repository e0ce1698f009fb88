import { hasMarks, type Markup } from '#core/design/text/markup.ts';
import { readWordMarkup, withoutCode } from '#ui/kit/word-markup.ts';

/** Elements that begin a line of their own. */
const LINES: ReadonlySet<string> = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article header footer'.split(' '),
);
/** Words of two cells are two words, whether or not there is white space between their tags. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** Headings are bold by their style, of which a page that is read apart knows nothing. */
const STRONG: ReadonlySet<string> = new Set('b strong h1 h2 h3 h4 h5 h6'.split(' '));
const UNSEEN: ReadonlySet<string> = new Set('head style script title template noscript'.split(' '));
const HEAVY = /^(?:bold|bolder|[6-9]00)$/;

/** A stretch of pasted words. */
interface Stretch {
  readonly text: string;
  readonly isStrong: boolean;
}

interface Line {
  readonly marker: string;
  readonly stretches: Stretch[];
}

/**
 * HTML from Word, a web page or mail as a slot can hold it: words, of bold and lists what the slot allows. The page is read
 * apart from ours, where nothing of it loads or runs, and only its words come over.
 * @returns null when there is nothing to keep but words: they may be pasted as they are
 */
export function pastedMarks(html: string, markup: Markup): string | null {
  const { body } = new DOMParser().parseFromString(readWordMarkup(withoutCode(html)), 'text/html');
  const lines: Line[] = [{ marker: '', stretches: [] }];
  collect(body, { lines, markup, isStrong: false });
  const text = lines
    .map((line) => ({ marker: line.marker, words: wordsOf(line.stretches) }))
    .filter(({ words }) => words !== '')
    .map(({ marker, words }) => `${marker}${words}`)
    .join('\n');
  return hasMarks(text, markup) ? text : null;
}

interface Collecting {
  readonly lines: Line[];
  readonly markup: Markup;
  readonly isStrong: boolean;
}

function collect(node: Node, state: Collecting): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = (child.nodeValue ?? '').replace(/[^\S\u00A0]+/g, ' ');
      state.lines.at(-1)?.stretches.push({ text, isStrong: state.isStrong });
    } else if (child instanceof Element && !UNSEEN.has(child.localName)) collectElement(child, state);
  }
}

function collectElement(element: Element, state: Collecting): void {
  const isStrong = state.markup.emphasis && (weightOf(element) ?? state.isStrong);
  if (CELLS.has(element.localName)) state.lines.at(-1)?.stretches.push({ text: ' ', isStrong });
  if (element.localName === 'br') state.lines.push({ marker: '', stretches: [] });
  if (!LINES.has(element.localName)) {
    collect(element, { ...state, isStrong });
    return;
  }
  const isInItem = element.localName === 'p' && element.parentElement?.localName === 'li';
  if (!isInItem) state.lines.push({ marker: markerOf(element, state.markup), stretches: [] });
  collect(element, { ...state, isStrong });
  if (!isInItem) state.lines.push({ marker: '', stretches: [] });
}

/** Whether an element makes its words bold or light; null when it says nothing of it. */
function weightOf(element: Element): boolean | null {
  const weight = /(?:^|;)\s*font-weight:\s*([^;]+)/i.exec(element.getAttribute('style') ?? '')?.[1]?.trim();
  if (weight !== undefined) return HEAVY.test(weight.toLowerCase());
  return STRONG.has(element.localName) ? true : null;
}

function markerOf(element: Element, { list }: Markup): string {
  if (!list || element.localName !== 'li') return '';
  const parent = element.parentElement;
  if (parent?.localName !== 'ol') return '- ';
  const items = [...parent.children].filter(({ localName }) => localName === 'li');
  const start = Number(parent.getAttribute('start') ?? '1');
  return `${(Number.isInteger(start) ? start : 1) + items.indexOf(element)}. `;
}

/** A line with stars around what is bold, where they will be read as such: a star in the middle of a word stays a star. */
function wordsOf(stretches: readonly Stretch[]): string {
  const joined = stretches.reduce<Stretch[]>((all, next) => {
    const last = all.at(-1);
    if (last !== undefined && (last.isStrong === next.isStrong || next.text.trim() === ''))
      return [...all.slice(0, -1), { ...last, text: `${last.text}${next.text}` }];
    return [...all, next];
  }, []);
  return joined.map(starred).join('').replace(/ {2,}/g, ' ').trim();
}

function starred({ text, isStrong }: Stretch, index: number, all: readonly Stretch[]): string {
  const words = text.trim();
  if (!isStrong || words === '' || words.includes('*')) return text;
  const before = `${all[index - 1]?.text ?? ''}${text.slice(0, text.length - text.trimStart().length)}`;
  const after = `${text.slice(text.trimEnd().length)}${all[index + 1]?.text ?? ''}`;
  if (/[\p{L}\p{N}\p{M}*]$/u.test(before) || /^[\p{L}\p{N}\p{M}*]/u.test(after)) return text;
  return text.replace(words, () => `*${words}*`);
}
