import type { DesignDocument } from './document.ts';
import { photoPlaces } from './photo-places.ts';

/** Who took the photos of a design, each once, in the order of `photoPlaces`; empty when nobody is named. */
export function photoCredits(document: DesignDocument): readonly string[] {
  const credits = photoPlaces(document).map(({ photo }) => photo.credit.trim());
  return [...new Set(credits.filter((credit) => credit !== ''))];
}
