/** A piece of a title, and whether it is what was searched for. */
export interface TitlePart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Lower case without accents, one letter for one letter, so that places in it are places in the original. */
function fold(text: string): string {
  return Array.from(text, (letter) => letter.normalize('NFD').charAt(0).toLowerCase() || letter).join('');
}

/**
 * How well a text answers a query: 0 not at all, higher is better. Every word of the query must occur; at the beginning
 * of a word counts more than inside one.
 */
export function scoreMatch(text: string, query: string): number {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const folded = fold(text);
  let score = 1;
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0) return 0;
    if (at === 0) score += 3;
    else if (/[^\p{L}\p{N}]/u.test(folded.charAt(at - 1))) score += 2;
    else score += 1;
  }
  return score;
}

/** Cuts a title into the parts that match the query's words and those that do not. */
export function markMatches(title: string, query: string): readonly TitlePart[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const letters = Array.from(title);
  const folded = fold(title);
  const hit = new Array<boolean>(letters.length).fill(false);
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at >= 0) hit.fill(true, at, at + word.length);
  }
  const parts: { text: string; isMatch: boolean }[] = [];
  letters.forEach((letter, index) => {
    const isMatch = hit[index] ?? false;
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += letter;
    else parts.push({ text: letter, isMatch });
  });
  return parts;
}
