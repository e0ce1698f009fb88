/** Windows refuses these as file or folder names, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Whole path names stay far below the 260 characters of old Windows when each part stays below this. */
const NAME_MAX = 80;
const SLUG_MAX = 48;
/** Letters that Unicode does not split into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/**
 * `text` as part of a file name: lower-case ASCII letters and digits with single hyphens, at most 48 characters, cut at a
 * word where possible. Never empty and never a name that Windows keeps for itself.
 */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[æœøßđłıþð]/g, (letter) => PLAIN[letter] ?? '')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const short = words.length <= SLUG_MAX ? words : cutAtWord(words.slice(0, SLUG_MAX + 1));
  if (short === '') return 'tanpa-judul';
  return RESERVED.test(short) ? `${short}-1` : short;
}

/**
 * The folder of an item's package: `2026-11-23_klarifikasi-sumbangan`; when that name is taken by another item, `-` and
 * the last four characters of the uid follow.
 * @param on planned day, or the day of approval for an unscheduled item, `YYYY-MM-DD`
 */
export function packageFolderName(
  item: { readonly uid: string; readonly title: string; readonly on: string },
  taken: ReadonlySet<string>,
): string {
  const name = `${item.on}_${slug(item.title)}`;
  return taken.has(name) ? `${name}-${slug(item.uid.slice(-4))}` : name;
}

/** Whether `name` can stand on every disk we write to: ASCII, at most 80 characters, safe on Windows. */
export function isSafeName(name: string): boolean {
  const stem = name.split('.')[0] ?? '';
  return (
    name.length <= NAME_MAX &&
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) &&
    !name.endsWith('.') &&
    !RESERVED.test(stem.toLowerCase())
  );
}

/** Name of part `number` of `count` of an archive called `folder`. */
export function zipName(folder: string, part?: { readonly number: number; readonly count: number }): string {
  return part === undefined ? `${folder}.zip` : `${folder}.bagian-${part.number}-dari-${part.count}.zip`;
}

function cutAtWord(text: string): string {
  const end = text.lastIndexOf('-');
  return end > SLUG_MAX / 2 ? text.slice(0, end) : text.slice(0, SLUG_MAX).replace(/-+$/, '');
}
