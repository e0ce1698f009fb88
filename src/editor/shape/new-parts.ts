import { ICON_LINE, ICON_VIEW, type IconEntry } from '#core/design/icons.ts';
import type { SizePx } from '#core/design/layouts.ts';
import type { Point } from '#core/design/display-list.ts';
import { ownWords, OWN_MARKUP } from '#core/design/own-words.ts';
import { parseMarkup } from '#core/design/text/markup.ts';
import { PARAGRAPH_GAP } from '#core/design/text/text-block.ts';
import { partSchema, type Part, type PartOf } from '#core/design/template-parts.ts';
import type { TextRole } from '#core/design/text-role-ids.ts';
import { roleStyle } from '#core/design/text-roles.ts';

/** What the insert menu offers. */
export const NEW_PARTS = [
  'heading',
  'text',
  'rect',
  'ellipse',
  'line',
  'arrow',
  'qr',
  'scrim',
  'kop',
  'contact',
  'pageNumber',
  'pager',
] as const;

/** One entry of the insert menu. */
export type NewPart = (typeof NEW_PARTS)[number];

/** Least height of a running text. */
const TEXT_PX = 200;
/** Wide enough for the address of a page on the office's site. */
const QR_PX = 360;

/** What tells where in a carousel a page stands: it says something only where there are several. */
export const OF_SEVERAL_PAGES: ReadonlySet<NewPart> = new Set(['pageNumber', 'pager']);

/** A part as it is first put on a page of this size: in its middle, in the office's colours. */
export function newPart(kind: NewPart, page: SizePx, words: string): Part {
  return partSchema.parse(sketch(kind, page, words));
}

/** Mean advance of our faces in sizes, a little wide: a text that is given too much room is set as large as it may be. */
const LETTER_SHARE = 0.6;
/** A text takes at most this share of the page's height when it comes. */
const TEXT_SHARE = 0.8;

/** A text with words of its own, given the room that they take in the smallest size of such texts, as far as the page has it. */
export function newText(page: SizePx, words: string): Part {
  const { size, lines, leading } = roleStyle('body', page);
  const width = innerWidth(page);
  const perLine = Math.floor(width / (size[0] * LETTER_SHARE));
  const blocks = parseMarkup(words, OWN_MARKUP);
  const taken = blocks.reduce((sum, { text }) => sum + linesOf(text, perLine), 0);
  const rows = Math.max(lines, taken + 1);
  const height = Math.ceil((taken + 1 + blocks.length * PARAGRAPH_GAP) * size[0] * leading);
  const fitting = Math.min(Math.round(page.heightPx * TEXT_SHARE), Math.max(TEXT_PX, height));
  const top = Math.min(page.heightPx * 0.5, (page.heightPx * (1 + TEXT_SHARE)) / 2 - fitting);
  return partSchema.parse({
    part: 'text',
    box: [Math.round((page.widthPx - width) / 2), Math.round(Math.max(0, top)), width, fitting],
    content: [ownWords(words)],
    style: { ...roleStyle('body', page), lines: rows, color: 'ink' },
  });
}

/** Lines of about so many letters that words take. */
function linesOf(text: string, perLine: number): number {
  let [lines, letters] = [1, 0];
  for (const { length } of text.split(' ')) {
    const isNext = letters > 0 && letters + 1 + length > perLine;
    lines += isNext ? 1 : 0;
    letters = isNext || letters === 0 ? length : letters + 1 + length;
  }
  return lines;
}

function innerWidth({ widthPx }: SizePx): number {
  return Math.round(widthPx * 0.866);
}

/** An icon as wide as a finger on a phone that shows the page. */
const ICON_PX = 240;

/** An icon as it is first put on a page: in its middle, drawn in the office's first colour. */
export function newIcon({ icon, d }: IconEntry, { widthPx, heightPx }: SizePx, alias: string): Part {
  return partSchema.parse({
    part: 'icon',
    alias,
    box: [Math.round((widthPx - ICON_PX) / 2), Math.round((heightPx - ICON_PX) / 2), ICON_PX, ICON_PX],
    icon,
    view: ICON_VIEW,
    d,
    stroke: { color: 'primary', width: ICON_LINE },
  });
}

/** A picture takes at most this share of the page's width and height when it comes. */
const PICTURE_SHARE = 0.6;

/** A picture as it is first put on a page, whole: about a point as far as the page reaches, else in its middle. */
export function newPicture(
  photo: PartOf<'picture'>['photo'],
  { widthPx, heightPx }: SizePx,
  { name, at }: { readonly name: string; readonly at?: Point | undefined },
): Part {
  const scale = PICTURE_SHARE * Math.min(widthPx / photo.widthPx, heightPx / photo.heightPx);
  const [width, height] = [Math.round(photo.widthPx * scale), Math.round(photo.heightPx * scale)];
  const { xPx, yPx } = at ?? { xPx: widthPx / 2, yPx: heightPx / 2 };
  const within = (start: number, end: number): number => Math.round(Math.max(0, Math.min(end, start)));
  return partSchema.parse({
    part: 'picture',
    alias: name,
    box: [
      within(xPx - width / 2, widthPx - width),
      within(yPx - height / 2, heightPx - height),
      width,
      height,
    ],
    photo,
  });
}

const CREDIT_PX = 44;
const CREDIT_EDGE_PX = 16;

/** Where who took a picture is named on it, when nobody has said otherwise: along its foot. */
export function creditBox([left, top, width, height]: PartOf<'picture'>['box']): PartOf<'picture'>['box'] {
  const inner = Math.max(1, width - 2 * CREDIT_EDGE_PX);
  return [left + CREDIT_EDGE_PX, top + height - CREDIT_PX, inner, CREDIT_PX];
}

/** Which page it is stands a third larger than a source, in a corner. */
const NUMBER_SCALE = 1.3;
const NUMBER_PX = 240;
/** Room for ten marks, more of them are narrower; so far above the margin that no channel's own signs lie over them. */
const PAGER_PX = { width: 440, height: 8, above: 52 };

function sketch(kind: NewPart, { widthPx, heightPx }: SizePx, words: string): object {
  const box = (width: number, height: number): readonly number[] => [
    Math.round((widthPx - width) / 2),
    Math.round((heightPx - height) / 2),
    width,
    height,
  ];
  const inner = innerWidth({ widthPx, heightPx });
  const left = Math.round((widthPx - inner) / 2);
  const stroke = { color: 'ink', width: 6 };
  const text = (role: TextRole) => ({
    part: 'text',
    content: [{ say: words }],
    style: { ...roleStyle(role, { widthPx, heightPx }), color: 'ink' },
  });
  switch (kind) {
    case 'heading':
      return { ...text('title'), box: [left, Math.round(heightPx * 0.3), inner, 240] };
    case 'text':
      return newText({ widthPx, heightPx }, words);
    case 'rect':
      return { part: 'rect', box: box(360, 240), fill: 'primary', radius: 16 };
    case 'ellipse':
      return { part: 'ellipse', box: box(280, 280), fill: 'accent' };
    case 'line':
      return { part: 'line', from: [left, heightPx / 2], to: [left + inner, heightPx / 2], stroke };
    case 'arrow':
      return { part: 'arrow', from: [left, heightPx / 2], to: [left + 320, heightPx / 2], stroke };
    case 'qr':
      return { part: 'qr', box: box(QR_PX, QR_PX), content: [{ say: words }], dark: 'ink', light: 'putih' };
    case 'scrim': {
      const top = Math.round(heightPx * 0.6);
      const stops = [
        [0, 'deep', 0],
        [1, 'deep', 0.85],
      ];
      return {
        part: 'rect',
        // Among other rectangles of the layers nobody would find it.
        alias: words,
        box: [0, top, widthPx, heightPx - top],
        fill: { from: [0, top], to: [0, heightPx], stops },
      };
    }
    case 'kop': {
      const name = { face: 'sans-700', size: [24, 30], lines: 2, leading: 1.15, color: 'ink' };
      return { part: 'kop', box: [left, left, inner, 80], diameter: 80, name, ring: 'primary' };
    }
    case 'pageNumber': {
      const size = Math.round(roleStyle('source', { widthPx, heightPx }).size[1] * NUMBER_SCALE);
      return {
        part: 'text',
        alias: words,
        box: [left + inner - NUMBER_PX, left, NUMBER_PX, Math.round(size * 1.2)],
        content: [{ page: 'number' }, { say: '/' }, { page: 'count' }],
        style: {
          ...{ face: 'narrow-700', size: [size, size], lines: 1, leading: 1 },
          ...{ color: 'primary', align: 'right' },
        },
      };
    }
    case 'pager': {
      const foot = heightPx - left - PAGER_PX.above;
      return {
        part: 'pager',
        box: [left, foot, PAGER_PX.width, PAGER_PX.height],
        ...{ mark: 36, gap: 8, on: 'primary', off: 'line' },
      };
    }
    case 'contact': {
      const style = { face: 'narrow-600', size: [22, 26], lines: 1, leading: 1.15, color: 'mute' };
      return { part: 'contact', box: [left, heightPx - left - 44, inner, 44], style };
    }
  }
}
