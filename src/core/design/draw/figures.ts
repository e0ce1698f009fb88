import type { Box } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import type { TextStyle } from '../template-text.ts';
import { colorOf, drawn, NOTHING, together, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf, placeText, setTexts, type SetText } from './set-text.ts';
import { plainRowsOf } from './slot-values.ts';

/** A unit beside its number is at least this small and never larger than this part of it. */
const UNIT_SHARE = 0.44;
/** Between number and unit, in sizes of the number. */
const UNIT_GAP = 0.13;
/** A unit beside the number may cost this part of the number's size; beyond that it leads the label instead. */
const KEPT_SIZE = 0.62;

interface Figure {
  readonly slot: string;
  readonly value: string;
  readonly unit: string;
  readonly label: string;
  /** The cell of the figure. */
  readonly box: Box;
}

/** Big numbers side by side on one baseline, each with its unit and what it counts; all share their sizes. */
export function drawFigures(context: DrawContext, part: PartOf<'figures'>): Drawn {
  const figures = figuresOf(context, part);
  if (figures.length === 0) return NOTHING;
  const beside = unitsBeside(context, part, figures);
  const below = setValues(context, part, figures, part.value);
  const keepsSize = (beside?.sizePx ?? 0) >= KEPT_SIZE * (below[0]?.shown?.sizePx ?? Infinity);
  const values =
    beside !== null && keepsSize
      ? figures.map((figure, index) => placeBeside(context, part, figure, beside.pairs[index]))
      : below.map((set, index) => placeValue(context, part, figures[index], set));
  return together([...values, labels(context, part, figures, keepsSize), dividers(context, part, figures)]);
}

function figuresOf(context: DrawContext, part: PartOf<'figures'>): readonly Figure[] {
  const [first, last] = part.rows;
  const rows = plainRowsOf(context, part.slot).slice(first - 1, last);
  const field = boxOf(part.box);
  const widthPx = (field.widthPx - part.gap * (rows.length - 1)) / rows.length;
  return rows.map((row, index) => ({
    slot: `${part.slot}.${first + index}`,
    value: row['nilai'] ?? '',
    unit: row['satuan'] ?? '',
    label: row['label'] ?? '',
    box: { ...field, xPx: field.xPx + index * (widthPx + part.gap), widthPx },
  }));
}

function setValues(
  context: DrawContext,
  part: PartOf<'figures'>,
  figures: readonly Figure[],
  style: TextStyle,
): readonly SetText[] {
  const jobs = figures.map((figure) => ({
    text: figure.value,
    slot: `${figure.slot}.nilai`,
    widthPx: figure.box.widthPx,
    heightPx: part.valueHeight,
  }));
  return setTexts(context, jobs, style, 'hang');
}

interface Beside {
  readonly sizePx: number;
  readonly pairs: readonly { readonly value: SetText; readonly unit: SetText | null }[];
}

/** The largest size at which every number has its unit beside it, or null. */
function unitsBeside(
  context: DrawContext,
  part: PartOf<'figures'>,
  figures: readonly Figure[],
): Beside | null {
  const unitStyle = part.unit;
  if (unitStyle === undefined) return null;
  const [minPx, maxPx] = part.value.size;
  for (let sizePx = maxPx; sizePx >= minPx; sizePx -= 1) {
    const unitPx = Math.min(unitStyle.size[1], Math.max(unitStyle.size[0], Math.round(sizePx * UNIT_SHARE)));
    const values = setValues(context, part, figures, { ...part.value, size: [sizePx, sizePx] });
    const pairs = figures.map((figure, index) =>
      besideOne(context, figure, {
        value: values[index],
        unitStyle: { ...unitStyle, size: [unitPx, unitPx] },
        part,
      }),
    );
    const fitted = pairs.filter((pair) => pair !== null);
    if (fitted.length === pairs.length) return { sizePx, pairs: fitted };
  }
  return null;
}

function besideOne(
  context: DrawContext,
  figure: Figure,
  {
    value,
    unitStyle,
    part,
  }: { readonly value: SetText | undefined; readonly unitStyle: TextStyle; readonly part: PartOf<'figures'> },
): Beside['pairs'][number] | null {
  if (value?.outcome.ok !== true) return null;
  if (figure.unit === '') return { value, unit: null };
  const taken = widthOf(value) + value.outcome.fitted.sizePx * UNIT_GAP;
  const widthPx = figure.box.widthPx - taken;
  if (widthPx <= 0) return null;
  const job = { text: figure.unit, slot: `${figure.slot}.satuan`, widthPx, heightPx: part.valueHeight };
  const [unit] = setTexts(context, [job], unitStyle, 'hang');
  return unit?.outcome.ok === true ? { value, unit } : null;
}

function widthOf(set: SetText): number {
  return Math.max(0, ...(set.shown?.lines.map((line) => line.widthPx) ?? []));
}

function placeValue(
  context: DrawContext,
  part: PartOf<'figures'>,
  figure: Figure | undefined,
  set: SetText,
): Drawn {
  return figure === undefined
    ? NOTHING
    : placeText(context, set, { ...figure.box, heightPx: part.valueHeight }, 'base');
}

function placeBeside(
  context: DrawContext,
  part: PartOf<'figures'>,
  figure: Figure,
  pair: Beside['pairs'][number] | undefined,
): Drawn {
  if (pair === undefined) return NOTHING;
  const value = placeValue(context, part, figure, pair.value);
  if (pair.unit === null) return value;
  const offset = widthOf(pair.value) + (pair.value.shown?.sizePx ?? 0) * UNIT_GAP;
  const box = {
    ...figure.box,
    xPx: figure.box.xPx + offset,
    widthPx: figure.box.widthPx - offset,
    heightPx: part.valueHeight,
  };
  return together([value, placeText(context, pair.unit, box, 'base')]);
}

function labels(
  context: DrawContext,
  part: PartOf<'figures'>,
  figures: readonly Figure[],
  unitsStandBeside: boolean,
): Drawn {
  const topPx = part.valueHeight + part.labelGap;
  const jobs = figures.map((figure) => ({
    text: unitsStandBeside
      ? figure.label
      : [figure.unit, figure.label].filter((word) => word !== '').join(' '),
    slot: `${figure.slot}.label`,
    widthPx: figure.box.widthPx,
    heightPx: figure.box.heightPx - topPx,
  }));
  const sets = setTexts(context, jobs, part.label);
  return together(
    figures.map((figure, index) => {
      const set = sets[index];
      const box = { ...figure.box, yPx: figure.box.yPx + topPx, heightPx: figure.box.heightPx - topPx };
      return set === undefined ? NOTHING : placeText(context, set, box, 'top');
    }),
  );
}

function dividers(context: DrawContext, part: PartOf<'figures'>, figures: readonly Figure[]): Drawn {
  if (part.divider === undefined) return NOTHING;
  const stroke = { color: colorOf(context, part.divider), widthPx: 2 };
  const lines = figures.slice(1).map(({ box }) => {
    const xPx = box.xPx - part.gap / 2;
    return {
      kind: 'line',
      from: { xPx, yPx: box.yPx },
      to: { xPx, yPx: box.yPx + box.heightPx },
      stroke,
    } as const;
  });
  return drawn(...lines);
}
