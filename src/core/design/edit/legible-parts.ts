import type { DesignDocument } from '../document.ts';
import { renderParts } from '../render-design.ts';
import type { RenderContext } from '../rendered-design.ts';
import type { Part } from '../template-parts.ts';
import { legible } from './legible.ts';
import type { PagePlace } from './page-parts.ts';

/**
 * Parts that come onto a page, in inks that can be read where they stand: each on what is there and on those of them that
 * lie beneath it. Draws the page once for every part.
 * @param document with every slot that the parts show
 */
export function legibleParts<Own extends Part>(
  document: DesignDocument,
  on: PagePlace,
  {
    parts,
    others,
    faces,
  }: RenderContext & { readonly parts: readonly Own[]; readonly others: readonly Part[] },
): readonly Own[] {
  const made: Own[] = [];
  for (const part of parts) {
    const beneath = renderParts(document, on, { faces, parts: [...others, ...made], isStamped: true });
    // The same part, but for the names of its colours.
    made.push({ ...part, ...(legible(part, beneath, document.brand.palette) as Own) });
  }
  return made;
}
