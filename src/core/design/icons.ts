import { z } from 'zod';

/** Icons stand in a square of so many units, their lines two of them thick. */
export const ICON_VIEW = 24;
/** The line the icons were drawn with, in units of their square. */
export const ICON_LINE = 2;

/** Set and name there, as `lucide:gavel`. */
const nameInSetSchema = z.string().regex(/^(?:lucide|tabler):[a-z0-9-]+$/);
const dSchema = z.string().regex(/^[MLCQZ0-9\s.-]+$/);
const iconSchema = z.strictObject({
  icon: nameInSetSchema,
  name: z.strictObject({ id: z.string().min(1), en: z.string().min(1) }),
  /** Further words it is found by, Indonesian and English. */
  words: z.string(),
  d: dSchema,
});

/** An icon an office may put on a page. */
export type IconEntry = Readonly<z.output<typeof iconSchema>>;

/** `resources/signs/icons.json`: the icons chosen for offices, with Indonesian names. */
export const iconsSchema = z.array(iconSchema).readonly();

/** What an icon is called in its set. */
export function nameInSet(icon: string): string {
  return icon.slice(icon.indexOf(':') + 1).replaceAll('-', ' ');
}

/** An icon of `resources/signs/more-icons.json`: set and name there, further words, path. */
export const moreIconSchema = z.tuple([nameInSetSchema, z.string(), dSchema]);

/** `resources/signs/more-icons.json`: the rest of both sets, each called in both languages what its set calls it. */
export const moreIconsSchema = z
  .array(
    moreIconSchema.transform(([icon, words, d]): IconEntry => {
      const name = nameInSet(icon);
      return { icon, name: { id: name, en: name }, words, d };
    }),
  )
  .readonly();

/**
 * The icons that every word of a search begins a word of, those whose name does first, else in their own order.
 * All of them for a search without words.
 */
export function searchIcons(icons: readonly IconEntry[], search: string): readonly IconEntry[] {
  const wanted = wordsOf(search);
  if (wanted.length === 0) return icons;
  const begins = (words: readonly string[]): boolean =>
    wanted.every((word) => words.some((own) => own.startsWith(word)));
  const found = icons
    .map((icon) => ({ icon, names: wordsOf(`${icon.name.id} ${icon.name.en}`) }))
    .filter(({ icon, names }) => begins([...names, ...wordsOf(icon.words)]));
  return [...found.filter(({ names }) => begins(names)), ...found.filter(({ names }) => !begins(names))].map(
    ({ icon }) => icon,
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
