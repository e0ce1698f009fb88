import { AppError } from '#contract/errors.ts';
import type { Diff } from '#core/design/document-diff.ts';
import type { DesignDocument } from '#core/design/document.ts';
import type { ShapeOp } from '#core/design/edit/shape-ops.ts';
import { shape, type ShapeRefusal, type ShapeRules } from '#core/design/edit/shape.ts';

/**
 * What some changes of a design's pages come to, as a diff of its document.
 * @throws AppError 'part-locked' | 'part-missing' | 'parts-too-many' | 'invalid-input'
 */
export function shapeDesign(
  document: DesignDocument,
  ops: readonly ShapeOp[],
  rules: ShapeRules = 'design',
): { readonly diff: Diff } {
  const shaped = shape(document.template, ops, rules);
  if (!shaped.ok) throw asError(shaped.error);
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
    case 'parts-too-many':
      return new AppError('parts-too-many', { most: refusal.most });
  }
}
