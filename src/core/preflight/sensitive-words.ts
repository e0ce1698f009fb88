import { z } from 'zod';

const words = z.array(z.string().min(2)).min(1).readonly();
const identitySchema = z.strictObject({ about: words, identity: words });

/** `resources/data/kata-periksa.json`: words after which the desk is asked to look again, and what settles the question. */
export const sensitiveWordsSchema = z.strictObject({
  /** Where the list comes from. */
  note: z.string(),
  innocence: z.strictObject({
    /** Words that call somebody guilty. */
    words,
    /** Standing right before one of `words`, these say that guilt is not settled. */
    notBefore: words,
    /** Standing right after one of `words`, these make it another word: pelaku usaha. */
    notAfter: words,
    /** Anywhere in the text, these say that a court has settled it. */
    settledBy: words,
  }),
  /** Asked when a text says what the case is about and something that leads to the person. */
  child: identitySchema,
  victim: identitySchema,
});

/** The words the desk is asked about. */
export type SensitiveWords = Readonly<z.output<typeof sensitiveWordsSchema>>;

/** What is asked about. */
export type SensitiveKind = 'innocence' | 'child' | 'victim';

/** Words to look at again, with the sentence they stand in. */
export interface SensitiveHit {
  readonly kind: SensitiveKind;
  /** As they stand in the text. */
  readonly words: string;
  readonly sentence: string;
}

/**
 * Words in `text` that may call somebody guilty before a judgment, or lead to a child or a victim; in the order of the text,
 * each word of a sentence once. It asks, it cannot know: whether a name is that of the child no list can tell.
 */
export function findSensitiveWords(text: string, rules: SensitiveWords): readonly SensitiveHit[] {
  return [
    ...guiltyWords(text, rules.innocence),
    ...identityWords(text, 'child', rules.child),
    ...identityWords(text, 'victim', rules.victim),
  ];
}

function guiltyWords(text: string, rules: SensitiveWords['innocence']): readonly SensitiveHit[] {
  if (anyOf(rules.settledBy, 'iu').test(text)) return [];
  const unsettled = new RegExp(`(?:^|[^\\p{L}])(?:${joined(rules.notBefore)})[\\s“"']*$`, 'iu');
  const another = new RegExp(`^\\s+(?:${joined(rules.notAfter)})(?![\\p{L}])`, 'iu');
  const hits = [...text.matchAll(anyOf(rules.words, 'giu'))]
    .filter(({ index }) => !unsettled.test(text.slice(0, index)))
    .filter(({ 0: word, index }) => !another.test(text.slice(index + word.length)));
  return eachOnce(
    hits.map(({ 0: word, index }) => ({
      kind: 'innocence' as const,
      words: word,
      sentence: sentenceAt(text, index),
    })),
  );
}

function identityWords(
  text: string,
  kind: 'child' | 'victim',
  { about, identity }: SensitiveWords['child'],
): readonly SensitiveHit[] {
  const subject = anyOf(about, 'iu').exec(text)?.[0];
  if (subject === undefined) return [];
  return eachOnce(
    [...text.matchAll(anyOf(identity, 'giu'))].map(({ 0: word, index }) => ({
      kind,
      words: `${subject}, ${word}`,
      sentence: sentenceAt(text, index),
    })),
  );
}

/** Whole words only, the longest first, white space of any kind between the words of a phrase. */
function anyOf(phrases: readonly string[], flags: 'iu' | 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${joined(phrases)})(?![\\p{L}\\p{N}])`, flags);
}

function joined(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
}

/** The sentence around an offset: up to a full stop, a question or exclamation mark before white space, or a line's end. */
function sentenceAt(text: string, at: number): string {
  const ends = [...text.matchAll(/[.?!…]+["”']?(?=\s)|\n+/g)].map(
    ({ 0: mark, index }) => index + mark.length,
  );
  const from = ends.findLast((end) => end <= at) ?? 0;
  const to = ends.find((end) => end > at) ?? text.length;
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

function eachOnce(hits: readonly SensitiveHit[]): readonly SensitiveHit[] {
  const seen = new Set<string>();
  return hits.filter(({ words: hit, sentence }) => {
    const key = JSON.stringify([hit.toLowerCase(), sentence]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
