import type { Template } from '../template.ts';
import type { ColumnMapping } from './mapping.ts';
import type { TableRow } from './table.ts';

/** The files that the rows of a table ask for in columns of pictures, as typed, each once, in the order they come. */
export function wantedPictures(
  { slots }: Pick<Template, 'slots'>,
  mapping: ColumnMapping,
  rows: readonly TableRow[],
): readonly string[] {
  const pictures = new Set(slots.filter(({ type }) => type === 'gambar').map(({ id }) => id));
  const columns = mapping
    .filter(({ target }) => pictures.has(target.split('@')[0] ?? ''))
    .map(({ column }) => column);
  const names = rows.flatMap(({ cells }) => columns.map((column) => (cells[column] ?? '').trim()));
  return [...new Set(names)].filter((name) => name !== '');
}
