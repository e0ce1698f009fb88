import { readIndonesianNumber } from '../writing/number.ts';

/** Words that stand for thousands and more, as offices write them. */
const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  triliun: 1e12,
};
const FIGURE =
  /^(?<sign>[-−–]?)\s*(?:Rp\.?\s*)?(?<digits>\d[\d.]*(?:,\d+)?)\s*(?<scale>ribu|rb|juta|jt|miliar|triliun)?\s*%?$/i;

/**
 * The number a cell says, written the Indonesian way: `1.250,5`, `12,5 %`, `Rp1,2 juta`, `-3`. A percent keeps its figure
 * (12,5). Null for anything else, empty included: a figure is never guessed, so `1,250.5` and `12 perkara` are null.
 */
export function readFigure(text: string): number | null {
  const groups = FIGURE.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const digits = readIndonesianNumber(groups['digits'] ?? '');
  if (digits === null) return null;
  const scale = SCALES[(groups['scale'] ?? '').toLowerCase()] ?? 1;
  const value = digits * scale;
  return groups['sign'] === '' || value === 0 ? value : -value;
}

/** A number the Indonesian way, at most one decimal: `1.246`, `-12,5`. */
export function writeFigure(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10);
  const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(\d{3})+$)/g, '.');
  const decimal = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  return `${value < 0 && tenths > 0 ? '-' : ''}${whole}${decimal}`;
}
