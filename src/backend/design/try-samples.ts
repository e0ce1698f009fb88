import type { BrandSnapshot } from '#core/design/document.ts';
import { createDocument } from '#core/design/create-document.ts';
import type { PackageRefusal } from '#core/design/package/manifest.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { RenderContext } from '#core/design/rendered-design.ts';
import { sampleValues, type SamplePhotos } from '#core/design/sample-values.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';

/** What other rooms would know of a design: enough for every place that shows it. */
const KNOWN = {
  releaseNumber: 'PR-01/K.1/Kph.3/01/2026',
  seenAt: '2026-01-05T20:30',
  reportedAt: '2026-01-06T07:15',
  explainedAt: '2026-01-06T18:40',
};

/**
 * Sets both samples of a template on every layout: what it promises to hold is a test that every office runs. Of a photo
 * only its place matters here. Null when all is set.
 */
export function trySamples(
  template: Template,
  { brand, faces }: { readonly brand: BrandSnapshot } & RenderContext,
): PackageRefusal | null {
  for (const sample of ['ordinary', 'longest'] as const) {
    const values = sampleValues(template, standIns(template, sample), sample);
    const document = { ...createDocument(template, brand, values), known: KNOWN };
    for (const layout of layoutsOf(template)) {
      const found = renderDesign(document, layout, { faces }).findings.find(
        ({ severity }) => severity === 'error',
      );
      if (found === undefined) continue;
      const params = { sample, layout, slot: found.slot ?? '', reason: found.code };
      return { code: 'package-sample-unfit', params };
    }
  }
  return null;
}

function standIns(template: Template, sample: 'ordinary' | 'longest'): SamplePhotos {
  const names = Object.values(template.samples[sample]).filter((value) => typeof value === 'string');
  return names.map((file) => ({ file, sha256: '0'.repeat(64), widthPx: 1600, heightPx: 1200 }));
}
