import { NO_BREAK_SPACE } from './normalize.ts';

/** Letters `from` up to `to` (not included), as UTF-16 offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A paragraph or an item of a list, with what is set off in it. */
export interface TextBlock {
  readonly text: string;
  /** What is emphasised: in order, apart from each other. */
  readonly strong: readonly Span[];
  /** What stands before an item of a list: `•`, `1.`; null for a paragraph. */
  readonly marker: string | null;
}

/** Between two paragraphs or items, in line distances. */
export const PARAGRAPH_GAP = 0.28;

/** Blocks one after the other, the last of the first and the first of the second in one paragraph unless that is an item. */
export function joinBlocks(
  first: readonly TextBlock[],
  second: readonly TextBlock[],
  join: string,
): readonly TextBlock[] {
  const last = first.at(-1);
  const [next, ...rest] = second;
  if (last === undefined || next === undefined) return [...first, ...second];
  if (next.marker !== null) return [...first, ...second];
  const offset = last.text.length + join.length;
  const strong = next.strong.map((span) => ({ from: span.from + offset, to: span.to + offset }));
  const joined = { ...last, text: `${last.text}${join}${next.text}`, strong: [...last.strong, ...strong] };
  return [...first.slice(0, -1), joined, ...rest];
}

/** The block with words around it. */
export function withAround(block: TextBlock, before: string, after: string): TextBlock {
  const strong = block.strong.map(({ from, to }) => ({ from: from + before.length, to: to + before.length }));
  return { ...block, text: `${before}${block.text}${after}`, strong };
}

/** Every run of white space one space, none at the ends; what is emphasised stays so. */
export function tidyBlock(block: TextBlock): TextBlock {
  let text = '';
  /** Where each offset of the old text lies in the new one. */
  const places: number[] = [];
  for (const [part] of block.text.matchAll(/[\s\u00A0]+|[^\s\u00A0]+/g)) {
    const isSpace = /^[\s\u00A0]/.test(part);
    const isAtEnd = text === '' || places.length + part.length === block.text.length;
    const kept = !isSpace ? part : isAtEnd ? '' : part.includes(NO_BREAK_SPACE) ? NO_BREAK_SPACE : ' ';
    for (let unit = 0; unit < part.length; unit += 1) places.push(text.length + Math.min(unit, kept.length));
    text += kept;
  }
  const placeOf = (offset: number): number => places[offset] ?? text.length;
  const strong = block.strong
    .map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }))
    .filter(({ from, to }) => from < to);
  return { ...block, text, strong };
}
