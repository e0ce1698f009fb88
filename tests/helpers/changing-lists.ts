import type { DisplayItem, DisplayList } from '#core/design/display-list.ts';
import { seededRandom } from './seeded-random.ts';

/** `count` lists, each made from the one before it by one or two changes to its items; the first is `start` itself. */
export function changingLists(
  start: DisplayList,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly DisplayList[] {
  const random = seededRandom(seed);
  const lists = [start];
  while (lists.length < count) {
    let items = lists.at(-1)?.items ?? [];
    for (let left = random() < 0.5 ? 1 : 2; left > 0; left -= 1) items = changed(items, random, start.items);
    lists.push({ ...start, items });
  }
  return lists;
}

function changed(
  items: readonly DisplayItem[],
  random: () => number,
  all: readonly DisplayItem[],
): readonly DisplayItem[] {
  const at = Math.floor(random() * items.length);
  const item = items[at];
  const other = all[Math.floor(random() * all.length)];
  if (item === undefined || other === undefined) return all;
  const changes: readonly (() => readonly DisplayItem[])[] = [
    () => items.with(at, { ...item, opacity: Math.round(random() * 100) / 100 }),
    () => items.with(at, { ...item, rotation: { angleDeg: random() * 90 - 45, about: aPoint(random) } }),
    () => (item.kind === 'text' ? items.with(at, reworded(item, random)) : items.toSpliced(at, 1)),
    () => items.toSpliced(at, 0, other),
    () => [...items.slice(at), ...items.slice(0, at)],
  ];
  return changes[Math.floor(random() * changes.length)]?.() ?? items;
}

function aPoint(random: () => number): { readonly xPx: number; readonly yPx: number } {
  return { xPx: random() * 1080, yPx: random() * 1350 };
}

/** Also beyond the edges of the picture, and in any size. */
function reworded(item: Extract<DisplayItem, { kind: 'text' }>, random: () => number): DisplayItem {
  const lines = item.lines.map((line) => ({
    ...line,
    text: `${line.text} ${Math.floor(random() * 1000)}`,
    baselinePx: random() * 1500 - 60,
  }));
  return { ...item, lines, sizePx: 20 + random() * 120 };
}
