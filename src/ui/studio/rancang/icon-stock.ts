import { iconsSchema, moreIconsSchema, type IconEntry } from '#core/design/icons.ts';
import { readJson } from '#core/shared/read-json.ts';
import { z } from 'zod';
import { fetchJson } from '../studio-stock.ts';

const RECENT_KEY = 'meja.ikon-terakhir';
/** One row of the window. */
const MOST_RECENT = 10;

/** Those chosen for offices, with Indonesian names; and the rest of their sets, which is fifteen times as much to read. */
const FILES = { icons: iconsSchema, 'more-icons': moreIconsSchema } as const;
type IconFile = keyof typeof FILES;

const stock = new Map<IconFile, Promise<readonly IconEntry[]>>();

/** Icons the product brings, read once a window. @throws (rejects) Error when the file is missing */
export function loadIcons(file: IconFile): Promise<readonly IconEntry[]> {
  const known = stock.get(file);
  if (known !== undefined) return known;
  const read = fetchJson(`resources/signs/${file}.json`).then((json) => FILES[file].parse(json));
  stock.set(file, read);
  read.catch(() => stock.delete(file));
  return read;
}

/** Names of the icons used last on this computer, newest first. */
export function recentIcons(): readonly string[] {
  const stored = z.array(z.string()).safeParse(readJson(localStorage.getItem(RECENT_KEY) ?? '[]'));
  return stored.success ? stored.data : [];
}

/** Puts an icon before all others that were used. */
export function rememberIcon(icon: string): void {
  const next = [icon, ...recentIcons().filter((other) => other !== icon)].slice(0, MOST_RECENT);
  localStorage.setItem(RECENT_KEY, JSON.stringify(next));
}
