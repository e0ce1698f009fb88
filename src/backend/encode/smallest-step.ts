/** A search for the lowest of `count` steps that is good enough. */
export interface StepSearch {
  readonly count: number;
  /** Score that is good enough. */
  readonly wanted: number;
  /** Where to look first; the middle when nothing is known of the steps. */
  readonly firstAt: number;
  /** About how much a step adds to the score; null where steps do not rise evenly, and each look halves what is left. */
  readonly pointsAStep: number | null;
}

/** What a look at a step found: its score, or that it is out of the question however good it is. */
export type StepLook = { readonly score: number } | 'too-large';

/**
 * The lowest step that is good enough, for scores that rise with the steps, in as few looks as it takes: each costs a
 * picture its encoding and its comparing. The step below was looked at and is not good enough. Null when none is.
 */
export async function smallestStep(
  search: StepSearch,
  look: (step: number) => Promise<StepLook>,
): Promise<number | null> {
  let low: Bound = { at: -1, score: null };
  let high: Bound = { at: search.count, score: null };
  let found: number | null = null;
  for (let looks = 0; high.at - low.at > 1; looks += 1) {
    const at = looks === 0 ? search.firstAt : nextLook(search, { low, high, looks });
    const step = Math.min(Math.max(at, low.at + 1), high.at - 1);
    const seen = await look(step);
    if (seen === 'too-large') high = { at: step, score: null };
    else if (seen.score < search.wanted) low = { at: step, score: seen.score };
    else {
      high = { at: step, score: seen.score };
      found = step;
    }
  }
  return found;
}

/** A step already looked at, or the one beyond the last. */
interface Bound {
  readonly at: number;
  readonly score: number | null;
}

/** On the line between the two bounds, or along the usual slope from the one that is known. */
function nextLook(
  { wanted, pointsAStep }: StepSearch,
  { low, high, looks }: { readonly low: Bound; readonly high: Bound; readonly looks: number },
): number {
  const middle = (low.at + high.at) >> 1;
  // A bent line would creep towards its end: every third look halves what is left.
  if (pointsAStep === null || looks % 3 === 2) return middle;
  if (low.score !== null && high.score !== null) {
    const share = (wanted - low.score) / (high.score - low.score);
    return low.at + Math.ceil(share * (high.at - low.at));
  }
  if (low.score !== null) return low.at + Math.ceil((wanted - low.score) / pointsAStep);
  if (high.score !== null) return high.at - Math.floor((high.score - wanted) / pointsAStep);
  return middle;
}
