import type { Box } from '../display-list.ts';
import type { RowContext } from '../page-sequence.ts';
import type { PartOf } from '../template-parts.ts';
import type { StackChild, StackText } from '../template-rows.ts';
import { colorOf, NOTHING, together, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf, placeText, setTexts, type SetText, type TextJob } from './set-text.ts';
import { doubleRule, RULE_HEIGHT_PX } from './shapes.ts';
import { isFilled } from './slot-values.ts';
import { writeContent } from './write-content.ts';

/** Whether all conditions of a part or child hold. */
export function holds(context: DrawContext, when: StackChild['when']): boolean {
  return when.every((condition) => {
    if ('any' in condition) return condition.any.some((slot) => isFilled(context, slot));
    return 'filled' in condition ? isFilled(context, condition.filled) : !isFilled(context, condition.empty);
  });
}

/** A fitted text in a stack with the gap before it. */
export interface StackedText {
  readonly set: SetText;
  readonly gapPx: number;
}

type Layer =
  | { readonly kind: 'text'; readonly set: SetText; readonly gapPx: number }
  | { readonly kind: 'rule'; readonly widthPx: number; readonly color: string; readonly gapPx: number };

/** Texts one under the other with fixed gaps; what is empty leaves no gap. */
export function drawStack(context: DrawContext, part: PartOf<'stack'>): Drawn {
  const box = boxOf(part.box);
  const layers = part.children.flatMap((child): readonly Layer[] => {
    if (!holds(context, child.when)) return [];
    if (!('rule' in child)) return textLayer(context, child, box);
    return [
      {
        kind: 'rule',
        widthPx: child.rule.width,
        color: colorOf(context, child.rule.color),
        gapPx: child.gap,
      },
    ];
  });
  return placeLayers(context, layers, box, part.align);
}

function textLayer(context: DrawContext, child: StackText, box: Box): readonly Layer[] {
  const written = writeContent(context, child);
  if (written.text === '') return [];
  const heightPx = mostHeight(child, box.heightPx);
  const [set] = setTexts(context, [{ ...written, widthPx: box.widthPx, heightPx }], child.style);
  return set === undefined ? [] : [{ kind: 'text', set, gapPx: child.gap }];
}

/** The most a child may take of a stack of `heightPx`: px, or up to 1 a share. */
function mostHeight(child: Pick<StackText, 'height'>, heightPx: number): number {
  return child.height <= 1 ? child.height * heightPx : child.height;
}

/** Texts already fitted, placed as a stack in `box`. Used for the cells of a row. */
export function placeStack(
  context: DrawContext,
  texts: readonly StackedText[],
  box: Box,
  align: 'top' | 'middle' | 'bottom',
): Drawn {
  const layers = texts
    .filter(({ set }) => set.job.text !== '')
    .map((text) => ({ kind: 'text', ...text }) as const);
  return placeLayers(context, layers, box, align);
}

function placeLayers(
  context: DrawContext,
  layers: readonly Layer[],
  box: Box,
  align: 'top' | 'middle' | 'bottom',
): Drawn {
  if (layers.length === 0) return NOTHING;
  const heights = layers.map((layer) =>
    layer.kind === 'rule' ? RULE_HEIGHT_PX : (layer.set.shown?.heightPx ?? 0),
  );
  const gaps = layers.map((layer, index) => (index === 0 ? 0 : layer.gapPx));
  const totalPx = [...heights, ...gaps].reduce((sum, value) => sum + value, 0);
  const slack = box.heightPx - totalPx;
  let yPx = box.yPx + (align === 'top' ? 0 : align === 'bottom' ? slack : slack / 2);
  const placed = layers.map((layer, index) => {
    yPx += gaps[index] ?? 0;
    const heightPx = heights[index] ?? 0;
    const place = { ...box, yPx, heightPx };
    yPx += heightPx;
    return layer.kind === 'rule'
      ? doubleRule(layer.color, { xPx: box.xPx, yPx: place.yPx, widthPx: layer.widthPx })
      : placeText(context, layer.set, place, 'top');
  });
  return together(placed);
}

/** The text of a row's cell and the room it has. */
export function cellJob(
  context: DrawContext,
  child: StackText,
  row: RowContext,
  room: Pick<Box, 'widthPx' | 'heightPx'>,
): TextJob {
  return {
    ...writeContent(context, child, row),
    widthPx: room.widthPx,
    heightPx: mostHeight(child, room.heightPx),
  };
}
