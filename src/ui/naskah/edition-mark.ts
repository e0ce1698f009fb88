import type { EditionState } from '#core/release/edition.ts';
import type { Mark } from '#ui/kit/StatusSymbol.svelte';

/** The status mark of an edition's state. */
export const EDITION_MARK: Readonly<Record<EditionState, Mark>> = {
  draf: 'draf',
  diajukan: 'peninjauan',
  disetujui: 'disetujui',
  terbit: 'terbit',
  digantikan: 'ditunda',
  ditarik: 'batal',
  diimpor: 'terbit',
};
