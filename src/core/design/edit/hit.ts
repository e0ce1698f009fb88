import type { Box, Point } from '../display-list.ts';
import { angleOf, boundsOf, extentOf, middleOf } from '../part-box.ts';
import type { NamedPart } from './page-parts.ts';

/** A point as it stands for somebody turned by `angleDeg` about `about`. */
export function turnedBack(point: Point, about: Point, angleDeg: number): Point {
  const turn = (-angleDeg * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const [dx, dy] = [point.xPx - about.xPx, point.yPx - about.yPx];
  return { xPx: about.xPx + dx * cos - dy * sin, yPx: about.yPx + dx * sin + dy * cos };
}

/** Whether a part covers a point, give or take `slackPx`: thin lines are hard to meet. */
export function covers(part: NamedPart, point: Point, slackPx: number): boolean {
  const box = boundsOf(part);
  const { xPx, yPx } = turnedBack(point, middleOf(box), angleOf(part));
  return (
    xPx >= box.xPx - slackPx &&
    xPx <= box.xPx + box.widthPx + slackPx &&
    yPx >= box.yPx - slackPx &&
    yPx <= box.yPx + box.heightPx + slackPx
  );
}

/** The frontmost shown part under a point; null where the page is bare. */
export function partAt(parts: readonly NamedPart[], point: Point, slackPx: number): NamedPart | null {
  return parts.findLast((part) => part.hidden !== true && covers(part, point, slackPx)) ?? null;
}

/** The shown parts that a rubber band touches. */
export function partsTouched(parts: readonly NamedPart[], band: Box): readonly NamedPart[] {
  return parts.filter((part) => {
    if (part.hidden === true) return false;
    const box = extentOf(part);
    return (
      box.xPx <= band.xPx + band.widthPx &&
      box.xPx + box.widthPx >= band.xPx &&
      box.yPx <= band.yPx + band.heightPx &&
      box.yPx + box.heightPx >= band.yPx
    );
  });
}
