import type { BrandSnapshot } from '#core/design/document.ts';
import type { Template } from '#core/design/template.ts';
import { readDesignStock } from './design-stock.ts';
import { trySamples } from './try-samples.ts';

/** What the process that sets the samples of a foreign template is sent. */
export interface SamplesRequest {
  /** Folder of the product's own data. */
  readonly resources: string;
  readonly template: Template;
  readonly brand: BrandSnapshot;
}

// Sets what somebody else drew and ends: a template made to draw without end ends here. Its parent bounds memory and time.
// Ctrl-C is the parent's to answer.
process.on('SIGINT', () => undefined);
process.once('message', (message: unknown) => {
  // Its parent sends nothing else.
  const { resources, template, brand } = message as SamplesRequest;
  const { faces } = readDesignStock(resources);
  process.send?.({ refusal: trySamples(template, { brand, faces }) }, () => process.exit(0));
});
