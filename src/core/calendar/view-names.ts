import type { SavedView } from './saved-view.ts';

/** What fits a menu, and more than anybody keeps apart. */
export const SAVED_VIEWS_MAX = 30;
/** The longest name that a menu shows whole, in characters. */
export const VIEW_NAME_MAX = 40;

type Look = Pick<SavedView, 'view' | 'filter'>;

/** `views` with one more, in the order of their names; one of the same name, whatever its case, is replaced. */
export function withView(views: readonly SavedView[], added: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => !isNamed(name, added.name)), added].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'id'),
  );
}

/** Whether two names mean the same view. */
export function isNamed(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('id') === other.trim().toLocaleLowerCase('id');
}

/** The saved view that looks as this does; null when none does. */
export function viewLike(views: readonly SavedView[], look: Look): SavedView | null {
  return views.find((saved) => lookOf(saved) === lookOf(look)) ?? null;
}

/** Both sides of a comparison as one text; the order in which values were chosen means nothing. */
function lookOf({ view, filter }: Look): string {
  const { text, statuses, platforms, kinds, owners } = filter;
  return JSON.stringify([
    view,
    text.trim(),
    ...[statuses, platforms, kinds, owners].map((all) => all.toSorted()),
  ]);
}
