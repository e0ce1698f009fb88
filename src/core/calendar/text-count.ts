/**
 * How each platform counts the text of a post. Counting never changes a text and never cuts one. All counts normalise to
 * NFC first, as platforms do, so that `e` + combining accent counts like `é`.
 */

/** Weighted length of X: twitter-text configuration v3 (github.com/twitter/twitter-text, config/v3.json, read 2026-11-22). */
const X_CONFIG = {
  scale: 100,
  defaultWeight: 200,
  urlLength: 23,
  /** Code points that weigh half of the others: Latin to Greek and most alphabets, and common punctuation. */
  lightRanges: [
    [0, 4351],
    [8192, 8205],
    [8208, 8223],
    [8242, 8247],
  ],
  lightWeight: 100,
} as const;

/** Emoji as people see them: sequences recommended for interchange, and single ones drawn as emoji by default. */
const EMOJI = /\p{RGI_Emoji}|\p{Emoji_Presentation}/gv;

const COUNTRY_DOMAINS =
  'ac|ad|ae|af|ag|ai|al|am|ao|aq|ar|as|at|au|aw|ax|az|ba|bb|bd|be|bf|bg|bh|bi|bj|bm|bn|bo|br|bs|bt|bw|by|bz|ca|cc|cd|cf|cg|' +
  'ch|ci|ck|cl|cm|cn|co|cr|cu|cv|cw|cx|cy|cz|de|dj|dk|dm|do|dz|ec|ee|eg|er|es|et|eu|fi|fj|fk|fm|fo|fr|ga|gb|gd|ge|gf|gg|gh|' +
  'gi|gl|gm|gn|gp|gq|gr|gs|gt|gu|gw|gy|hk|hm|hn|hr|ht|hu|id|ie|il|im|in|io|iq|ir|is|it|je|jm|jo|jp|ke|kg|kh|ki|km|kn|kp|kr|' +
  'kw|ky|kz|la|lb|lc|li|lk|lr|ls|lt|lu|lv|ly|ma|mc|md|me|mg|mh|mk|ml|mm|mn|mo|mp|mq|mr|ms|mt|mu|mv|mw|mx|my|mz|na|nc|ne|nf|' +
  'ng|ni|nl|no|np|nr|nu|nz|om|pa|pe|pf|pg|ph|pk|pl|pm|pn|pr|ps|pt|pw|py|qa|re|ro|rs|ru|rw|sa|sb|sc|sd|se|sg|sh|si|sk|sl|sm|' +
  'sn|so|sr|ss|st|su|sv|sx|sy|sz|tc|td|tf|tg|th|tj|tk|tl|tm|tn|to|tr|tt|tv|tw|tz|ua|ug|uk|us|uy|uz|va|vc|ve|vg|vi|vn|vu|wf|' +
  'ws|ye|yt|za|zm|zw';
/** Generic domains met in this field; a link under a rarer one is counted by its letters unless it begins with http. */
const GENERIC_DOMAINS =
  'com|net|org|info|biz|edu|gov|mil|int|name|pro|mobi|asia|app|dev|page|site|online|link|news|blog|example';
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const PATH = String.raw`(?:[/?#](?:[^\s<>"']*[a-z0-9=_#/&+\-])?)?`;
/**
 * What X turns into a 23-character link: http addresses under any domain, and bare ones under a known domain. A bare name
 * of two parts under a country domain is a link only with a path (`t.id` is a typing slip, `kejari.go.id` is not).
 * @see twitter-text `extractUrlsWithIndices`, read 2026-11-22
 */
const URL_PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#$_.\-/])(?:https?://(?:${LABEL}\.)+[a-z]{2,}(?::\d+)?${PATH}` +
    String.raw`|(?:${LABEL}\.)+(?:${GENERIC_DOMAINS})(?![a-z0-9.\-]*[a-z0-9])${PATH}` +
    String.raw`|(?:${LABEL}\.){2,}(?:${COUNTRY_DOMAINS})(?![a-z0-9.\-]*[a-z0-9])${PATH}` +
    String.raw`|${LABEL}\.(?:${COUNTRY_DOMAINS})/[^\s<>"']*[a-z0-9=_#/&+\-])`,
  'giu',
);

/** The scale on which a platform measures a text. */
export type CountRule = 'x' | 'threads' | 'graphemes';

/** The length of `text` by the rule of a platform, in that platform's own units. */
export function countText(text: string, rule: CountRule): number {
  const normal = text.replaceAll(/\r\n?/g, '\n').normalize('NFC');
  switch (rule) {
    case 'x':
      return xWeight(normal);
    case 'threads':
      return threadsLength(normal);
    case 'graphemes':
      return graphemes(normal);
  }
}

/** X: links weigh 23, an emoji 2 however many code points it is made of, everything else by its code point. */
function xWeight(text: string): number {
  const links = [...text.matchAll(URL_PATTERN)].length;
  const rest = text.replaceAll(URL_PATTERN, '');
  const emoji = [...rest.matchAll(EMOJI)].length;
  const weights = codePoints(rest.replaceAll(EMOJI, '')).reduce(
    (sum, code) => sum + codePointWeight(code),
    0,
  );
  return links * X_CONFIG.urlLength + (emoji * X_CONFIG.defaultWeight + weights) / X_CONFIG.scale;
}

function codePointWeight(code: number): number {
  const isLight = X_CONFIG.lightRanges.some(([from, to]) => code >= from && code <= to);
  return isLight ? X_CONFIG.lightWeight : X_CONFIG.defaultWeight;
}

/**
 * Threads: 500 characters in which an emoji counts as its bytes in UTF-8; other text by code point.
 * @see https://developers.facebook.com/documentation/threads/posts, updated 2026-04-14, read 2026-11-22
 */
function threadsLength(text: string): number {
  const emojiBytes = [...text.matchAll(EMOJI)].reduce((sum, [emoji]) => sum + utf8Length(emoji), 0);
  return emojiBytes + codePoints(text.replaceAll(EMOJI, '')).length;
}

/** Bytes of `text` in UTF-8, from the code points alone: core has no TextEncoder. */
export function utf8Length(text: string): number {
  return codePoints(text).reduce((sum, code) => {
    if (code < 0x80) return sum + 1;
    if (code < 0x800) return sum + 2;
    return sum + (code < 0x1_0000 ? 3 : 4);
  }, 0);
}

function codePoints(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

/** Characters as people see them; the rule of every platform that publishes none of its own. */
function graphemes(text: string): number {
  let count = 0;
  for (const segment of new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(text)) {
    if (segment.segment !== '') count += 1;
  }
  return count;
}

/** Platforms agree: `#` (or `＃`) at a word's beginning, letters, figures, underscores, and at least one letter. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/])[#＃](?=[\p{L}\p{M}\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu;

/** The hashtags inside a text in their order, each with a plain `#`, repeated ones included; not those within links. */
export function hashtagsIn(text: string): readonly string[] {
  const words = text.normalize('NFC').replaceAll(URL_PATTERN, ' ');
  return [...words.matchAll(HASHTAG)].map(([tag]) => `#${tag.slice(1)}`);
}
