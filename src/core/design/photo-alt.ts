import { isPictureName } from '../shared/picture-name.ts';
import type { DesignDocument } from './document.ts';
import type { LayoutId } from './layouts.ts';
import { photoPlaces } from './photo-places.ts';

/** The name of a file where a photo should be described. */
export interface UndescribedPhoto {
  /** The field to write in: that of the slot's description, or what stands for the part of a picture without a slot. */
  readonly slot: string;
  /** The one size that says so; null where all do. */
  readonly layout: LayoutId | null;
  readonly name: string;
}

/**
 * Photos whose description is only the name of their file. It is kept out of alternative texts, which then say nothing of the
 * photo: whoever made the design should know. Each field once, however many sizes say the same there.
 */
export function undescribedPhotos(document: DesignDocument): readonly UndescribedPhoto[] {
  const found = photoPlaces(document).flatMap(({ slot, part, layout = null, photo }) =>
    isPictureName(photo.alt)
      ? [{ slot: part === undefined ? `${slot}.alt` : slot, layout, name: photo.alt.trim() }]
      : [],
  );
  return [...new Map(found.map((one) => [`${one.slot} ${one.name}`, one])).values()];
}
