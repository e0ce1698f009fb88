import { USUAL_LOGO_RULE, type LogoRule } from '../brand/logo-rule.ts';
import { parseHexColor, requiredContrast } from '../brand/contrast.ts';
import type { DisplayItem, DisplayList, ImageItem, TextItem } from '../design/display-list.ts';
import { plainTexts } from '../design/plain-texts.ts';
import type { Finding } from '../shared/finding.ts';
import { worstDecileContrast, type Pixels } from './text-contrast.ts';

/** What is looked at on a page. */
export type PageFindingCode = 'contrast-low' | 'photo-small' | 'logo-small' | 'logo-distorted';

/** A post of 1080 px is looked at on a telephone 360 CSS px wide: what counts as large text follows from that. */
const VIEWED_WIDTH_PX = 360;
/** A photo stretched further than this is visibly soft. */
const SOFT_STRETCH = 1.35;
/** The width of the post that the least width of a logo is told for. */
const POST_WIDTH_PX = 1080;
/** Width to height may differ by rounding, not more. */
const SHAPE_TOLERANCE = 0.02;
const LOGO_SLOT = 'logo';

/** Whose page it is, for which format, and which of several. */
interface PagePlace {
  readonly subject: string;
  readonly format: string;
  readonly page?: number;
}

/** The page without what is to be read: what the texts stand on, patterns of letters included. */
export function listBeneathText(list: DisplayList): DisplayList {
  return { ...list, items: list.items.filter((item) => item.kind !== 'text' || item.isPattern === true) };
}

/** The texts alone on white, each in its own colour: which pixels are covered by whom. */
export function textMaskList(list: DisplayList): DisplayList {
  const ground: DisplayItem = {
    kind: 'rect',
    xPx: 0,
    yPx: 0,
    widthPx: list.widthPx,
    heightPx: list.heightPx,
    radiusPx: 0,
    fill: '#FFFFFF',
    stroke: null,
  };
  const texts = measurableTexts(list).map((item, index) => ({ ...item, color: markOf(index), opacity: 1 }));
  return { ...list, images: [], items: [ground, ...texts] };
}

/**
 * Texts of a page whose contrast is below WCAG AA, measured on drawings of `listBeneathText` and `textMaskList` at the
 * list's own size. Turned text (the stamp, on its own plate) is not measured.
 */
export function checkContrast(
  place: PagePlace,
  list: DisplayList,
  drawn: { readonly beneath: Pixels; readonly mask: Pixels },
): readonly Finding<PageFindingCode>[] {
  return measurableTexts(list).flatMap((item, index) => {
    const contrast = worstDecileContrast({
      ...drawn,
      box: inkBox(item),
      mark: parseHexColor(markOf(index)),
      ink: parseHexColor(item.color),
      opacity: item.opacity ?? 1,
    });
    const sizePx = (item.sizePx * VIEWED_WIDTH_PX) / list.widthPx;
    const required = requiredContrast({ sizePx, weight: item.weight });
    if (contrast === null || contrast >= required) return [];
    // Rounded down: a text that is refused is never said to have what is asked for.
    const params = { contrast: Math.floor(contrast * 100) / 100, required, text: item.lines[0]?.text ?? '' };
    return [{ code: 'contrast-low', severity: 'warning', ...place, slot: item.slot ?? 'templat', params }];
  });
}

/**
 * Photos drawn far beyond their own pixels, and logos too small or out of shape.
 * @param rules `scale`: output px per layout px; `logoRule`: that of the office whose marks the design carries
 */
export function checkPictures(
  place: PagePlace,
  list: DisplayList,
  {
    scale,
    logoRule = USUAL_LOGO_RULE,
  }: { readonly scale: number; readonly logoRule?: Pick<LogoRule, 'leastPx'> | undefined },
): readonly Finding<PageFindingCode>[] {
  const leastPx = Math.ceil((list.widthPx * logoRule.leastPx) / POST_WIDTH_PX);
  return list.items
    .filter((item): item is ImageItem => item.kind === 'image')
    .flatMap((item) =>
      item.slot === LOGO_SLOT ? checkLogo(place, item, leastPx) : checkPhoto(place, item, scale),
    );
}

function checkPhoto(place: PagePlace, item: ImageItem, scale: number): readonly Finding<PageFindingCode>[] {
  const stretch = (item.widthPx * scale) / item.source.widthPx;
  if (stretch <= SOFT_STRETCH) return [];
  const params = { stretch: rounded(stretch), neededPx: Math.ceil(item.widthPx * scale) };
  return [{ code: 'photo-small', severity: 'warning', ...place, slot: item.slot ?? 'foto', params }];
}

function checkLogo(place: PagePlace, item: ImageItem, leastPx: number): readonly Finding<PageFindingCode>[] {
  const at = { ...place, slot: LOGO_SLOT };
  const findings: Finding<PageFindingCode>[] = [];
  if (Math.max(item.widthPx, item.heightPx) < leastPx) {
    const params = { widthPx: Math.round(item.widthPx), leastPx };
    findings.push({ code: 'logo-small', severity: 'warning', ...at, params });
  }
  const drawnShape = item.widthPx / item.heightPx;
  const ownShape = item.source.widthPx / item.source.heightPx;
  if (Math.abs(drawnShape / ownShape - 1) > SHAPE_TOLERANCE) {
    findings.push({ code: 'logo-distorted', severity: 'error', ...at, params: {} });
  }
  return findings;
}

function measurableTexts(list: DisplayList): readonly TextItem[] {
  return list.items
    .filter(
      (item): item is TextItem =>
        item.kind === 'text' &&
        item.isPattern !== true &&
        item.rotation === undefined &&
        item.lines.length > 0,
    )
    .flatMap(plainTexts);
}

const MARK_STEPS = 8;

/**
 * The colour of the nth text in the mask: no red, and steps of green and blue far enough apart to be told at half
 * coverage. After 64 texts they come again, which only matters for two whose lines overlap.
 */
function markOf(index: number): string {
  const step = (value: number): string => ((value % MARK_STEPS) * 32).toString(16).padStart(2, '0');
  return `#00${step(index)}${step(Math.floor(index / MARK_STEPS))}`.toUpperCase();
}

/** Where the lines really stand: the fitted box may be much larger and reach under other texts. */
function inkBox({ lines, sizePx }: TextItem) {
  const left = Math.min(...lines.map((line) => line.xPx));
  const right = Math.max(...lines.map((line) => line.xPx + line.widthPx));
  const top = Math.min(...lines.map((line) => line.baselinePx)) - sizePx;
  const bottom = Math.max(...lines.map((line) => line.baselinePx)) + sizePx * 0.3;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
