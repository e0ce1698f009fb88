import type { ActOf } from './keys/studio-keys.ts';

/** What is done with whole pages, in the order of their buttons. */
export const PAGE_ACTS = [
  'pageEarlier',
  'pageLater',
  'addPage',
  'copyPage',
  'removePage',
] as const satisfies readonly ActOf<'pages'>[];

/** Something that is done with a whole page. */
export type PageAct = (typeof PAGE_ACTS)[number];

/** Whether acts are open now, and what their buttons say where that is not their name; absent ones are not offered. */
export type PageOffers = {
  readonly [Act in PageAct]?: { readonly isOpen: boolean; readonly label?: string | undefined };
};
