import { assertNever } from '#core/shared/assert.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { AppCommand } from '#ui/app/commands.svelte.ts';
import { PAGE_ACTS, type PageAct, type PageOffers } from '../page-offers.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/** What can be done with the page under the hand. One that its template keeps is refused by name when it is tried. */
export function pageOffers(editor: PageEditor): PageOffers {
  const isOpen = !editor.isClosed;
  const { page } = editor.place;
  const several = editor.pageCount > 1 && {
    pageEarlier: { isOpen: isOpen && page > 0 },
    pageLater: { isOpen: isOpen && page < editor.pageCount - 1 },
    removePage: { isOpen },
  };
  return { ...several, addPage: { isOpen }, copyPage: { isOpen } };
}

/**
 * Adds, copies, moves or removes the page under the hand as one step.
 * @returns the page to show afterwards, from 0; null when it was refused
 */
export function actOnPage(act: PageAct, editor: PageEditor): number | null {
  const { place } = editor;
  switch (act) {
    case 'addPage':
    case 'copyPage':
      return editor.act([{ op: act, on: place }]) ? place.page + 1 : null;
    case 'pageEarlier':
    case 'pageLater':
      return movePage(editor, place.page, place.page + (act === 'pageLater' ? 1 : -1));
    case 'removePage':
      return editor.removePage() ? Math.min(place.page, editor.pageCount - 1) : null;
    default:
      return assertNever(act);
  }
}

/** Moves any page to another place as one step, both from 0. @returns its new place; null when it was refused */
export function movePage(editor: PageEditor, from: number, to: number): number | null {
  return editor.act([{ op: 'movePage', on: { ...editor.place, page: from }, to }]) ? to : null;
}

/** The same as commands of the palette; their keys are heard in the row of pages. */
export function pageCommands(
  app: App,
  { offers, run }: { readonly offers: PageOffers; readonly run: (act: PageAct) => void },
): readonly AppCommand[] {
  const { title } = app.words.studio.pages;
  const words = app.words.studioKeys.acts.pages;
  return PAGE_ACTS.filter((act) => offers[act] !== undefined).map((act) => ({
    id: `studio.page.${act}`,
    title: `${title}: ${words[act]}`,
    group: title,
    isEnabled: () => offers[act]?.isOpen === true,
    run: () => run(act),
  }));
}
