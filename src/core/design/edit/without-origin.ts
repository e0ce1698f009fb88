import type { Part } from '../template-parts.ts';

/** A part or a slot as a template has it: what a design had added is the template's own from then on. */
export function withoutOrigin<Piece extends { readonly added?: true | undefined }>(piece: Piece): Piece {
  if (piece.added !== true) return piece;
  const entries = Object.entries(piece).filter(([key]) => key !== 'added');
  // Only what may be absent was left out.
  return Object.fromEntries(entries) as Piece;
}

/** A part as a design puts it in: marked as its own, and free unless the designer locked it. */
export function asAddition<Own extends Part>(part: Own): Own {
  return { ...part, added: true, locks: part.locks ?? {} };
}
