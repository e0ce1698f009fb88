import { brandChanges } from '#core/design/brand-change.ts';
import { brandOf, palettesOf, paletteFor } from '#core/design/create-document.ts';
import type { Design } from '#core/design/design.ts';
import type { BrandSnapshot, Picture } from '#core/design/document.ts';
import type { Palette } from '#core/design/palette.ts';
import type { Template } from '#core/design/template.ts';
import type { DatedDesign } from '#contract/calls/office.ts';
import { isContentLocked } from '#core/calendar/status.ts';
import type { BackendContext } from '../context.ts';
import { listDesigns } from '../db/tables/design.ts';
import { readMedia } from '../db/tables/media.ts';
import { statesOfDesign } from '../db/tables/plan-item.ts';
import { readDesignStock } from './design-stock.ts';
import { readUndamaged } from './read-guarded.ts';

/** The palettes a design can be made in: the office's own first, when it has chosen colours, then the starters. */
export function palettesNow(context: BackendContext): readonly Palette[] {
  return palettesOf(context.office(), readDesignStock(context.resources).palettes);
}

/** What a design made now would carry of the office. */
export function brandNow(context: BackendContext): BrandSnapshot {
  const office = context.office();
  const palettes = palettesNow(context);
  const palette = palettes.find(({ id }) => id === office.palette) ?? palettes[0];
  if (palette === undefined) throw new Error('palettes.json holds no palette');
  return brandOf(office, {
    palette,
    logo: pictureOf(context, office.logoSha256),
    logoOnDark: pictureOf(context, office.kit.logoOnDarkSha256),
  });
}

/** What a design of `template` made now would carry, in `paletteId` where the template is drawn for it. */
export function brandFor(
  context: BackendContext,
  template: Pick<Template, 'palettes'>,
  paletteId?: string,
): BrandSnapshot {
  const brand = brandNow(context);
  const paletteOf = (id: string): Palette => paletteFor(template, palettesNow(context), id) ?? brand.palette;
  const usual = paletteOf(brand.palette.id);
  const palette = paletteId === undefined ? usual : paletteOf(paletteId);
  return { ...brand, palette, ...(palette.id === usual.id ? {} : { isPaletteChosen: true as const }) };
}

/** What a design would carry if it were made now, in the palette that was chosen for it. */
export function brandToday(
  context: BackendContext,
  { document: { template, brand } }: Pick<Design, 'document'>,
): BrandSnapshot {
  if (brand.isPaletteChosen !== true) return brandFor(context, template);
  return { ...brandFor(context, template, brand.palette.id), isPaletteChosen: true };
}

/** The designs that carry older marks of the office than a design made now would, newest change first. */
export function datedDesigns(context: BackendContext): readonly DatedDesign[] {
  return listDesigns(context.db).flatMap(({ uid }) => {
    const design = readUndamaged(context, uid);
    if (design === null) return [];
    const changes = brandChanges(design.document, brandToday(context, design));
    if (changes.length === 0) return [];
    const isLocked = statesOfDesign(context.db, uid).some(isContentLocked);
    return [{ uid, title: design.title, rev: design.rev, changes, isLocked }];
  });
}

function pictureOf(context: BackendContext, sha256: string | null): Picture | null {
  const media = sha256 === null ? undefined : readMedia(context.db, sha256);
  if (media === undefined || media.widthPx === null || media.heightPx === null) return null;
  return { sha256: media.sha256, widthPx: media.widthPx, heightPx: media.heightPx };
}
