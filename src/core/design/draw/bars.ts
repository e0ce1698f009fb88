import type { Box } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import { readIndonesianNumber } from '../writing/number.ts';
import { colorOf, drawn, NOTHING, together, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf, placeText, setTexts, type SetText } from './set-text.ts';
import { plainRowsOf } from './slot-values.ts';

/** Labels take at most this part of the chart's width. */
const LABEL_SHARE = 0.4;
const LABEL_GAP_PX = 20;
const VALUE_GAP_PX = 14;
/** Thickness of a bar, in rows. */
const BAR_SHARE = 0.6;
/** Height a text may take of its row. */
const TEXT_SHARE = 0.62;
/** The widest a value at a bar's end may be, of the chart's width. */
const VALUE_SHARE = 0.25;

/**
 * Horizontal bars from zero in the order given, the first one set off, values at the bars' ends, no grid. Rows whose
 * value is no Indonesian number from zero up are reported and drawn without a bar.
 */
export function drawBars(context: DrawContext, part: PartOf<'bars'>): Drawn {
  const rows = plainRowsOf(context, part.slot).map((row) => ({
    label: row['label'] ?? '',
    text: row['nilai'] ?? '',
    value: barValue(row['nilai'] ?? ''),
  }));
  if (rows.length === 0) return NOTHING;
  const box = boxOf(part.box);
  const rowPx = Math.min(part.maxRow, box.heightPx / rows.length);
  const cells = { widthPx: box.widthPx, heightPx: rowPx * TEXT_SHARE };
  const slot = (index: number, cell: string): string => `${part.slot}.${index + 1}.${cell}`;
  const labels = setTexts(
    context,
    rows.map(({ label }, index) => ({
      ...cells,
      text: label,
      slot: slot(index, 'label'),
      widthPx: box.widthPx * LABEL_SHARE,
    })),
    part.label,
  );
  const values = setTexts(
    context,
    rows.map(({ text }, index) => ({
      ...cells,
      text,
      slot: slot(index, 'nilai'),
      widthPx: box.widthPx * VALUE_SHARE,
    })),
    part.value,
  );
  const axisPx = box.xPx + widest(labels) + LABEL_GAP_PX;
  const roomPx = box.xPx + box.widthPx - axisPx - VALUE_GAP_PX - widest(values);
  const top = Math.max(...rows.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  const drawnRows = rows.map((row, index) => {
    const place = { ...box, yPx: box.yPx + index * rowPx, heightPx: rowPx };
    const lengthPx = ((row.value ?? 0) / top) * roomPx;
    const color = colorOf(context, index === 0 ? part.first : part.others);
    return together([
      lengthPx > 0 ? bar(place, { axisPx, lengthPx, color }) : NOTHING,
      textIn(context, labels[index], { ...place, widthPx: box.widthPx * LABEL_SHARE }),
      textIn(context, values[index], {
        ...place,
        xPx: axisPx + lengthPx + VALUE_GAP_PX,
        widthPx: widest(values),
      }),
    ]);
  });
  return together([...drawnRows, axis(context, part, { axisPx, heightPx: rowPx * rows.length })]);
}

/** The value of a bar, or null when the text is no number a bar can show. */
export function barValue(text: string): number | null {
  const value = readIndonesianNumber(text);
  return value === null || value < 0 ? null : value;
}

function widest(sets: readonly SetText[]): number {
  return Math.max(0, ...sets.flatMap((set) => set.shown?.lines.map((line) => line.widthPx) ?? []));
}

function textIn(context: DrawContext, set: SetText | undefined, place: Box): Drawn {
  return set === undefined ? NOTHING : placeText(context, set, place, 'middle');
}

function bar(
  place: Box,
  { axisPx, lengthPx, color }: { readonly axisPx: number; readonly lengthPx: number; readonly color: string },
): Drawn {
  const heightPx = place.heightPx * BAR_SHARE;
  const yPx = place.yPx + (place.heightPx - heightPx) / 2;
  return drawn({
    kind: 'rect',
    xPx: axisPx,
    yPx,
    widthPx: lengthPx,
    heightPx,
    radiusPx: 0,
    fill: color,
    stroke: null,
  });
}

function axis(
  context: DrawContext,
  part: PartOf<'bars'>,
  { axisPx, heightPx }: { readonly axisPx: number; readonly heightPx: number },
): Drawn {
  const yPx = part.box[1];
  return drawn({
    kind: 'line',
    from: { xPx: axisPx, yPx },
    to: { xPx: axisPx, yPx: yPx + heightPx },
    stroke: { color: colorOf(context, part.axis), widthPx: 2 },
  });
}
