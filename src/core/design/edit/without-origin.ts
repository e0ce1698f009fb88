/** A part or a slot as a template has it: what a design had added is the template's own from then on. */
export function withoutOrigin<Piece extends { readonly added?: true | undefined }>(piece: Piece): Piece {
  if (piece.added !== true) return piece;
  const entries = Object.entries(piece).filter(([key]) => key !== 'added');
  // Only what may be absent was left out.
  return Object.fromEntries(entries) as Piece;
}
