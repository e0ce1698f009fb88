import { textCorpus } from '../../helpers/text-corpus.ts';

/** How a language spends its words: the n-th most frequent one is as likely as 1 / n to this power. */
const ZIPF_EXPONENT = 1.05;
/** Different words of a large archive; measured archives of this size have some 60,000. */
const VOCABULARY = 60_000;
const PREFIXES = ['', 'me', 'ber', 'di', 'ter', 'pe', 'ke', 'se'];
const SUFFIXES = ['', 'kan', 'an', 'i', 'nya'];
const SYLLABLES =
  'ba ca da ga ja ka la ma na pa ra sa ta wa be de ge ke le se bi di gi ki li ri bo do ko lo ro su'.split(
    ' ',
  );
const ENDS = ['', 'n', 'ng', 'r', 's', 't', 'k'];

/** The words of an archive, the most frequent first, and real sentences of the field. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly sentences: readonly string[];
  /** A word as often as its rank says. @param random in [0, 1) */
  readonly draw: (random: number) => string;
}

/**
 * The demo's own words by their frequency, then affixed forms of invented roots down to the rarest. Real words stand in
 * front because they are what is typed; the long tail is what makes an index as large as a real one.
 */
export function archiveVocabulary(): Vocabulary {
  const sentences = textCorpus().filter((text) => text.split(' ').length >= 6);
  const words = [...new Set([...byFrequency(sentences), ...inventedWords()])].slice(0, VOCABULARY);
  const sums = cumulative(words.length);
  const whole = sums.at(-1) ?? 1;
  return { words, sentences, draw: (random) => words[rankAt(sums, random * whole)] ?? '' };
}

function byFrequency(sentences: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of sentence.match(/\p{L}{2,}/gu) ?? [])
      counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function inventedWords(): readonly string[] {
  const found = new Set<string>();
  for (const first of SYLLABLES)
    for (const second of SYLLABLES)
      for (const end of ENDS)
        for (const prefix of PREFIXES)
          for (const suffix of SUFFIXES) {
            found.add(prefix + first + second + end + suffix);
          }
  // A fixed shuffle by a multiplicative step, so that neighbours in rank do not share their beginnings.
  const all = [...found];
  return all.map((_, index) => all[(index * 7919) % all.length] ?? '');
}

function cumulative(count: number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1) ** ZIPF_EXPONENT;
    sums[rank] = sum;
  }
  return sums;
}

function rankAt(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
