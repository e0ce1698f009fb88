/** Signs at which a word ends for the question "is this run of digits part of a letter number or an address?". */
const WORD_END = /[\s:;,()]/;

/** What stands around `start`–`end` up to the next space, comma, colon or bracket, without the part between them. */
export function wordAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !WORD_END.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !WORD_END.test(text.charAt(to))) to += 1;
  return text.slice(from, start) + text.slice(end, to);
}
