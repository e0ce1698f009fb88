import { z } from 'zod';
import { query } from '../call.ts';

/** Something deleted that can still be brought back by the `restore` call of its own domain. */
export interface TrashEntry {
  readonly kind: 'plan' | 'release' | 'design' | 'template' | 'photo';
  readonly uid: string;
  /** May be empty: a release can be deleted before it has a headline. */
  readonly title: string;
  /** An instant. */
  readonly deletedAt: string;
}

/** Calls of the bin. */
export const trashCalls = {
  /** Everything deleted, the latest first. */
  'trash.list': query<{ readonly entries: readonly TrashEntry[] }>()(z.strictObject({})),
} as const;
