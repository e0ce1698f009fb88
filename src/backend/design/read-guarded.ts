import { AppError } from '#contract/errors.ts';
import type { Design } from '#core/design/design.ts';
import { checkLocks } from '#core/design/edit/check-locks.ts';
import type { BackendContext } from '../context.ts';
import { readDesign } from '../db/tables/design.ts';
import { isDraft } from '../db/tables/template-draft.ts';
import { readEditions } from '../db/tables/template-edition.ts';

/**
 * A design, held against its template as it was published when the design was made; null when there is none or it lies in
 * the bin. A draft has no published form to be held against: its designer may change all of it.
 * @throws AppError 'design-tampered' naming the part and the lock that a change behind the program's back broke; no part
 * where the file names a template that was never published here
 */
export function readGuarded({ db }: Pick<BackendContext, 'db'>, uid: string): Design | null {
  const design = readDesign(db, uid);
  if (design === null || isDraft(db, uid)) return design;
  const { template } = design.document;
  const broken = readEditions(db, template.id, template.version).map((edition) =>
    checkLocks(template, edition),
  );
  if (broken.includes(null)) return design;
  const { part, lock } = broken[0] ?? { part: '', lock: 'template' };
  throw new AppError('design-tampered', { title: design.title, part, lock });
}

/** As `readGuarded`, null for one that is damaged: it is told about when it is opened, and must not hide the others. */
export function readUndamaged(context: Pick<BackendContext, 'db'>, uid: string): Design | null {
  try {
    return readGuarded(context, uid);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
