import { layoutsOf, type Template, type TemplateSlot } from '../template.ts';
import type { PartOf } from '../template-parts.ts';
import type { TextStyle } from '../template-text.ts';
import { pagesOf, partsOn, type NamedPart } from './page-parts.ts';
import { setOp } from './set-op.ts';
import type { ShapeOp } from './shape-ops.ts';

type Columns = NonNullable<TemplateSlot['columns']>;

/** Left, top, width, height in px of the page. */
export type FieldBox = readonly [number, number, number, number];

/** Between columns, and between a mark and its words. */
export const GAP_PX = 24;
/** Most columns that can be read on a phone. */
export const MOST_COLUMNS = 4;
/** Most rows one page can show at the smallest letters. */
export const MOST_ROWS = 12;

/** Changes every part that shows the rows of a slot, on every page of every size. */
export function onRowsOf(
  template: Template,
  slot: string,
  change: (part: PartOf<'rows'>) => PartOf<'rows'>,
): readonly ShapeOp[] {
  return layoutsOf(template)
    .flatMap((layout) => pagesOf(template, layout))
    .flatMap((place) =>
      partsOn(template, place).flatMap((part: NamedPart) =>
        part.part === 'rows' && part.slot === slot ? (setOp(place, part, change(part)) ?? []) : [],
      ),
    );
}

/**
 * A part of rows with the columns of its slot: those it has keep their look, and all share its width.
 * @param anew a column whose look begins anew, as one that now holds figures
 */
export function withColumns(part: PartOf<'rows'>, columns: Columns, anew?: string): PartOf<'rows'> {
  return {
    ...part,
    variants: part.variants.map((variant) => {
      const styles = new Map(
        variant.columns.flatMap(({ children }) =>
          children.flatMap(({ content, style }) =>
            content.flatMap((piece) =>
              'cell' in piece && piece.cell !== anew ? [[piece.cell, style] as const] : [],
            ),
          ),
        ),
      );
      return { ...variant, columns: columnsIn(part.box, columns, styles) };
    }),
  };
}

/** A part of rows that sets up to so many. */
export function withMostRows(part: PartOf<'rows'>, most: number): PartOf<'rows'> {
  const fewer = part.variants.slice(0, -1).filter(({ upTo }) => upTo < most);
  const last = part.variants.at(-1);
  return { ...part, variants: last === undefined ? part.variants : [...fewer, { ...last, upTo: most }] };
}

/** Names take twice the room of figures; figures end at the right edge of theirs. */
export function columnsIn(
  box: FieldBox,
  columns: Columns,
  styles: ReadonlyMap<string, TextStyle>,
): PartOf<'rows'>['variants'][number]['columns'] {
  const [left, , width] = box;
  const shares = columns.map(({ type }) => (type === 'teks' ? 2 : 1));
  const room = width - GAP_PX * (columns.length - 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((room * share) / all));
  return columns.map(({ id, type }, index) => {
    const before = widths.slice(0, index).reduce((sum, one) => sum + one + GAP_PX, 0);
    return {
      x: left + before,
      width: widths[index] ?? room,
      align: 'middle',
      children: [
        {
          content: [{ cell: id }],
          join: '',
          when: [],
          style: styles.get(id) ?? (type === 'teks' ? wordStyle() : figures()),
          height: 1,
          gap: 0,
        },
      ],
    };
  });
}

/** Words of a cell. */
export function wordStyle(): TextStyle {
  const size = [24, 36] as const;
  return {
    face: 'sans-500',
    size,
    lines: 2,
    leading: 1.2,
    color: 'ink',
    align: 'left',
    rag: 'natural',
    hyphens: true,
    second: { face: 'narrow-500', size, lines: 2, leading: 1.2 },
  };
}

function figures(): TextStyle {
  return {
    face: 'narrow-700',
    size: [24, 40],
    lines: 1,
    leading: 1.1,
    color: 'primary',
    align: 'right',
    rag: 'natural',
  };
}
