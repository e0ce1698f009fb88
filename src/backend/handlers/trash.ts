import type { HandlersOf } from '#contract/call.ts';
import type { trashCalls } from '#contract/calls/trash.ts';
import type { BackendContext } from '../context.ts';
import { listTrash } from '../db/tables/trash.ts';

/** Handlers of the bin. */
export function trashHandlers({ db }: BackendContext): HandlersOf<typeof trashCalls> {
  return { 'trash.list': () => ({ entries: listTrash(db) }) };
}
