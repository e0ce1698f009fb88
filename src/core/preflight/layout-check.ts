import { grown, holdsBox, overlaps } from '../design/box.ts';
import type { Box, DisplayItem, DisplayList, ImageItem, TextItem } from '../design/display-list.ts';
import { USUAL_LOGO_RULE, type LogoRule } from '../brand/logo-rule.ts';
import { SMALLEST_TEXT_PX } from '../design/layouts.ts';
import { safeBox, type SafeZone } from '../design/safe-areas.ts';
import type { Finding } from '../shared/finding.ts';
import { crowdingShape } from './logo-room.ts';
import { hides } from './shape-edges.ts';

/** What the places of things on a page tell. */
export type LayoutFindingCode =
  'outside-safe-zone' | 'text-small' | 'text-covered' | 'logo-crowded' | 'photo-repeated';

/** Whose page it is, for which format, and which of several. */
interface PagePlace {
  readonly subject: string;
  readonly format: string;
  readonly page?: number;
}

const LOGO_SLOT = 'logo';
/** Rounding of positions to a hundredth px. */
const TOLERANCE_PX = 0.02;
/** What only touches the edge of a letter covers nothing. */
const TOUCH_PX = 2;

/**
 * Texts and logos that a platform covers or crops, texts too small for a telephone or under something else, logos that
 * texts, shapes, lines or pictures stand too close to, and one photo in two frames. `scale` is output px per layout px,
 * `logoRule` that of the office whose marks the design carries.
 */
export function checkLayout(
  place: PagePlace,
  list: DisplayList,
  {
    scale,
    safeZone,
    logoRule = USUAL_LOGO_RULE,
  }: {
    readonly scale: number;
    readonly safeZone: SafeZone;
    readonly logoRule?: Pick<LogoRule, 'clearPercent'> | undefined;
  },
): readonly Finding<LayoutFindingCode>[] {
  const seen = list.items.flatMap(seenAs);
  const safe = grown(safeBox(list, safeZone, scale), TOLERANCE_PX);
  const outside = seen.filter(({ box }) => !holdsBox(safe, box));
  return [
    ...outside.map(({ item, words }) => found('outside-safe-zone', item, { text: words })),
    ...smallTexts(list),
    ...coveredTexts(list, seen),
    ...crowdedLogos(list, seen, logoRule.clearPercent / 100),
    ...repeatedPhotos(list),
  ].map((finding) => ({ ...place, ...finding }));
}

/** A finding without whose page it is. */
type Found = Omit<Finding<LayoutFindingCode>, 'subject' | 'format' | 'page'>;

function found(
  code: LayoutFindingCode,
  { slot }: DisplayItem,
  params: Found['params'],
  severity: Found['severity'] = 'warning',
): Found {
  return { code, severity, slot: slot ?? 'templat', params };
}

/** Something a reader must see, where its ink stands. */
interface Seen {
  readonly item: TextItem | ImageItem;
  readonly words: string;
  readonly box: Box;
}

/** Lines of text and the logo; faint or turned words (a pattern, the stamp on its plate) may be cropped. */
function seenAs(item: DisplayItem): readonly Seen[] {
  if (item.kind === 'image') return item.slot === LOGO_SLOT ? [{ item, words: LOGO_SLOT, box: item }] : [];
  if (item.kind !== 'text' || item.opacity !== undefined || item.rotation !== undefined) return [];
  return item.lines
    .filter(({ text }) => text !== '')
    .map((line) => ({
      item,
      words: line.text,
      // Capitals are about 0.7 of the size in our faces; what hangs below the line may touch the edge.
      box: {
        xPx: line.xPx,
        yPx: line.baselinePx - item.sizePx * 0.7,
        widthPx: line.widthPx,
        heightPx: item.sizePx * 0.7,
      },
    }));
}

function smallTexts({ items, layout }: DisplayList): readonly Found[] {
  const leastPx = SMALLEST_TEXT_PX[layout];
  return items.flatMap((item) =>
    item.kind !== 'text' || item.isPattern === true || item.sizePx >= leastPx || item.lines.length === 0
      ? []
      : [found('text-small', item, { text: item.lines[0]?.text ?? '', sizePx: item.sizePx, leastPx })],
  );
}

/** Texts under what was drawn after them, each said once by its first such line. */
function coveredTexts({ items }: DisplayList, seen: readonly Seen[]): readonly Found[] {
  const covered = seen.filter(({ item, box }) => {
    if (item.kind !== 'text') return false;
    const ink = grown(box, -TOUCH_PX);
    const later = new Set(items.slice(items.indexOf(item) + 1));
    const isUnderWords = seen.some(
      (other) => other.item.kind === 'text' && later.has(other.item) && overlaps(other.box, ink),
    );
    return isUnderWords || [...later].some((other) => hides(other, ink));
  });
  const firstLines = covered.filter(({ item }, at) => covered.findIndex((one) => one.item === item) === at);
  return firstLines.map(({ item, words }) => found('text-covered', item, { text: words }));
}

function crowdedLogos({ items }: DisplayList, seen: readonly Seen[], clearShare: number): readonly Found[] {
  const logos = items.filter((item): item is ImageItem => item.kind === 'image' && item.slot === LOGO_SLOT);
  return logos.flatMap((logo) => {
    const clearPx = clearShare * Math.min(logo.widthPx, logo.heightPx);
    const close = seen.find(({ item, box }) => item !== logo && overlaps(box, grown(logo, clearPx)));
    if (close !== undefined) return [found('logo-crowded', logo, { text: close.words })];
    const shape = crowdingShape(items, logo, clearPx);
    if (shape === null) return [];
    return [found('logo-crowded', logo, { text: '', ...(shape.kind === 'image' && { what: 'foto' }) })];
  });
}

/** The same photo in frames of different slots; one slot drawn twice is how a template shows it. */
function repeatedPhotos({ items }: DisplayList): readonly Found[] {
  const photos = items.filter((item): item is ImageItem => item.kind === 'image' && item.slot !== LOGO_SLOT);
  return photos.flatMap((photo, index) => {
    const earlier = photos
      .slice(0, index)
      .find(({ sha256, slot }) => sha256 === photo.sha256 && slot !== photo.slot);
    return earlier === undefined
      ? []
      : [found('photo-repeated', photo, { other: earlier.slot ?? '' }, 'advice')];
  });
}
