import { rowNumber, type RowContext } from '../page-sequence.ts';
import type { PartOf } from '../template-parts.ts';
import type { RowVariant } from '../template-rows.ts';
import { NOTHING, together, type Drawn, type DrawContext } from './drawn.ts';
import { drawMark, type RowBox } from './row-marks.ts';
import { boxOf, setTexts } from './set-text.ts';
import { rowsOf } from './slot-values.ts';
import { cellJob, placeStack } from './stack.ts';

/** Rows of a list or table sharing a field: cells of one column share face and size, the tightest row decides. */
export function drawRows(context: DrawContext, part: PartOf<'rows'>): Drawn {
  const all = rowsOf(context.values, part.slot);
  const variant = part.variants.find(({ upTo }) => all.length <= upTo) ?? part.variants.at(-1);
  if (variant === undefined || all.length === 0) return NOTHING;
  const isList = context.values[part.slot]?.kind === 'list';
  const rows = all.slice(0, variant.upTo).map((cells, index): RowContext => ({
    slot: part.slot,
    number: rowNumber(context.page, part.slot, index),
    cells,
    isList,
  }));
  const boxes = rowBoxes(part, variant, rows.length);
  const marks = boxes.map((box, index) =>
    together(
      variant.marks.map((mark) =>
        drawMark(context, mark, { box, index, gapPx: variant.gap, isLast: index === rows.length - 1 }),
      ),
    ),
  );
  const columns = variant.columns.map((column) => drawColumn(context, column, { rows, boxes }));
  return together([...marks, ...columns]);
}

/** The place of every row: equal heights, never above the variant's; `shiftPx` is how far it stands right of the first. */
function rowBoxes(part: PartOf<'rows'>, variant: RowVariant, count: number): readonly RowBox[] {
  const field = boxOf(part.box);
  const { count: across, step } = variant.across ?? { count: 1, step: 0 };
  const lines = Math.ceil(count / across);
  const heightPx = Math.min(variant.maxRow, (field.heightPx - variant.gap * (lines - 1)) / lines);
  const usedPx = heightPx * lines + variant.gap * (lines - 1);
  const topPx = field.yPx + (part.align === 'middle' ? (field.heightPx - usedPx) / 2 : 0);
  return Array.from({ length: count }, (_, index) => ({
    ...field,
    yPx: topPx + Math.floor(index / across) * (heightPx + variant.gap),
    heightPx,
    shiftPx: (index % across) * step,
    line: Math.floor(index / across),
  }));
}

function drawColumn(
  context: DrawContext,
  column: RowVariant['columns'][number],
  { rows, boxes }: { readonly rows: readonly RowContext[]; readonly boxes: readonly RowBox[] },
): Drawn {
  const room = { widthPx: column.width, heightPx: boxes[0]?.heightPx ?? 0 };
  const children = column.children.map((child) => ({
    gapPx: child.gap,
    sets: setTexts(
      context,
      rows.map((row) => cellJob(context, child, row, room)),
      child.style,
    ),
  }));
  return together(
    boxes.map((box, index) => {
      const texts = children.flatMap(({ gapPx, sets }) => {
        const set = sets[index];
        return set === undefined ? [] : [{ set, gapPx }];
      });
      return placeStack(
        context,
        texts,
        { ...box, xPx: column.x + box.shiftPx, widthPx: column.width },
        column.align,
      );
    }),
  );
}
