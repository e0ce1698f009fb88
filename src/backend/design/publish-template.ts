import type { TemplatePublish } from '#contract/calls/template.ts';
import { AppError } from '#contract/errors.ts';
import type { Design } from '#core/design/design.ts';
import { blocks, checkTemplate } from '#core/design/edit/check-template.ts';
import { templateSchema, type Template } from '#core/design/template.ts';
import { offeredTemplate } from '#core/design/trial-samples.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { updateDesign } from '../db/tables/design.ts';
import { isDraft } from '../db/tables/template-draft.ts';
import { keepEdition } from '../db/tables/template-edition.ts';
import { readSamplePhotos } from './draft-template.ts';
import { checkPackage, installChecked } from './install-template.ts';
import { ownPictures } from './package-pictures.ts';
import { readGuarded } from './read-guarded.ts';
import { packOfficeTemplate } from './write-package.ts';

/**
 * Publishes a template of the office: checked and packed exactly as one that came as a file, kept as an edition for ever,
 * and offered in the gallery. Designs made of an earlier edition stay as they are; the draft goes on as the next version.
 * @throws AppError 'not-found' | 'conflict' when `rev` is not the newest | 'media-missing' for a picture of its own
 */
export async function publishTemplate(
  context: BackendContext,
  { uid, rev }: { readonly uid: string; readonly rev: number },
): Promise<TemplatePublish> {
  const draft = findDraft(context, uid);
  if (draft.rev !== rev) throw new AppError('conflict');
  const template = publishable(context, draft);
  const problems = checkTemplate(template);
  if (problems.some(blocks)) return { outcome: 'refused', problems, refusal: null };
  const bytes = await packOfficeTemplate(context.resources, template, await ownPictures(context, template));
  const checked = await checkPackage(context, bytes);
  if (!checked.ok) return { outcome: 'refused', problems: [], refusal: checked.error };
  const { sha256, sizeBytes } = await context.media.put(bytes, { ext: 'zip' });
  transaction(context.db, () => {
    // Taken in before the edition: a change that came in while the samples were set wins, and nothing is published.
    goOn(context, draft);
    installChecked(context, { template, packageSha256: sha256, sizeBytes });
    keepEdition(context.db, { template, origin: 'kantor', at: context.clock.now() });
    context.audit('template.published', uid, { template: template.id, version: template.version });
  });
  context.emit('library.changed', { topics: ['template', 'design'] });
  return { outcome: 'published', id: template.id, version: template.version };
}

function publishable(context: BackendContext, { document }: Design): Template {
  return templateSchema.parse(offeredTemplate(document, readSamplePhotos(context.resources)));
}

/** What was published never changes: the next operation is about the next version. */
function goOn(context: BackendContext, { uid, rev, document }: Design): void {
  const template = { ...document.template, version: document.template.version + 1 };
  const change = { uid, rev, document: { ...document, template } };
  const done = updateDesign(context.db, change, { deviceUid: context.deviceUid, now: context.clock.now() });
  if (!done) throw new AppError('conflict');
}

function findDraft(context: BackendContext, uid: string): Design {
  const design = isDraft(context.db, uid) ? readGuarded(context, uid) : null;
  if (design === null) throw new AppError('not-found', { kind: 'template', id: uid });
  return design;
}
