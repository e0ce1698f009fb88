/** One thing measured beside a peer, or beside a budget, in the same run on the same machine. */
export interface Comparison {
  /** What was done, such as `gabung 50 gambar, PNG`. */
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** The peer's name and its figure; a fixed budget is a peer as well. */
  readonly peer: { readonly name: string; readonly value: number };
  /**
   * What has to hold: `ours / peer` at most or at least this. Ratios only: absolute figures belong to one machine.
   */
  readonly bound: { readonly kind: 'at-most' | 'at-least'; readonly ratio: number };
  /** The ratio we are after; the bound is what has to hold on the way there. */
  readonly target?: number;
}

/** A bench file `*.bench.ts` exports one function `bench` of this type. */
export type Bench = () => Promise<readonly Comparison[]>;

/** Tells whoever waits what is being measured; on stderr, so that the table on stdout stays a table. */
export function say(what: string): void {
  process.stderr.write(`  … ${what}\n`);
}

/** The value below which `share` percent of the values lie, one of them: nearest rank. @param values at least one */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('A percentile of nothing');
  return value;
}

/** The middle of several values; of an even number, the lower middle. @param values at least one */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** `ours / peer`, and whether that keeps its bound. */
export function judge(comparison: Comparison): { readonly ratio: number; readonly holds: boolean } {
  const ratio = comparison.ours / comparison.peer.value;
  const { kind, ratio: bound } = comparison.bound;
  return { ratio, holds: kind === 'at-most' ? ratio <= bound : ratio >= bound };
}

/** One line of the table that `npm run bench` prints, with the figures to three digits. */
export function lineOf(comparison: Comparison): string {
  const { ratio, holds } = judge(comparison);
  const figure = (value: number): string => Number(value.toPrecision(3)).toLocaleString('id-ID');
  const sign = comparison.bound.kind === 'at-most' ? '≤' : '≥';
  const aim = comparison.target === undefined ? '' : `, sasaran ${figure(comparison.target)}`;
  return [
    holds ? 'ya   ' : 'TIDAK',
    comparison.what,
    `${figure(comparison.ours)} ${comparison.unit}`,
    `${comparison.peer.name} ${figure(comparison.peer.value)} ${comparison.unit}`,
    `× ${figure(ratio)} (${sign} ${figure(comparison.bound.ratio)}${aim})`,
  ].join(' | ');
}
