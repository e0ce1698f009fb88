import { AppError } from '#contract/errors.ts';
import type { Design } from '#core/design/design.ts';
import { checkLocks } from '#core/design/edit/check-locks.ts';
import type { BackendContext } from '../context.ts';
import { readDesign } from '../db/tables/design.ts';
import { readEditions } from '../db/tables/template-edition.ts';

/**
 * A design, held against its template as it was published when the design was made; null when there is none or it lies in
 * the bin. One made before editions were kept has nothing to be held against.
 * @throws AppError 'design-tampered' naming the part and the lock that a change behind the program's back broke
 */
export function readGuarded({ db }: Pick<BackendContext, 'db'>, uid: string): Design | null {
  const design = readDesign(db, uid);
  if (design === null) return null;
  const { template } = design.document;
  const broken = readEditions(db, template.id, template.version).map((edition) =>
    checkLocks(template, edition),
  );
  const [first] = broken;
  if (first === undefined || first === null || broken.includes(null)) return design;
  throw new AppError('design-tampered', { title: design.title, part: first.part, lock: first.lock });
}
