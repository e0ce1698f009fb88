/** Fewest letters before and after a break. */
const FEWEST_BEFORE = 2;
const FEWEST_AFTER = 3;

/** Only plain words in small letters: a capital may be a name, and a digit, dot, slash or @ no word at all. */
const PLAIN_WORD = /^([("“'‘]*)([a-z]{5,})[.,;:!?)”"'’]*$/;
const SOUND = /ng|ny|sy|kh|ai|au|oi|ei|[a-z]/g;
const VOWEL = /^(?:ai|au|oi|ei|[aiueo])$/;
/** Consonants that begin a syllable together after another consonant: ben-trok, in-struk-si, kon-sti-tu-si. */
const BEGIN_TOGETHER = /^(?:str|skr|spr|sp|st|sk|sw|[pbtdkgf]r|[pbkgf]l)$/;
/** Endings that close a syllable together before another consonant: eks-por, trans-mi-si. */
const END_TOGETHER = /(?:^eks|^trans)$/;
/** After a prefix that ends in a vowel these may belong to the root: di-proses, but dip-lomat. */
const UNSURE_CLUSTER = /^(?:di|ke|se|me|pe)(?=[pbtdkgf][rl])/;
/** Prefixes whose last consonant may also begin the root: ber-ada, be-rani. */
const UNSURE_PREFIX =
  /^(?:mem|di|ke|se|pem|pra)?(?:(?:antar|inter|super|hiper|trans|sub|ber|ter|per|meng|peng|non|pan)(?=[aiueo])|[bp]el(?=ajar))/;
/** Roots that begin with a vowel and cannot be the rest of another word after such a prefix. */
const VOWEL_ROOT =
  /^(?:ada(?!l)|adil|adu|ajar|akhir|aku|alam|alih|aman|ambil|anggap|anggota|arti|atur|awas|ikut|indah|ingat|isi|izin|ubah|ucap|umum|undang|unggah|unduh|usaha|usul)/;
/** A prefix and a root that begins with a vowel: surely two syllables, as `aa` is; other pairs may be one sound. */
const VOWEL_PREFIX = /^(?:ke(?=[aeiou])|se(?=[aeou])|di(?=[aiou])|ko(?=o))/;
/** Letters that Indonesian does not write side by side: a foreign word keeps its own rules, so it is left whole. */
const FOREIGN = /ck|sh|th|ph|wh|tion|tream|ou|[xq]/;
/** A suffix that the last consonant of a root could run into: tuntut-an is not tuntu-tan. */
const RUNS_INTO_SUFFIX = /^(?:ng|ny|sy|kh|[b-df-hj-np-tv-z])(?:an|i)(?:nya|lah|kah|pun)?$/;
/** The suffix -kan is sure in verbs alone: masuk-an, tindak-an end in the same letters. */
const VERB = /^(?:me|di)/;
const SUFFIX_KAN = /^kan(?:nya|lah)?$/;

/**
 * Offsets in `word` after which a line may end with a hyphen, punctuation around the word included; none for what is no plain
 * word in small letters. Our own rule, written to be right rather than complete: where spelling alone cannot tell (prefix or
 * root, diphthong or two vowels) there is no break.
 *
 * @see EYD V, "Pemenggalan kata": between vowel and consonant, between two consonants, never inside ng ny sy kh or a
 * diphthong, and between a root and what is added to it
 */
export function syllableBreaks(word: string): readonly number[] {
  const [, before = '', letters = ''] = PLAIN_WORD.exec(word) ?? [];
  return (FOREIGN.test(letters) ? [] : breaksIn(letters)).map((offset) => before.length + offset);
}

function breaksIn(word: string): readonly number[] {
  const unsure = (UNSURE_PREFIX.exec(word) ?? UNSURE_CLUSTER.exec(word))?.[0].length ?? 0;
  const isSure = UNSURE_PREFIX.test(word) && VOWEL_ROOT.test(word.slice(unsure));
  const found = soundBreaks(word).filter((at) => at > unsure + 1 || at < unsure - 2);
  return [...found, ...(isSure ? [unsure] : [])]
    .filter((at) => at >= FEWEST_BEFORE && word.length - at >= FEWEST_AFTER)
    .filter((at) => !isInsideRoot(word, word.slice(at)) && !isAfterLoneVowel(word, at))
    .sort((a, b) => a - b);
}

/** Whether a break before `rest` could take its last consonant from a root. */
function isInsideRoot(word: string, rest: string): boolean {
  if (SUFFIX_KAN.test(rest)) return !VERB.test(word) && /[aiueo]$/.test(word.slice(0, -rest.length));
  return RUNS_INTO_SUFFIX.test(rest) && /[aiueo]$/.test(word.slice(0, -rest.length));
}

/** `ke-adilan`, not `kea-dilan`: a root is not left with one letter. */
function isAfterLoneVowel(word: string, at: number): boolean {
  return VOWEL_PREFIX.exec(word)?.[0].length === at - 1;
}

/** Breaks between sounds, from the vowels alone. */
function soundBreaks(word: string): readonly number[] {
  const sounds = [...word.matchAll(SOUND)].map(({ 0: text, index: at }) => ({ text, at }));
  const vowels = sounds.flatMap(({ text }, index) => (VOWEL.test(text) ? [index] : []));
  return vowels.slice(1).flatMap((vowel, nth) => {
    const before = vowels[nth] ?? 0;
    const between = sounds.slice(before + 1, vowel);
    const here = sounds[vowel];
    if (here === undefined) return [];
    if (between.length === 0) return twoVowelsBreak(word, here.at);
    const at = clusterBreak(word, between);
    return at === null ? [] : [at];
  });
}

function twoVowelsBreak(word: string, at: number): readonly number[] {
  const isPrefix = VOWEL_PREFIX.exec(word)?.[0].length === at;
  return isPrefix || word.slice(at - 1, at + 1) === 'aa' ? [at] : [];
}

/** Where a run of consonants between two vowels is divided, or null when that is not sure. */
function clusterBreak(
  word: string,
  run: readonly { readonly text: string; readonly at: number }[],
): number | null {
  const [first, second] = run;
  if (first === undefined) return null;
  if (second === undefined) return first.at;
  if (run.length === 2) return second.at;
  const closing = run.find(({ at }) => END_TOGETHER.test(word.slice(0, at)));
  if (closing !== undefined) return closing.at;
  const rest = run
    .slice(1)
    .map(({ text }) => text)
    .join('');
  return BEGIN_TOGETHER.test(rest) ? second.at : null;
}
