/** A text being written and what is selected in it, as UTF-16 offsets. */
export interface Writing {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Kinds of list a text may hold. */
export type ListKind = 'bullet' | 'number';

const MARKER = /^[ \u00A0]*(?:([-•])|(\d{1,3})[.)])[ \u00A0]+/;
const PAIR = /\*[^*\s](?:[^*\n]*[^*\s])?\*/g;

/** Sets the selected words off, or takes that away again; without a selection the word at the caret. */
export function toggleStrong(writing: Writing): Writing {
  const pair = pairAround(writing);
  if (pair !== null) return withoutPair(writing, pair);
  const { text, from, to } = trimmed(wordAt(writing));
  if (from === to) return replaced(text, { from, to }, '**', { from: from + 1, to: from + 1 });
  const words = text.slice(from, to).replaceAll('*', '');
  const lines = words.split('\n').map((line) => {
    const start = MARKER.exec(line)?.[0].length ?? 0;
    const rest = line.slice(start).trim();
    return rest === '' ? line : `${line.slice(0, start)}*${rest}*`;
  });
  const made = lines.join('\n');
  return replaced(text, { from, to }, made, { from, to: from + made.length });
}

/** Makes the selected lines items of a list, or plain lines again when all of them are items of that kind. */
export function toggleList(writing: Writing, kind: ListKind): Writing {
  const { text } = writing;
  const span = linesAround(writing);
  const lines = text.slice(span.from, span.to).split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const areItems = written.length > 0 && written.every((line) => kindOf(line) === kind);
  let number = kind === 'number' ? numberAbove(text, span.from) : 0;
  const made = lines.map((line) => {
    const words = line.replace(MARKER, '');
    if (areItems) return words;
    if (line.trim() === '' && lines.length > 1) return line;
    number += 1;
    return `${kind === 'bullet' ? '-' : `${number}.`} ${words}`;
  });
  const block = made.join('\n');
  const end = span.from + block.length;
  const isOne = writing.from === writing.to;
  const caret = Math.max(span.from, writing.from + block.length - (span.to - span.from));
  return replaced(text, span, block, isOne ? { from: caret, to: caret } : { from: span.from, to: end });
}

/** Goes on with the list on a new line, or ends it where the item holds nothing; null outside lists. */
export function newItem({ text, from, to }: Writing): Writing | null {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const [marker, bullet, digits] = MARKER.exec(text.slice(start, from)) ?? [];
  if (marker === undefined || from !== to) return null;
  const end = text.indexOf('\n', from);
  const words = text.slice(start + marker.length, end < 0 ? undefined : end);
  if (words.trim() === '') {
    const until = start + marker.length + words.length;
    return replaced(text, { from: start, to: until }, '', { from: start, to: start });
  }
  const next = `\n${bullet ?? `${Number(digits) + 1}.`} `;
  return replaced(text, { from, to }, next, { from: from + next.length, to: from + next.length });
}

/** Puts pasted lines in the place of the selection; a list begins on a line of its own. */
export function pasteInto({ text, from, to }: Writing, pasted: string): Writing {
  const startsList = MARKER.test(pasted);
  const lineStart = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const isInItem = startsList && /^[ \u00A0]*(?:[-•]|\d{1,3}[.)])[ \u00A0]*$/.test(lineStart);
  const start = isInItem ? from - lineStart.length : from;
  const before = startsList && !isInItem && lineStart.trim() !== '' ? '\n' : '';
  const made = `${before}${pasted}`;
  return replaced(text, { from: start, to }, made, { from: start + made.length, to: start + made.length });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function replaced(text: string, { from, to }: Span, by: string, selection: Span): Writing {
  return { text: `${text.slice(0, from)}${by}${text.slice(to)}`, ...selection };
}

function kindOf(line: string): ListKind | null {
  const [whole, bullet] = MARKER.exec(line) ?? [];
  if (whole === undefined) return null;
  return bullet === undefined ? 'number' : 'bullet';
}

/** The number of the item on the line above, so that a list goes on where it stopped. */
function numberAbove(text: string, lineStart: number): number {
  const above =
    text
      .slice(0, Math.max(0, lineStart - 1))
      .split('\n')
      .at(-1) ?? '';
  return Number(MARKER.exec(above)?.[2] ?? 0);
}

function linesAround({ text, from, to }: Writing): Span {
  const end = text.indexOf('\n', to);
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end < 0 ? text.length : end };
}

/** The pair of stars that holds the whole selection. */
function pairAround({ text, from, to }: Writing): Span | null {
  const found = [...text.matchAll(PAIR)].find(
    ({ 0: pair, index }) => index <= from && to <= index + pair.length,
  );
  return found === undefined ? null : { from: found.index, to: found.index + found[0].length };
}

function withoutPair({ text, from, to }: Writing, pair: Span): Writing {
  const words = text.slice(pair.from + 1, pair.to - 1);
  const place = (offset: number): number =>
    Math.min(Math.max(offset - 1, pair.from), pair.from + words.length);
  return replaced(text, pair, words, { from: place(from), to: place(to) });
}

function wordAt({ text, from, to }: Writing): Writing {
  if (from !== to) return { text, from, to };
  const before = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(0, from))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(from))?.[0].length ?? 0;
  return { text, from: from - before, to: from + after };
}

function trimmed({ text, from, to }: Writing): Writing {
  const selected = text.slice(from, to);
  const start = from + selected.length - selected.trimStart().length;
  return { text, from: start, to: Math.max(start, from + selected.trimEnd().length) };
}
