import { valuesOn, type DesignDocument } from '#core/design/document.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { pageSequence } from '#core/design/page-sequence.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { DesignFinding, RenderContext, RenderedDesign } from '#core/design/rendered-design.ts';
import type { SamplePhotos } from '#core/design/sample-values.ts';
import { layoutsOf } from '#core/design/template.ts';
import { trialDocument } from '#core/design/trial-samples.ts';

/** The two contents a template is tried with. */
export const SAMPLES = ['ordinary', 'longest'] as const;

/** One size of a template, set with one of its contents. */
export interface Trial {
  readonly layout: LayoutId;
  readonly sample: (typeof SAMPLES)[number];
  readonly rendered: RenderedDesign;
  /** Which page of the template each drawn page is, from 0: a list may make several of one. */
  readonly sources: readonly number[];
  /** What must be mended before it is published. */
  readonly errors: readonly DesignFinding[];
}

/** Sets a draft at every size with everyday and with longest content: the same that publishing tries it with. */
export function tryTemplate(
  document: DesignDocument,
  photos: SamplePhotos,
  context: RenderContext,
): readonly Trial[] {
  const { template } = document;
  return SAMPLES.flatMap((sample) => {
    const filled = trialDocument(document, sample, photos);
    return layoutsOf(template).map((layout) => {
      const rendered = renderDesign(filled, layout, context);
      const errors = rendered.findings.filter(({ severity }) => severity === 'error');
      const sources = pageSequence(template, layout, valuesOn(filled, layout)).map(({ source }) => source);
      return { layout, sample, rendered, sources, errors };
    });
  });
}
