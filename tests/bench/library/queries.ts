import { seededRandom } from '../../helpers/seeded-random.ts';
import type { ArchivedRelease } from './archive.ts';
import type { Vocabulary } from './words.ts';

/** What somebody types; `asYouType` while the last word is still being typed. */
export interface TypedQuery {
  readonly text: string;
  readonly asYouType: boolean;
}

const RANKS = { frequent: [0, 40], middle: [150, 900], rare: [5_000, 30_000] } as const;

/**
 * What a desk types over a day, the same for every size of the archive: one to three words from the most frequent to the
 * rare, beginnings of two to five letters, phrases of real sentences, numbers as they are read from paper, and rupiah.
 * @param sample releases that stand in every archive asked, for words that occur together
 */
export function mixedQueries(
  vocabulary: Vocabulary,
  sample: readonly ArchivedRelease[],
): readonly TypedQuery[] {
  const random = seededRandom(46);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const word = ([from, to]: readonly [number, number]) => pick(vocabulary.words.slice(from, to));
  const together = (count: number) => distinctWords(pick(sample).document.headline, count).join(' ');
  const times = (count: number, make: () => string) => Array.from({ length: count }, make);
  const complete = [
    ...times(10, () => word(RANKS.frequent)),
    ...times(6, () => word(RANKS.middle)),
    ...times(6, () => word(RANKS.rare)),
    ...times(6, () => `${word(RANKS.frequent)} ${word(RANKS.frequent)}`),
    ...times(6, () => together(2)),
    ...times(6, () => together(3)),
    ...times(6, () => `"${phrase(pick(vocabulary.sentences))}"`),
    ...times(6, () => pick(sample).number),
    ...times(4, () => `nomor:${pick(sample).number.split('/')[0] ?? ''}`),
    ...times(4, () => pick(['2024', '17', '1.246', '12', '500'])),
  ];
  const begun = [2, 3, 4, 5].flatMap((length) =>
    times(5, () => pick(vocabulary.words.slice(0, 4_000)).slice(0, length)),
  );
  const goingOn = times(6, () => `${word(RANKS.middle)} ${word(RANKS.frequent).slice(0, 3)}`);
  return [
    ...complete.map((text) => ({ text, asYouType: false })),
    ...[...begun, ...goingOn].map((text) => ({ text, asYouType: true })),
  ];
}

function distinctWords(text: string, count: number): readonly string[] {
  return [...new Set(text.split(' '))].slice(-count);
}

/** Three words from the middle of a sentence. */
function phrase(sentence: string): string {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const from = Math.floor(words.length / 2) - 1;
  return words.slice(from, from + 3).join(' ');
}
