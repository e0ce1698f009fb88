import { AppError } from '#contract/errors.ts';
import type { Diff } from '#core/design/document-diff.ts';
import type { DesignDocument } from '#core/design/document.ts';
import type { ShapeOp } from '#core/design/edit/shape-ops.ts';
import { shape } from '#core/design/edit/shape.ts';
import type { ShapeRefusal, ShapeRules } from '#core/design/edit/shape-rules.ts';
import { picturesOf } from '#core/design/photo-places.ts';
import type { BackendContext } from '../context.ts';
import { readMedia } from '../db/tables/media.ts';

/**
 * What some changes of a design's pages come to, as a diff of its document.
 * @throws AppError 'part-locked' | 'part-missing' | 'parts-too-many' | 'page-refused' | 'invalid-input' | 'media-missing' for a picture that
 * comes from another library
 */
export function shapeDesign(
  { db }: Pick<BackendContext, 'db'>,
  document: DesignDocument,
  { ops, rules }: { readonly ops: readonly ShapeOp[]; readonly rules: ShapeRules },
): { readonly diff: Diff } {
  const shaped = shape(document.template, ops, rules);
  if (!shaped.ok) throw asError(shaped.error);
  const before = new Set(picturesOf(document.template).map(({ part }) => part.photo.sha256));
  const isMissing = picturesOf(shaped.value.template).some(
    ({ part: { photo } }) => !before.has(photo.sha256) && readMedia(db, photo.sha256) === undefined,
  );
  if (isMissing) throw new AppError('media-missing');
  return {
    diff: shaped.value.diff.map((change) => ({ ...change, path: ['template', ...change.path] })),
  };
}

function asError(refusal: ShapeRefusal): AppError {
  switch (refusal.code) {
    case 'part-invalid':
      return new AppError('invalid-input', {
        call: 'design.shape',
        field: refusal.field,
        reason: refusal.part,
      });
    case 'part-locked':
      return new AppError('part-locked', { part: refusal.part, lock: refusal.lock });
    case 'part-missing':
      return new AppError('part-missing', { part: refusal.part });
    case 'page-refused':
      return new AppError('page-refused', { why: refusal.why, most: refusal.most });
    case 'parts-too-many':
      return new AppError('parts-too-many', { most: refusal.most });
  }
}
