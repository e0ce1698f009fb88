/** How thick the rulers along the canvas are, in px of the screen. */
export const RULER_PX = 18;

/** A mark of a ruler. */
export interface Tick {
  /** Px of the page. */
  readonly atPx: number;
  /** A longer mark with its number. */
  readonly isNamed: boolean;
}

/** Steps a ruler is named in, in px of the page. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** On the screen: names of four digits do not touch. */
const LEAST_NAME_PX = 56;

/**
 * The marks of a ruler over a stretch of the page.
 * @param scale px of the screen for each of the page
 */
export function rulerTicks(stretch: {
  readonly fromPx: number;
  readonly toPx: number;
  readonly scale: number;
}): readonly Tick[] {
  const { fromPx, toPx, scale } = stretch;
  const step = STEPS.find((candidate) => candidate * scale >= LEAST_NAME_PX) ?? STEPS.at(-1) ?? 1;
  const minor = step % 2 === 0 ? step / 2 : step;
  const first = Math.ceil(fromPx / minor);
  const last = Math.floor(toPx / minor);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const atPx = (first + index) * minor;
    return { atPx, isNamed: atPx % step === 0 };
  });
}
