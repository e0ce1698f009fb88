/**
 * Spearman's rank correlation of pairs: 1 when both order the things alike, −1 when they order them the other way. Equal
 * values share their mean rank.
 * @param pairs at least two, neither side all equal
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const a = ranks(pairs.map(([value]) => value));
  const b = ranks(pairs.map(([, value]) => value));
  const mean = (pairs.length - 1) / 2;
  const sum = (of: (index: number) => number) => pairs.reduce((total, _, index) => total + of(index), 0);
  const fromMean = (list: readonly number[], index: number) => (list[index] ?? 0) - mean;
  const together = sum((index) => fromMean(a, index) * fromMean(b, index));
  return (
    together / Math.sqrt(sum((index) => fromMean(a, index) ** 2) * sum((index) => fromMean(b, index) ** 2))
  );
}

function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal - 1) / 2;
  });
}
