/** Tries between best and least before what fits is good enough: an eighth of the way is under a point of the score. */
const MOST_TRIES = 3;
/** A whole that fills this much of its budget is not worth another try. */
const FULL_SHARE = 0.95;

/**
 * Makes several files that share one budget, at the best quality they can all have: so each takes the bytes it needs, a page
 * with a photo more than one with two lines. Every try makes all of them.
 * @param make at a quality from 0, the least allowed, to 1, the best
 * @returns what was made; at the least quality where even that is more than the budget
 */
export async function bestWithinBudget<Made>(
  budgetBytes: number | null,
  make: (quality: number) => Promise<Made>,
  bytesOf: (made: Made) => number,
): Promise<Made> {
  const best = await make(1);
  if (budgetBytes === null || bytesOf(best) <= budgetBytes) return best;
  let fitting = await make(0);
  if (bytesOf(fitting) > budgetBytes) return fitting;
  let [fits, fails] = [0, 1];
  for (let tries = 0; tries < MOST_TRIES && bytesOf(fitting) < FULL_SHARE * budgetBytes; tries += 1) {
    const middle = (fits + fails) / 2;
    const made = await make(middle);
    if (bytesOf(made) <= budgetBytes) {
      fitting = made;
      fits = middle;
    } else fails = middle;
  }
  return fitting;
}

/** The score to aim at for a quality from 0 to 1. */
export function aimedScore(
  { preferredScore, floorScore }: { readonly preferredScore: number; readonly floorScore: number },
  quality: number,
): number {
  return floorScore + (preferredScore - floorScore) * quality;
}
