/** Where an edition stands; the words are those that the user reads (see the glossary). */
export type EditionState =
  'draf' | 'diajukan' | 'disetujui' | 'terbit' | 'digantikan' | 'ditarik' | 'diimpor';

/** What can be done to an edition. */
export type EditionAct =
  'submit' | 'return' | 'approve' | 'reopen' | 'cancel' | 'issue' | 'supersede' | 'withdraw';

/**
 * The one table of allowed steps: act → from → to. An act missing for a state is refused. There is no way back from
 * `terbit`: a correction is a new edition.
 */
export const EDITION_STEPS: Readonly<Record<EditionAct, Partial<Record<EditionState, EditionState>>>> = {
  submit: { draf: 'diajukan' },
  return: { diajukan: 'draf' },
  approve: { diajukan: 'disetujui' },
  reopen: { disetujui: 'draf' },
  cancel: { draf: 'draf', diajukan: 'draf', disetujui: 'draf' },
  issue: { disetujui: 'terbit' },
  supersede: { terbit: 'digantikan', diimpor: 'digantikan' },
  withdraw: { terbit: 'ditarik', diimpor: 'ditarik' },
};

/** Every state, in the order a release passes through them. */
export const EDITION_STATES = [
  'draf',
  'diajukan',
  'disetujui',
  'terbit',
  'digantikan',
  'ditarik',
  'diimpor',
] as const satisfies readonly EditionState[];

/** The state after `act`, or null when the act is not allowed there. */
export function afterAct(state: EditionState, act: EditionAct): EditionState | null {
  return EDITION_STEPS[act][state] ?? null;
}

/** Whether the text of an edition may be changed: only a draft's. */
export function isEditable(state: EditionState): boolean {
  return state === 'draf';
}

/** Whether the public may have read this edition, so that it belongs to the archive. */
export function isArchived(state: EditionState): boolean {
  return state === 'terbit' || state === 'digantikan' || state === 'ditarik' || state === 'diimpor';
}
