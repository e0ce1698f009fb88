/** Whether the people shown agreed to be published; codes as stored. */
export const CONSENTS = ['ada', 'tidak_perlu', 'belum'] as const;

/** One of {@link CONSENTS}. */
export type Consent = (typeof CONSENTS)[number];

/** What a list of photos can be narrowed to: in no design, without a credit, with consent still to be asked. */
export const PHOTO_FILTERS = ['unused', 'uncredited', 'unconsented'] as const;

/** One of {@link PHOTO_FILTERS}. */
export type PhotoFilter = (typeof PHOTO_FILTERS)[number];

/** How a list of photos can be ordered: as they came, or those designs showed last before the others. */
export const PHOTO_ORDERS = ['newest', 'lately_used'] as const;

/** One of {@link PHOTO_ORDERS}. */
export type PhotoOrder = (typeof PHOTO_ORDERS)[number];

/** What the officer writes about a photo. */
export interface PhotoNotes {
  readonly title: string;
  /** What it shows, for people who hear the picture instead of seeing it. */
  readonly alt: string;
  /** Who took it or where it comes from. */
  readonly credit: string;
  readonly consent: Consent;
  readonly consentNote: string;
  /** A child or a victim can be recognised in it: it has to be masked before it is published. */
  readonly mustMask: boolean;
}

/** A photo of the office's library. The place where it was taken is nowhere in it. */
export interface Photo extends PhotoNotes {
  readonly uid: string;
  readonly rev: number;
  /** For a copy with covered faces or plates: uid of the photo it was made of. */
  readonly maskedFrom: string | null;
  /** The file as it came, for ever untouched and never exported. */
  readonly originalSha256: string;
  readonly fileName: string;
  /** What designs draw: upright, without EXIF. */
  readonly working: { readonly sha256: string; readonly widthPx: number; readonly heightPx: number };
  /** WebP of at most 256 px and 768 px. */
  readonly smallSha256: string;
  readonly largeSha256: string;
  /** The camera's own clock, `YYYY-MM-DDTHH:MM:SS` without a zone; null where the file does not say. */
  readonly takenAt: string | null;
  /** An instant. */
  readonly addedAt: string;
}

/** A design that shows a photo, with the plan item it belongs to and how often that was packaged. */
export interface PhotoUse {
  readonly designUid: string;
  readonly title: string;
  readonly itemUid: string | null;
  readonly itemTitle: string | null;
  readonly packages: number;
}

/** A photo and its covered copy, with the titles of the designs in which the one would give way to the other. */
export interface PhotoSwap {
  readonly from: Photo;
  readonly to: Photo;
  readonly designs: readonly string[];
  /** Those that stay as they are, because they were handed in. */
  readonly locked: readonly string[];
}

/** What a photo is called: its title, or the end of its file's name, which tells two photos of one day apart. */
export function photoName({ title, fileName }: Pick<Photo, 'title' | 'fileName'>): string {
  return title.trim() || stemOf(fileName).replace(/^whatsapp image\s+/i, '') || fileName;
}

/** The title a photo begins with: the name of its file without extension, or nothing where a camera made it up. */
export function titleFromFile(fileName: string): string {
  const stem = stemOf(fileName);
  const isCameraName =
    /^(img|dsc[fn]?|pxl|vid|p|wa|photo|foto|whatsapp image)?[-_ .(]*[\d][-\d_ .()a-z]{3,}$/i.test(stem);
  return isCameraName ? '' : stem.replace(/[_\s]+/g, ' ').trim();
}

/** The name of a file without its folders and its extension. */
function stemOf(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
}
