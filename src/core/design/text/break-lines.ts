import { widthEm, type MeasuredText } from '../face/face.ts';
import type { Unit } from './units.ts';

/** A measured text with the units it may be broken into. */
export interface MeasuredUnits {
  readonly measured: MeasuredText;
  readonly units: readonly Unit[];
  /** Width in ems of a hyphen after the letters up to `end`, kerned with the last of them. */
  readonly hyphenEm: (end: number) => number;
}

/** A line as units `first` up to `end` (not included). */
export interface UnitLine {
  readonly first: number;
  readonly end: number;
}

/** Width in ems of units `first` up to `end`, with the hyphen of a word that is split there. */
export function lineWidthEm({ measured, units, hyphenEm }: MeasuredUnits, { first, end }: UnitLine): number {
  const from = units[first]?.from ?? 0;
  const last = units[end - 1];
  const width = widthEm(measured, from, last?.to ?? 0);
  return last?.isSplit === true ? width + hyphenEm(last.to) : width;
}

/** How many units from `first` on fit one line of `limitEm`; 0 when not even one does. */
function unitsThatFit(text: MeasuredUnits, first: number, limitEm: number): number {
  let fitting = first;
  for (let end = first + 1; end <= text.units.length; end += 1) {
    if (lineWidthEm(text, { first, end }) <= limitEm) fitting = end;
    else if (text.units[end - 1]?.isSplit !== true) break;
  }
  return fitting - first;
}

/**
 * Full lines from the start, each as long as `limitEm` allows: the fewest lines there can be. Stops after `maxLines` or
 * at a unit wider than a line, so fewer units than the text has may be covered.
 */
export function fullLines(text: MeasuredUnits, limitEm: number, maxLines: number): readonly UnitLine[] {
  const lines: UnitLine[] = [];
  let first = 0;
  while (first < text.units.length && lines.length < maxLines) {
    const count = unitsThatFit(text, first, limitEm);
    if (count === 0) break;
    lines.push({ first, end: first + count });
    first += count;
  }
  return lines;
}

/** How lines share out a text: `even` for titles, `natural` for running text. */
export type Rag = 'even' | 'natural';

/** A last line of running text shorter than this part of the column looks lonely. */
const LONELY_SHARE = 1 / 3;
const LONELY_COST = 4;
/** More than any rag can cost: of all ways to break, one that splits fewer words is taken. */
const SPLIT_COST = 1000;

/**
 * The text in exactly `count` lines of at most `limitEm`, with the best rag. `count` must be reachable (`fullLines`
 * found it). Cost grows with lines times units squared; texts that fit a picture have some dozens of units.
 */
export function raggedLines(
  text: MeasuredUnits,
  limitEm: number,
  { count, rag }: { readonly count: number; readonly rag: Rag },
): readonly UnitLine[] {
  const total = text.units.length;
  const costOf = rag === 'even' ? evenCost(text, count) : naturalCost(limitEm);
  let best = new Map<number, Route>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Route>();
    for (const [first, route] of best)
      for (let end = first + 1; end <= total; end += 1) {
        const width = lineWidthEm(text, { first, end });
        const isSplit = text.units[end - 1]?.isSplit === true;
        if (width > limitEm && !isSplit) break;
        if (width > limitEm) continue;
        if ((line === count) !== (end === total)) continue;
        const cost = route.cost + costOf(width, end === total) + (isSplit ? SPLIT_COST : 0);
        if (cost < (next.get(end)?.cost ?? Infinity))
          next.set(end, { cost, lines: [...route.lines, { first, end }] });
      }
    best = next;
  }
  return best.get(total)?.lines ?? fullLines(text, limitEm, count);
}

interface Route {
  readonly cost: number;
  readonly lines: readonly UnitLine[];
}

type LineCost = (widthEm: number, isLast: boolean) => number;

/** Titles: every line near the mean width. */
function evenCost(text: MeasuredUnits, count: number): LineCost {
  const mean = lineWidthEm(text, { first: 0, end: text.units.length }) / count;
  return (width) => (width - mean) ** 2;
}

/** Running text: full lines, the last one free unless it would stand lonely. */
function naturalCost(limitEm: number): LineCost {
  return (width, isLast) => {
    const slack = 1 - width / limitEm;
    if (!isLast) return slack ** 2;
    const short = Math.max(0, LONELY_SHARE - width / limitEm);
    return LONELY_COST * short;
  };
}
