/** A stretch of text that two versions share, or that only the newer or only the older has. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many table cells the middle is shown as replaced whole: 16 million cells are about a quarter second. */
const MAX_CELLS = 16_000_000;

/**
 * The words that turn `older` into `newer`, white space included, so that the `same` and `added` parts together read
 * exactly as `newer` and the `same` and `removed` parts as `older`. Cost grows with the product of the changed parts.
 */
export function compareTexts(older: string, newer: string): readonly TextChange[] {
  const a = words(older);
  const b = words(newer);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const changes: TextChange[] = [
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', text: tail === 0 ? '' : a.slice(-tail).join('') },
  ];
  return merged(changes);
}

function words(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

function middle(a: readonly string[], b: readonly string[]): readonly TextChange[] {
  if (a.length * b.length > MAX_CELLS) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  }
  const lengths = commonLengths(a, b);
  const at = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0;
  const changes: TextChange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'removed', text: a[i++] ?? '' });
    } else changes.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return changes;
}

/** Length of the longest common subsequence of every pair of suffixes, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array | Uint32Array {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  const lengths = Math.min(a.length, b.length) < 65_536 ? new Uint16Array(cells) : new Uint32Array(cells);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      const diagonal = lengths[(i + 1) * width + j + 1] ?? 0;
      lengths[i * width + j] = a[i] === b[j] ? diagonal + 1 : Math.max(below, right);
    }
  }
  return lengths;
}

/** Neighbours of one kind as one; a removal stands before the addition that took its place. */
function merged(changes: readonly TextChange[]): readonly TextChange[] {
  const result: TextChange[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of changes) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}
