import type { DesignDocument } from '../design/document.ts';
import { undescribedPhotos } from '../design/photo-alt.ts';
import { photoPlaces, type PhotoPlace } from '../design/photo-places.ts';
import type { PhotoNotes } from '../photo/photo.ts';
import { daysBetween } from '../shared/time.ts';
import type { PreflightFinding } from './preflight-finding.ts';

/** The same picture twice within a month looks like an office to which nothing happens. Ours; no rule demands it. */
const APART_DAYS = 30;

/** What the office's photo library knows of a picture that a design shows. */
export interface KnownPhoto extends Pick<PhotoNotes, 'consent' | 'credit' | 'mustMask'> {
  /** Other items that show it, with their days, `YYYY-MM-DD`. */
  readonly elsewhere: readonly { readonly title: string; readonly on: string }[];
}

/**
 * What the photos of a design should be asked about: one that must be covered first, consent that nobody asked for, nobody
 * named who took it though the library knows, the same one in another post of these weeks; of a picture the library does
 * not know nothing of that. Any that is described by the name of its file.
 * @param on the day the design is planned for, `YYYY-MM-DD`, or null
 */
export function checkPhotos(
  subject: string,
  document: DesignDocument,
  { knownOf, on }: { readonly knownOf: (sha256: string) => KnownPhoto | null; readonly on: string | null },
): readonly PreflightFinding[] {
  const undescribed = undescribedPhotos(document).map(({ slot, name }): PreflightFinding => ({
    code: 'photo-alt-file-name',
    severity: 'advice',
    subject,
    slot,
    params: { name },
  }));
  const asked = eachOnce(photoPlaces(document)).flatMap(({ slot, photo }) => {
    const known = knownOf(photo.sha256);
    if (known === null) return [];
    const found = (
      code: PreflightFinding['code'],
      severity: PreflightFinding['severity'],
      params: PreflightFinding['params'] = {},
    ): PreflightFinding => ({ code, severity, subject, slot, params });
    const near = known.elsewhere.find(
      (post) => on !== null && Math.abs(daysBetween(post.on, on)) <= APART_DAYS,
    );
    return [
      ...(known.mustMask ? [found('photo-must-mask', 'error')] : []),
      ...(known.consent === 'belum' ? [found('photo-consent-open', 'advice')] : []),
      ...(photo.credit.trim() === ''
        ? [
            known.credit.trim() === ''
              ? found('photo-credit-missing', 'advice')
              : found('photo-credit-left-out', 'advice', { credit: known.credit.trim() }),
          ]
        : []),
      ...(near === undefined ? [] : [found('photo-posted-before', 'advice', { ...near })]),
    ];
  });
  return [...asked, ...undescribed];
}

/** A photo of a slot once, whichever size shows it; a picture without a slot once, on however many sizes it was put. */
function eachOnce(places: readonly PhotoPlace[]): readonly PhotoPlace[] {
  const isSame = (one: PhotoPlace, other: PhotoPlace): boolean =>
    one.photo.sha256 === other.photo.sha256 &&
    (one.slot === other.slot || (one.part !== undefined && other.part !== undefined)) &&
    (one.photo.credit.trim() === '') === (other.photo.credit.trim() === '');
  return places.filter((place, index) => !places.slice(0, index).some((other) => isSame(other, place)));
}
