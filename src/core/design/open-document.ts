import { fail, ok, type Result } from '#core/shared/result.ts';
import { designDocumentSchema, type DesignDocument } from './document.ts';
import { checkStamp } from './stamp-rule.ts';

/** Why a stored or imported document is not opened. */
export type DocumentRefusal =
  | { readonly code: 'document-invalid'; readonly path: string; readonly message: string }
  | { readonly code: 'stamp-removed'; readonly layout: string };

/** A document from storage, a file or a call. One whose embedded template lost the stamp is refused by name. */
export function openDocument(value: unknown): Result<DesignDocument, DocumentRefusal> {
  const parsed = designDocumentSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail({
      code: 'document-invalid',
      path: issue?.path.map(String).join('.') ?? '',
      message: issue?.message ?? '',
    });
  }
  const [broken] = checkStamp(parsed.data.template);
  if (broken !== undefined) return fail({ code: 'stamp-removed', layout: String(broken.params['layout']) });
  return ok(parsed.data);
}
