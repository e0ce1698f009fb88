type Pair = readonly [number, number];

/** Part of an ellipse round a middle, in its own turned axes; angles in radians. */
interface Arc {
  readonly middle: Pair;
  readonly radii: Pair;
  readonly tilt: Pair;
  readonly begin: number;
  readonly turn: number;
}

/**
 * An arc of SVG path data as curves of at most a quarter turn each; none where it has no length.
 * @param numbers the seven of the command `A`
 */
export function arcCurves(from: Pair, to: Pair, numbers: readonly number[]): readonly (readonly Pair[])[] {
  const arc = arcBetween(from, to, numbers);
  if (arc === null) return [];
  const pieces = Math.max(1, Math.ceil(Math.abs(arc.turn) / (Math.PI / 2) - 1e-6));
  return Array.from({ length: pieces }, (_, piece) => {
    const curve = pieceOf(arc, arc.turn / pieces, piece);
    return piece === pieces - 1 ? [...curve.slice(0, 2), to] : curve;
  });
}

/** @see https://www.w3.org/TR/SVG11/implnote.html#ArcImplementationNotes, from end points to the middle */
function arcBetween(
  from: Pair,
  to: Pair,
  [radiusX = 0, radiusY = 0, tiltDeg = 0, isLarge = 0, isClockwise = 0]: readonly number[],
): Arc | null {
  const [cos, sin] = [Math.cos((tiltDeg * Math.PI) / 180), Math.sin((tiltDeg * Math.PI) / 180)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const grow = Math.max(1, Math.hypot(px / radiusX, py / radiusY));
  const [rx, ry] = [Math.abs(radiusX) * grow, Math.abs(radiusY) * grow];
  const spread = (rx * py) ** 2 + (ry * px) ** 2;
  if (spread === 0) return null;
  const side = isLarge === isClockwise ? -1 : 1;
  const share = side * Math.sqrt(Math.max(0, (rx * ry) ** 2 / spread - 1));
  const [cx, cy] = [(share * rx * py) / ry, (-share * ry * px) / rx];
  const begin = Math.atan2((py - cy) / ry, (px - cx) / rx);
  const end = Math.atan2((-py - cy) / ry, (-px - cx) / rx);
  const full = 2 * Math.PI;
  return {
    middle: [cos * cx - sin * cy + (from[0] + to[0]) / 2, sin * cx + cos * cy + (from[1] + to[1]) / 2],
    radii: [rx, ry],
    tilt: [cos, sin],
    begin,
    turn: isClockwise === 1 ? (end - begin + 2 * full) % full : (end - begin - 2 * full) % full,
  };
}

function pieceOf(arc: Arc, step: number, piece: number): readonly Pair[] {
  const [cos, sin] = arc.tilt;
  const place = (x: number, y: number): Pair => {
    const [ex, ey] = [arc.radii[0] * x, arc.radii[1] * y];
    return [cos * ex - sin * ey + arc.middle[0], sin * ex + cos * ey + arc.middle[1]];
  };
  const reach = (4 / 3) * Math.tan(step / 4);
  const [a, b] = [arc.begin + piece * step, arc.begin + (piece + 1) * step];
  return [
    place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
    place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
    place(Math.cos(b), Math.sin(b)),
  ];
}
