import type { RowContext } from '../page-sequence.ts';
import type { Piece } from '../template-text.ts';
import { lapseInWords, minutesBetween, weekdayAndTime } from '../writing/lapse.ts';
import { writeAs } from '../writing/write-as.ts';
import { OWN_MARKUP, plainOwnWords } from '../own-words.ts';
import { markupOf } from '../slot-markup.ts';
import { hasMarks, NO_MARKUP, parseMarkup, plainWords, type Markup } from '../text/markup.ts';
import type { TextBlock } from '../text/text-block.ts';
import type { DrawContext } from './drawn.ts';
import { hoursOf, textOf } from './slot-values.ts';
import { joinPieces, keepsMarks, plainPiece, writeBlocks, type WrittenPiece } from './write-marked.ts';

/** A text put together from pieces, and the slot it belongs to (null for words of the template itself). */
export interface Written {
  readonly text: string;
  /** The text with its emphasis and lists, where it has any. */
  readonly blocks?: readonly TextBlock[];
  readonly slot: string | null;
}

/**
 * Puts the pieces of a text together. Empty pieces are left out with what stands before them.
 * @param row the row whose cells are meant: that of the page unless a part sets rows of its own
 */
export function writeContent(
  context: DrawContext,
  { content, join }: { readonly content: readonly Piece[]; readonly join: string },
  row: RowContext | null = context.page.row,
): Written {
  const pieces = content.map((piece) => writePiece(context, piece, row));
  return {
    ...joinPieces(pieces, join),
    slot: content.flatMap((piece) => slotOf(piece, row) ?? [])[0] ?? null,
  };
}

function slotOf(piece: Piece, row: RowContext | null): string | null {
  if ('slot' in piece) return piece.slot;
  if ('known' in piece) return piece.known;
  if ('cell' in piece && row !== null)
    return row.isList ? `${row.slot}.${row.number}` : `${row.slot}.${row.number}.${piece.cell}`;
  return null;
}

function writePiece(context: DrawContext, piece: Piece, row: RowContext | null): WrittenPiece {
  if ('say' in piece) return writeOwn(piece);
  if ('number' in piece) return plainPiece(row === null ? '' : String(row.number));
  if ('page' in piece) return plainPiece(String(context.page[piece.page]));
  const raw = rawText(context, piece, row);
  if (raw === '') return plainPiece('');
  const markup = keepsMarks(piece.as) ? markupAt(context, piece, row) : NO_MARKUP;
  const isMarked = hasMarks(raw, markup);
  const words = isMarked ? plainWords(raw, markup) : raw;
  const text = piece.as === undefined ? words : writeAs(words, piece.as, context.document.brand.zoneLabel);
  if (text === '') return plainPiece('');
  const before = piece.before ?? '';
  const blocks = isMarked ? writeBlocks(parseMarkup(raw, markup), { before, writing: piece.as }) : null;
  return { text: `${before}${text}`, blocks };
}

function writeOwn(piece: Extract<Piece, { readonly say: string }>): WrittenPiece {
  if (piece.marked !== true) return plainPiece(piece.say);
  return { text: plainOwnWords(piece), blocks: parseMarkup(piece.say, OWN_MARKUP) };
}

/** What may be marked in the slot or cell a piece shows. */
function markupAt(
  { document }: DrawContext,
  piece: Extract<Piece, { readonly before?: string | undefined }>,
  row: RowContext | null,
): Markup {
  const { slots } = document.template;
  if ('slot' in piece) return markupOf(slots.find(({ id }) => id === piece.slot));
  if (!('cell' in piece) || row === null) return NO_MARKUP;
  return markupOf(
    slots.find(({ id }) => id === row.slot),
    piece.cell,
  );
}

function rawText(
  { values, document }: DrawContext,
  piece: Extract<Piece, { readonly before?: string | undefined }>,
  row: RowContext | null,
): string {
  if ('slot' in piece) return textOf(values, piece.slot);
  if ('cell' in piece) return (row?.cells[piece.cell] ?? '').trim();
  if (piece.known === 'nomor') return document.known.releaseNumber ?? '';
  const hours = hoursOf(document.known);
  if (hours === null) return '';
  return piece.known === 'lama'
    ? lapseInWords(minutesBetween(hours.seenAt, hours.explainedAt))
    : weekdayAndTime(hours.seenAt);
}
