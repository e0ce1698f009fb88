import type { DesignDocument, PhotoValue } from './document.ts';
import { pagesOf, partsOn, pathOfPage, type NamedPart, type PagePlace } from './edit/page-parts.ts';
import type { LayoutId } from './layouts.ts';
import { layoutsOf, type Template } from './template.ts';
import type { PartOf } from './template-parts.ts';

/** A photo where a design shows it. */
export interface PhotoPlace {
  /** The slot it fills, or what stands for one: parts have their names only once a page. */
  readonly slot: string;
  /** Of the photo in the document, for a diff. */
  readonly path: readonly string[];
  readonly photo: Omit<PhotoValue, 'kind'>;
  /** The one size that shows it so; absent where all do. */
  readonly layout?: LayoutId;
  /** The part it stands in when it fills no slot. */
  readonly part?: PlacedPicture['part'];
}

/** A picture that fills no slot, and the page it stands on. */
export interface PlacedPicture {
  readonly on: PagePlace;
  readonly part: NamedPart & PartOf<'picture'>;
}

/** What stands for a slot on the page of a part that shows something of its own; no slot is called so. */
export function slotOfPart(id: string): string {
  return `@${id}`;
}

/** Whether a slot is the name of a part instead. */
export function isSlotOfPart(slot: string): boolean {
  return slot.startsWith('@');
}

/** The pictures on the pages of a template that fill no slot, hidden ones too. */
export function picturesOf(template: Template): readonly PlacedPicture[] {
  return layoutsOf(template)
    .flatMap((layout) => pagesOf(template, layout))
    .flatMap((on) =>
      partsOn(template, on).flatMap((part) => (part.part === 'picture' ? [{ on, part }] : [])),
    );
}

/**
 * Every photo a design shows: those of its slots in the template's order, those one size has of its own, then pictures that
 * fill no slot, page by page.
 */
export function photoPlaces({ template, values, overrides }: DesignDocument): readonly PhotoPlace[] {
  const ofSlots = (filled: DesignDocument['values'], at: readonly string[]): readonly PhotoPlace[] =>
    template.slots.flatMap(({ id }) => {
      const photo = filled[id];
      return photo?.kind === 'photo' ? [{ slot: id, path: [...at, id], photo }] : [];
    });
  const ofSizes = layoutsOf(template).flatMap((layout) =>
    ofSlots(overrides[layout] ?? {}, ['overrides', layout]).map((place) => ({ ...place, layout })),
  );
  const ofPages = picturesOf(template)
    .filter(({ part }) => part.hidden !== true)
    .map(({ on, part }) => ({
      slot: slotOfPart([on.layout, on.page, part.id].join('-')),
      part,
      layout: on.layout,
      path: ['template', ...pathOfPage(template, on), 'parts', `@${part.id}`, 'photo'],
      photo: part.photo,
    }));
  return [...ofSlots(values, ['values']), ...ofSizes, ...ofPages];
}
