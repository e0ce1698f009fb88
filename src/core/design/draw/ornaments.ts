import type { PathItem } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import { colorOf, drawn, type Drawn, type DrawContext } from './drawn.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Curve pieces to one petal of a rosette line; more do not show at 1080 px. */
const PIECES_PER_PETAL = 14;
/** How far a petal of the kawung reaches and how wide it is, in lattice steps. */
const PETAL_LENGTH = 0.66;
const PETAL_WIDTH = 0.3;

/** The kawung lattice: whole four-petalled figures only, centred in the box. */
export function drawKawung(context: DrawContext, part: PartOf<'kawung'>): Drawn {
  const d = kawungPath(part.box, part.step);
  return drawn(pathItem({ d, fill: colorOf(context, part.color) }, part.opacity));
}

/** Path of a kawung lattice in a box. */
export function kawungPath([x, y, width, height]: PartOf<'kawung'>['box'], step: number): string {
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  const left = x + (width - columns * step) / 2;
  const top = y + (height - rows * step) / 2;
  const cells = Array.from({ length: columns * rows }, (_, index) => ({
    cx: left + ((index % columns) + 0.5) * step,
    cy: top + (Math.floor(index / columns) + 0.5) * step,
  }));
  return cells
    .flatMap(({ cx, cy }) =>
      [0, 1, 2, 3].map((quarter) => petal(cx, cy, Math.PI / 4 + (quarter * Math.PI) / 2, step)),
    )
    .join('');
}

function petal(cx: number, cy: number, angle: number, step: number): string {
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const length = step * PETAL_LENGTH;
  const width = step * PETAL_WIDTH;
  const at = (along: number, aside: number): string =>
    `${round(cx + ux * along - uy * aside)} ${round(cy + uy * along + ux * aside)}`;
  const near = length * 0.1;
  const middle = (near + length) / 2;
  return `M${at(near, 0)}Q${at(middle, width)} ${at(length, 0)}Q${at(middle, -width)} ${at(near, 0)}Z`;
}

/** Fine line work as on bonds: several turns of one wave, each a little later. */
export function drawRosette(context: DrawContext, part: PartOf<'rosette'>): Drawn {
  const d = Array.from({ length: part.rings }, (_, ring) => rosetteRing(part, ring)).join('');
  const stroke = { color: colorOf(context, part.stroke.color), widthPx: part.stroke.width };
  return drawn({ ...pathItem({ d, fill: null }, part.opacity), stroke });
}

function rosetteRing({ center, radius, petals, rings, depth }: PartOf<'rosette'>, ring: number): string {
  const phase = (ring / rings) * Math.PI * 2;
  const swing = depth * (0.55 + (0.45 * ring) / rings);
  const pieces = petals * PIECES_PER_PETAL;
  const points = Array.from({ length: pieces }, (_, index) => {
    const turn = (index / pieces) * Math.PI * 2;
    const reach = radius * (1 - swing + swing * Math.cos(petals * turn + phase));
    return { x: center[0] + reach * Math.cos(turn), y: center[1] + reach * Math.sin(turn) };
  });
  return smoothRing(points);
}

interface PlainPoint {
  readonly x: number;
  readonly y: number;
}

/** A closed curve that bends at each point and passes midway between neighbours, so that no corner shows. */
function smoothRing(points: readonly PlainPoint[]): string {
  const pieces = points.map((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    return { bend: point, end: { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } };
  });
  const start = pieces.at(-1)?.end ?? { x: 0, y: 0 };
  const write = ({ x, y }: PlainPoint): string => `${round(x)} ${round(y)}`;
  return `M${write(start)}${pieces.map(({ bend, end }) => `Q${write(bend)} ${write(end)}`).join('')}Z`;
}

/** The saw edge of woven cloth. */
export function drawTumpal(context: DrawContext, part: PartOf<'tumpal'>): Drawn {
  const [x, y, width, height] = part.box;
  const tooth = width / part.teeth;
  const [foot, tip] = part.points === 'up' ? [y + height, y] : [y, y + height];
  const teeth = Array.from({ length: part.teeth }, (_, index) => {
    const left = x + index * tooth;
    return `M${round(left)} ${foot}L${round(left + tooth / 2)} ${tip}L${round(left + tooth)} ${foot}Z`;
  });
  return drawn(pathItem({ d: teeth.join(''), fill: colorOf(context, part.color) }, 1));
}

/** A pair of opening quotation marks drawn as shapes; `height` is theirs. */
export function drawQuotes(context: DrawContext, part: PartOf<'quotes'>): Drawn {
  const [x, y] = part.at;
  const k = part.height / 100;
  const number = (value: number): number => round(value * k);
  const curve = (...values: readonly number[]): string => `c${values.map(number).join(' ')}`;
  const mark = (offset: number): string =>
    [
      `M${round(x + offset * k)} ${round(y + part.height)}`,
      curve(-2, -46, 14, -84, 52, -100),
      `l${number(9)} ${number(15)}`,
      curve(-20, 11, -30, 26, -31, 44),
      curve(20, -3, 36, 11, 36, 31),
      curve(0, 20, -15, 34, -34, 34),
      curve(-19, 0, -31, -9, -32, -24),
      'Z',
    ].join('');
  return drawn(pathItem({ d: mark(0) + mark(80), fill: colorOf(context, part.color) }, 1));
}

function pathItem(shape: Pick<PathItem, 'd' | 'fill'>, opacity: number): PathItem {
  const item = { kind: 'path', ...shape, stroke: null } as const;
  return opacity === 1 ? item : { ...item, opacity };
}
