/** Equal pixels between two differing ones that are cheaper sent again than left out: a new run costs two words. */
const SHORT_GAP = 2;

/**
 * What has to change in `base` to make it `next`: runs of (pixels left alone, pixels that follow, those pixels), one word
 * each. The pictures of a merge differ in their texts only, some hundredth of their pixels.
 * @param next as long as `base`
 * @returns null when that is longer than `maxWords`: the picture itself is then the shorter way
 */
export function differenceOf(base: Uint32Array, next: Uint32Array, maxWords: number): Uint32Array | null {
  const words = new Uint32Array(maxWords);
  let used = 0;
  let at = 0;
  for (;;) {
    const left = at;
    while (at < next.length && base[at] === next[at]) at += 1;
    if (at === next.length) return words.slice(0, used);
    const from = at;
    at = endOfRun(base, next, from);
    if (used + 2 + at - from > maxWords) return null;
    words[used] = from - left;
    words[used + 1] = at - from;
    words.set(next.subarray(from, at), used + 2);
    used += 2 + at - from;
  }
}

function endOfRun(base: Uint32Array, next: Uint32Array, from: number): number {
  let end = from + 1;
  for (let at = end; at < next.length && at - end <= SHORT_GAP; at += 1) {
    if (base[at] !== next[at]) end = at + 1;
  }
  return end;
}

/**
 * Makes the picture that `differenceOf` was told as `next` out of `picture`, which must equal its `base`.
 * @throws RangeError when the difference is not one of a picture of this size
 */
export function applyDifference(picture: Uint32Array, difference: Uint32Array): void {
  let at = 0;
  for (let read = 0; read < difference.length;) {
    const from = at + (difference[read] ?? 0);
    const count = difference[read + 1] ?? 0;
    read += 2;
    if (count === 0 || from + count > picture.length || read + count > difference.length) {
      throw new RangeError(`No difference of a picture of ${picture.length} pixels`);
    }
    picture.set(difference.subarray(read, read + count), from);
    read += count;
    at = from + count;
  }
}
