import { assert } from '../shared/assert.ts';

type Pair = readonly [number, number];

/** One stretch of a path in absolute numbers; a curve holds its control points before its end. */
export interface PathStep {
  readonly command: 'M' | 'L' | 'C' | 'Q' | 'Z';
  readonly points: readonly Pair[];
}

/** Numbers a command takes at a time. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };

/**
 * Reads SVG path data of straight lines and curves into absolute steps.
 * @throws Error when a command is unknown or lacks numbers: callers check the text first
 */
export function readPath(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let here: Pair = [0, 0];
  let start: Pair = [0, 0];
  for (const [, letter = '', text = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([word]) => Number(word));
    for (const step of stepsOf(letter, numbers, () => here)) {
      steps.push(step);
      here = step.command === 'Z' ? start : (step.points.at(-1) ?? here);
      if (step.command === 'M') start = here;
    }
  }
  return steps;
}

/** The steps of one letter; further pairs after a move are lines. `from` is asked anew before each. */
function* stepsOf(letter: string, numbers: readonly number[], from: () => Pair): Generator<PathStep> {
  const command = letter.toUpperCase();
  const takes = TAKES[command];
  assert(takes !== undefined && (takes === 0 || numbers.length % takes === 0), `path command ${letter}`);
  if (takes === 0) yield { command: 'Z', points: [] };
  for (let at = 0; at < numbers.length && takes > 0; at += takes) {
    const [x, y] = from();
    const isRelative = letter !== command;
    const own = numbers.slice(at, at + takes);
    if (command === 'H') yield { command: 'L', points: [[(own[0] ?? 0) + (isRelative ? x : 0), y]] };
    else if (command === 'V') yield { command: 'L', points: [[x, (own[0] ?? 0) + (isRelative ? y : 0)]] };
    else {
      const points = pairs(own).map(([px, py]): Pair => (isRelative ? [x + px, y + py] : [px, py]));
      // Checked above: one of the letters of TAKES that are left.
      yield { command: (command === 'M' && at > 0 ? 'L' : command) as 'M' | 'L' | 'C' | 'Q', points };
    }
  }
}

function pairs(numbers: readonly number[]): readonly Pair[] {
  return numbers.flatMap((value, index) =>
    index % 2 === 0 ? [[value, numbers[index + 1] ?? 0] as const] : [],
  );
}

/** Path data with every point put elsewhere, in absolute numbers on a grid of a hundredth. */
export function mapPath(d: string, place: (point: Pair) => Pair): string {
  return readPath(d)
    .map(
      ({ command, points }) => command + points.map((point) => place(point).map(onGrid).join(' ')).join(' '),
    )
    .join('');
}

function onGrid(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The box around all points of a path, those its curves only bend towards included; `[0, 0, 0, 0]` of an empty one. */
export function pathExtent(d: string): readonly [number, number, number, number] {
  const points = readPath(d).flatMap((step) => step.points);
  if (points.length === 0) return [0, 0, 0, 0];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
