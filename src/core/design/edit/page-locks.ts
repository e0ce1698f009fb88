import type { TemplatePage } from '../template.ts';
import { isHeld } from './part-locks.ts';

/**
 * Whether a template keeps a page of its own inside a design: its place among its other pages (`position`), or that it is
 * there (`delete`). A page is held as its parts are: to move or remove it is to do so to all of them. One that a list makes
 * or that carries the stamp is always held; one the design put in never is.
 */
export function isPageHeld(
  { added, each, stamp, parts }: TemplatePage,
  lock: 'position' | 'delete',
): boolean {
  if (added === true) return false;
  if (each !== undefined || stamp !== undefined) return true;
  return parts.some((part) => part.added !== true && isHeld(part, lock));
}
