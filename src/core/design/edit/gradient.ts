import type { Box } from '../display-list.ts';
import { middleOf, onGrid } from '../part-box.ts';
import type { ColorName, PaintSpec } from '../template-text.ts';

/** A fill of several colours that run into each other. */
export type GradientSpec = Exclude<PaintSpec, string>;

/** One colour of a gradient: where it stands from 0 to 1, its name, its opacity. */
export type GradientStopSpec = GradientSpec['stops'][number];

/** More colours than these are no longer told apart on a telephone. */
export const MOST_STOPS = 6;
/** Fewer would be no gradient. */
export const LEAST_STOPS = 2;
/** Degrees: from the top to the foot. */
const DOWN = 90;

/** A first gradient in place of one colour: from it to a darker one of the office, from the top to the foot of `box`. */
export function gradientOver(box: Box, color: ColorName | null): GradientSpec {
  const first = color ?? 'primary';
  const last = first === 'deep' ? 'primary' : 'deep';
  const stops = [
    [0, first, 1],
    [1, last, 1],
  ] as const;
  return directed({ from: [0, 0], to: [0, 1], stops }, DOWN, box);
}

/** A first gradient over a photo: clear at its head, dark at its foot, where words stand. */
export function scrimOver(box: Box, color: ColorName | null): GradientSpec {
  const stops = [
    [0, color ?? 'deep', 0],
    [1, color ?? 'deep', 0.85],
  ] as const;
  return directed({ from: [0, 0], to: [0, 1], stops }, DOWN, box);
}

/** Whole degrees, clockwise, in which a gradient runs: 0 to the right, 90 to the foot. 0 to 359. */
export function directionOf({ from, to }: GradientSpec): number {
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return (Math.round(angle) + 360) % 360;
}

/**
 * The same colours in another direction, spread so that the corners of the box it fills show the first and the last of
 * them; how CSS spreads a gradient over a box.
 */
export function directed(gradient: GradientSpec, angleDeg: number, box: Box): GradientSpec {
  const angle = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = (Math.abs(box.widthPx * cos) + Math.abs(box.heightPx * sin)) / 2;
  const { xPx, yPx } = middleOf(box);
  return {
    ...gradient,
    from: [onGrid(xPx - half * cos), onGrid(yPx - half * sin)],
    to: [onGrid(xPx + half * cos), onGrid(yPx + half * sin)],
  };
}

/** The colours from the last to the first. */
export function reversed(gradient: GradientSpec): GradientSpec {
  const stops = gradient.stops
    .toReversed()
    .map(([at, color, opacity]): GradientStopSpec => [share(1 - at), color, opacity]);
  return { ...gradient, stops };
}

/** One more colour in the middle of the widest gap, that of the left of it, and where it stands among the others. */
export function withStop(gradient: GradientSpec): {
  readonly gradient: GradientSpec;
  readonly index: number;
} {
  const stops = inOrder(gradient.stops);
  const gaps = stops.slice(1).map(([at], before) => at - (stops[before]?.[0] ?? 0));
  const widest = gaps.indexOf(Math.max(...gaps));
  const [left, right] = [stops[widest], stops[widest + 1]];
  if (left === undefined || right === undefined) return { gradient, index: 0 };
  const added: GradientStopSpec = [share((left[0] + right[0]) / 2), left[1], left[2]];
  return { gradient: { ...gradient, stops: stops.toSpliced(widest + 1, 0, added) }, index: widest + 1 };
}

/** Without one of its colours; a gradient of two keeps both. */
export function withoutStop(gradient: GradientSpec, index: number): GradientSpec {
  return gradient.stops.length <= LEAST_STOPS
    ? gradient
    : { ...gradient, stops: gradient.stops.toSpliced(index, 1) };
}

/** What one colour of a gradient is made into. Where it stands is kept between its neighbours. */
export interface StopChange {
  readonly at?: number;
  readonly color?: ColorName;
  readonly opacity?: number;
}

/** With one of its colours moved, recoloured or more or less seen through. */
export function stopChanged(gradient: GradientSpec, index: number, change: StopChange): GradientSpec {
  const stops = inOrder(gradient.stops);
  const stop = stops[index];
  if (stop === undefined) return gradient;
  const [low, high] = [stops[index - 1]?.[0] ?? 0, stops[index + 1]?.[0] ?? 1];
  const at = share(Math.min(high, Math.max(low, change.at ?? stop[0])));
  const opacity = share(Math.min(1, Math.max(0, change.opacity ?? stop[2])));
  return { ...gradient, stops: stops.with(index, [at, change.color ?? stop[1], opacity]) };
}

/** From the first to the last, wherever they were written. */
export function inOrder(stops: readonly GradientStopSpec[]): readonly GradientStopSpec[] {
  return stops.toSorted(([one], [other]) => one - other);
}

/** A thousandth is finer than any eye, and numbers stay short. */
function share(value: number): number {
  return Math.round(value * 1000) / 1000;
}
