import { assert } from '#core/shared/assert.ts';
import { arcCurves } from './arc-curves.ts';

type Pair = readonly [number, number];

/** Numbers a command takes at a time; an arc's fourth and fifth are flags, which may stand without a gap. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const NUMBER = /^[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/i;
const FLAG = /^[\s,]*([01])/;

/** Where the pen stands, where its line began, and where a curve that goes on smoothly bends towards. */
interface Pen {
  readonly here: Pair;
  readonly start: Pair;
  readonly control: Pair;
}

/** One letter of plain path data with its points, the last of which is where it ends. */
interface Step {
  readonly letter: 'M' | 'L' | 'C' | 'Q' | 'Z';
  readonly points: readonly Pair[];
}

/**
 * SVG path data as absolute moves, lines and curves on a grid of a hundredth: what display lists can say.
 * @throws Error when it is not path data, or uses a command that none of our icons has
 */
export function plainPath(d: string): string {
  let pen: Pen = { here: [0, 0], start: [0, 0], control: [0, 0] };
  const out: string[] = [];
  for (const command of commandsOf(d))
    for (const step of stepsOf(command, pen)) {
      out.push(step.letter + step.points.flatMap((point) => point.map(onGrid)).join(' '));
      pen = after(pen, step);
    }
  return out.join('');
}

function after({ here, start }: Pen, { letter, points }: Step): Pen {
  const end = letter === 'Z' ? start : (points.at(-1) ?? here);
  const bend = letter === 'C' || letter === 'Q' ? points.at(-2) : undefined;
  const control: Pair = bend === undefined ? end : [2 * end[0] - bend[0], 2 * end[1] - bend[1]];
  return { here: end, start: letter === 'M' ? end : start, control };
}

function stepsOf({ letter, numbers }: Command, { here, control }: Pen): Iterable<Step> {
  const upper = letter.toUpperCase();
  const [dx, dy] = letter === upper ? [0, 0] : here;
  const at = (index: number): Pair => [(numbers[index] ?? 0) + dx, (numbers[index + 1] ?? 0) + dy];
  switch (upper) {
    case 'M':
    case 'L':
      return [{ letter: upper, points: [at(0)] }];
    case 'H':
      return [{ letter: 'L', points: [[at(0)[0], here[1]]] }];
    case 'V':
      return [{ letter: 'L', points: [[here[0], (numbers[0] ?? 0) + dy]] }];
    case 'C':
      return [{ letter: 'C', points: [at(0), at(2), at(4)] }];
    case 'S':
      return [{ letter: 'C', points: [control, at(0), at(2)] }];
    case 'Q':
      return [{ letter: 'Q', points: [at(0), at(2)] }];
    case 'T':
      return [{ letter: 'Q', points: [control, at(0)] }];
    case 'A':
      return [...arcCurves(here, at(5), numbers)].map((points) => ({ letter: 'C', points }));
    default:
      return [{ letter: 'Z', points: [] }];
  }
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** One entry for each time a command is done; further pairs after a move are lines. */
function* commandsOf(d: string): Generator<Command> {
  for (const [, letter = '', text = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const takes = TAKES[letter.toUpperCase()];
    assert(takes !== undefined, `path command ${letter}`);
    let rest = text;
    for (let round = 0; round === 0 || rest.trim() !== ''; round++) {
      const numbers: number[] = [];
      while (numbers.length < takes) {
        const isFlag = takes === 7 && (numbers.length === 3 || numbers.length === 4);
        const found = (isFlag ? FLAG : NUMBER).exec(rest);
        assert(found !== null, `number in ${d}`);
        numbers.push(Number(found[1]));
        rest = rest.slice(found[0].length);
      }
      yield { letter: round > 0 && takes === 2 ? ({ M: 'L', m: 'l' }[letter] ?? letter) : letter, numbers };
    }
  }
}

function onGrid(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
