import { grown } from '../box.ts';
import type { Box } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import type { ColorName, TextStyle } from '../template-text.ts';
import { colorOf, drawn, together, type Drawn, type DrawContext } from './drawn.ts';
import { containedImage } from './pictures.ts';
import { boxOf, placeText, setTexts } from './set-text.ts';
import { photoOf, textOf } from './slot-values.ts';

const NAME_GAP_PX = 20;
const TAG_GAP_PX = 28;
const CENTERED_GAP_PX = 18;
/** The tag never takes more of the letterhead than this. */
const TAG_SHARE = 0.42;
/** A logo on a disc leaves this much of the disc free all round, as clear space. */
const DISC_LOGO_SHARE = 0.68;

/** A letterhead whose name is set in one of these stands on a dark ground. */
const LIGHT_INKS: ReadonlySet<ColorName> = new Set(['onDark', 'onDarkMute', 'putih']);

/** The letterhead: logo or initials, the office's name, at the right the genre's tag. */
export function drawKop(context: DrawContext, part: PartOf<'kop'>): Drawn {
  const box = boxOf(part.box);
  const { diameter } = part;
  if (part.centered) {
    const logo = {
      xPx: box.xPx + (box.widthPx - diameter) / 2,
      yPx: box.yPx,
      widthPx: diameter,
      heightPx: diameter,
    };
    const below = diameter + CENTERED_GAP_PX;
    const name = { ...box, yPx: box.yPx + below, heightPx: box.heightPx - below };
    return together([drawLogo(context, part, logo), drawName(context, part, name, 'top')]);
  }
  const tag = tagOf(context, part, box);
  const tagPx = tag === null ? 0 : tag.widthPx + TAG_GAP_PX;
  const left = diameter + NAME_GAP_PX;
  const name = { ...box, xPx: box.xPx + left, widthPx: box.widthPx - left - tagPx };
  const logo = { ...box, widthPx: diameter, heightPx: diameter };
  return together([
    drawLogo(context, part, logo),
    drawName(context, part, name, 'middle'),
    ...(tag === null ? [] : [tag.drawn]),
  ]);
}

function drawName(context: DrawContext, part: PartOf<'kop'>, box: Box, valign: 'top' | 'middle'): Drawn {
  const job = { text: textOf(context.values, 'satker'), slot: 'satker', ...box };
  return together(setTexts(context, [job], part.name).map((set) => placeText(context, set, box, valign)));
}

function tagOf(
  context: DrawContext,
  part: PartOf<'kop'>,
  box: Box,
): { drawn: Drawn; widthPx: number } | null {
  const text = context.document.template.tag;
  if (part.tag === undefined || text === '') return null;
  const job = { text, slot: null, widthPx: box.widthPx * TAG_SHARE, heightPx: box.heightPx };
  const [set] = setTexts(context, [job], part.tag);
  const shown = set?.shown ?? null;
  if (set === undefined || shown === null) return null;
  const widthPx = Math.max(...shown.lines.map((line) => line.widthPx));
  const place = { ...box, xPx: box.xPx + box.widthPx - widthPx, widthPx };
  return { drawn: placeText(context, set, place, 'middle'), widthPx };
}

function drawLogo(context: DrawContext, part: PartOf<'kop'>, frame: Box): Drawn {
  const { brand } = context.document;
  const given = photoOf(context.values, 'logo');
  const onDark = given === null && LIGHT_INKS.has(part.name.color) ? brand.logoOnDark : undefined;
  const picture = given ?? onDark ?? brand.logo;
  if (picture === null) return initialsInRing(context, part, frame);
  // A logo made for dark grounds needs no light disc under it.
  if (part.disc === undefined || onDark !== undefined) return drawn(containedImage(picture, frame, 'logo'));
  const inner = grown(frame, (-frame.widthPx * (1 - DISC_LOGO_SHARE)) / 2);
  const disc = {
    kind: 'circle',
    center: middleOf(frame),
    radiusPx: frame.widthPx / 2,
    fill: colorOf(context, part.disc),
    stroke: null,
  } as const;
  return drawn(disc, containedImage(picture, inner, 'logo'));
}

const RING_WIDTH_PX = 3;

/** What stands in for a logo: the office's initials in a ring. `renderDesign` reports it. */
function initialsInRing(context: DrawContext, part: PartOf<'kop'>, frame: Box): Drawn {
  const ring = {
    kind: 'circle',
    slot: 'logo',
    center: middleOf(frame),
    radiusPx: frame.widthPx / 2 - RING_WIDTH_PX / 2,
    fill: null,
    stroke: { color: colorOf(context, part.ring), widthPx: RING_WIDTH_PX },
  } as const;
  const inset = frame.widthPx * 0.14;
  const inner = { ...frame, xPx: frame.xPx + inset, widthPx: frame.widthPx - 2 * inset };
  const style: TextStyle = {
    face: 'narrow-700',
    size: [10, Math.round(frame.widthPx * 0.4)],
    lines: 1,
    leading: 1,
    color: part.ring,
    align: 'center',
    rag: 'natural',
  };
  const job = { text: context.document.brand.initials, slot: 'logo', ...inner };
  const sets = setTexts(context, [job], style);
  return together([drawn(ring), ...sets.map((set) => placeText(context, set, inner, 'middle'))]);
}

function middleOf(box: Box): { readonly xPx: number; readonly yPx: number } {
  return { xPx: box.xPx + box.widthPx / 2, yPx: box.yPx + box.heightPx / 2 };
}
