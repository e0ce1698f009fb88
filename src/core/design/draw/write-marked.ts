import type { Writing } from '../template-text.ts';
import { joinBlocks, tidyBlock, withAround, type TextBlock } from '../text/text-block.ts';
import { writeAs } from '../writing/write-as.ts';

/** A piece of a text: its words, and its blocks where it holds marks. */
export interface WrittenPiece {
  readonly text: string;
  readonly blocks: readonly TextBlock[] | null;
}

/** A piece without marks. */
export function plainPiece(text: string): WrittenPiece {
  return { text, blocks: null };
}

/** Writings that change no word; what is dates or hours is read, not marked. */
const AROUND: ReadonlySet<Writing> = new Set(['kutip', 'awal_kapital']);

/** Whether a text written this way may hold marks. */
export function keepsMarks(writing: Writing | undefined): boolean {
  return writing === undefined || AROUND.has(writing);
}

/** Blocks written out, with what stands before them. */
export function writeBlocks(
  blocks: readonly TextBlock[],
  { before, writing }: { readonly before: string; readonly writing: Writing | undefined },
): readonly TextBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return blocks;
  if (writing === 'awal_kapital') {
    const text = writeAs(first.text, writing, '');
    return around([text.length === first.text.length ? { ...first, text } : first, ...rest], before, '');
  }
  const isQuoted = writing === 'kutip' && writeAs(first.text, 'kutip', '') !== first.text;
  return isQuoted ? around(blocks, `${before}“`, '”') : around(blocks, before, '');
}

function around(blocks: readonly TextBlock[], before: string, after: string): readonly TextBlock[] {
  return blocks.map((block, index) =>
    withAround(block, index === 0 ? before : '', index === blocks.length - 1 ? after : ''),
  );
}

/** Pieces as one text; blocks only where a piece has marks. Pieces that are empty are left out. */
export function joinPieces(
  pieces: readonly WrittenPiece[],
  join: string,
): { readonly text: string; readonly blocks?: readonly TextBlock[] } {
  const written = pieces.filter(({ text }) => text !== '');
  const text = written
    .map((piece) => piece.text)
    .join(join)
    .trim();
  if (written.every(({ blocks }) => blocks === null)) return { text };
  const blocks = written
    .map((piece) => piece.blocks ?? [{ text: piece.text.normalize('NFC'), strong: [], marker: null }])
    .reduce((all, next) => joinBlocks(all, next, join), []);
  return { text, blocks: blocks.map(tidyBlock) };
}
