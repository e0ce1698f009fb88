import type { Box } from '../display-list.ts';
import type { PartOf, RowMark, RowVariant } from '../template-parts.ts';
import { colorOf, drawn, NOTHING, together, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf, setTexts } from './set-text.ts';
import { rowsOf } from './slot-values.ts';
import { cellJob, placeStack } from './stack.ts';
import type { RowContext } from './write-content.ts';

/** Rows of a list or table sharing a field: cells of one column share face and size, the tightest row decides. */
export function drawRows(context: DrawContext, part: PartOf<'rows'>): Drawn {
  const all = rowsOf(context.values, part.slot);
  const variant = part.variants.find(({ upTo }) => all.length <= upTo) ?? part.variants.at(-1);
  if (variant === undefined || all.length === 0) return NOTHING;
  const isList = context.values[part.slot]?.kind === 'list';
  const rows = all
    .slice(0, variant.upTo)
    .map((cells, index): RowContext => ({ slot: part.slot, number: index + 1, cells, isList }));
  const boxes = rowBoxes(part, variant, rows.length);
  const marks = boxes.map((box, index) =>
    together(variant.marks.map((mark) => drawMark(context, mark, { box, index, gapPx: variant.gap }))),
  );
  const columns = variant.columns.map((column) => drawColumn(context, column, { rows, boxes }));
  return together([...marks, ...columns]);
}

/** The box of every row: equal heights, never above the variant's. */
function rowBoxes(part: PartOf<'rows'>, variant: RowVariant, count: number): readonly Box[] {
  const field = boxOf(part.box);
  const heightPx = Math.min(variant.maxRow, (field.heightPx - variant.gap * (count - 1)) / count);
  const usedPx = heightPx * count + variant.gap * (count - 1);
  const topPx = field.yPx + (part.align === 'middle' ? (field.heightPx - usedPx) / 2 : 0);
  return Array.from({ length: count }, (_, index) => ({
    ...field,
    yPx: topPx + index * (heightPx + variant.gap),
    heightPx,
  }));
}

function drawColumn(
  context: DrawContext,
  column: RowVariant['columns'][number],
  { rows, boxes }: { readonly rows: readonly RowContext[]; readonly boxes: readonly Box[] },
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
      return placeStack(context, texts, { ...box, xPx: column.x, widthPx: column.width }, column.align);
    }),
  );
}

/** A tick in a square of 24, as three points. */
const TICK = [
  [5, 12.5],
  [10, 17],
  [19, 7],
] as const;

function drawMark(
  context: DrawContext,
  mark: RowMark,
  { box, index, gapPx }: { readonly box: Box; readonly index: number; readonly gapPx: number },
): Drawn {
  const color = colorOf(context, mark.color);
  switch (mark.mark) {
    case 'check':
      return checkMark({ color, ink: colorOf(context, mark.ink) }, box, mark);
    case 'bar':
      return drawn({
        kind: 'line',
        from: { xPx: mark.x, yPx: box.yPx + mark.inset },
        to: { xPx: mark.x, yPx: box.yPx + box.heightPx - mark.inset },
        stroke: { color, widthPx: mark.width },
      });
    case 'divider': {
      if (index === 0) return NOTHING;
      const yPx = box.yPx - gapPx / 2;
      const stroke = { color, widthPx: 2 };
      return drawn({
        kind: 'line',
        from: { xPx: mark.x, yPx },
        to: { xPx: mark.x + mark.width, yPx },
        stroke,
      });
    }
  }
}

function checkMark(
  colors: { readonly color: string; readonly ink: string },
  box: Box,
  mark: Extract<RowMark, { readonly mark: 'check' }>,
): Drawn {
  const diameterPx = Math.min(mark.diameter, box.heightPx);
  const center = { xPx: mark.x + mark.diameter / 2, yPx: box.yPx + box.heightPx / 2 };
  const scale = (diameterPx * 0.62) / 24;
  const points = TICK.map(([x, y]) => `${center.xPx + (x - 12) * scale} ${center.yPx + (y - 12) * scale}`);
  return drawn(
    { kind: 'circle', center, radiusPx: diameterPx / 2, fill: colors.color, stroke: null },
    {
      kind: 'path',
      d: `M${points.join('L')}`,
      fill: null,
      stroke: { color: colors.ink, widthPx: diameterPx / 13 },
    },
  );
}
