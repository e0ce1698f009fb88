import type { Part, PartOf } from '../template-parts.ts';
import type { TextStyle } from '../template-text.ts';
import { boundsOf, middleOf } from '../part-box.ts';
import { assertNever } from '#core/shared/assert.ts';
import { drawChart } from '../chart/draw-chart.ts';
import { drawBars } from './bars.ts';
import { drawContact } from './contact.ts';
import { NOTHING, together, type Drawn, type DrawContext } from './drawn.ts';
import { drawDots } from './dots.ts';
import { drawFigures } from './figures.ts';
import { drawHours } from './hours.ts';
import { drawKop } from './letterhead.ts';
import { drawKawung, drawQuotes, drawRosette, drawTumpal } from './ornaments.ts';
import { drawPager } from './pager.ts';
import { drawPhoto, drawPicture } from './pictures.ts';
import { drawPlate } from './plate.ts';
import { drawQr } from './qr.ts';
import { drawRows } from './rows.ts';
import { boxOf, placeText, setTexts } from './set-text.ts';
import { drawCircle, drawLine, drawPath, drawRect, drawRule } from './shapes.ts';
import { drawArrow, drawEllipse, drawIcon } from './hand-shapes.ts';
import { drawStack, holds } from './stack.ts';
import { drawStages } from './stages.ts';
import { drawGhost } from './stamp.ts';
import { writeContent } from './write-content.ts';

/** Draws one part of a layout, or nothing while its conditions do not hold. */
export function drawPart(context: DrawContext, part: Part): Drawn {
  if (part.hidden === true || !holds(context, part.when)) return NOTHING;
  return turned(part, drawKind(context, part));
}

/** Turned about the middle of the part; what turns by itself (a plate) keeps its own turn. */
function turned(part: Part, upright: Drawn): Drawn {
  if (part.part === 'plate' || part.angle === undefined || part.angle === 0) return upright;
  const rotation = { angleDeg: part.angle, about: middleOf(boundsOf(part)) };
  return { ...upright, items: upright.items.map((item) => ({ rotation, ...item })) };
}

function drawKind(context: DrawContext, part: Part): Drawn {
  switch (part.part) {
    case 'rect':
      return drawRect(context, part);
    case 'line':
      return drawLine(context, part);
    case 'circle':
      return drawCircle(context, part);
    case 'ellipse':
      return drawEllipse(context, part);
    case 'arrow':
      return drawArrow(context, part);
    case 'icon':
      return drawIcon(context, part);
    case 'qr':
      return drawQr(context, part);
    case 'path':
      return drawPath(context, part);
    case 'rule':
      return drawRule(context, part);
    case 'kawung':
      return drawKawung(context, part);
    case 'rosette':
      return drawRosette(context, part);
    case 'tumpal':
      return drawTumpal(context, part);
    case 'quotes':
      return drawQuotes(context, part);
    case 'kop':
      return drawKop(context, part);
    case 'contact':
      return drawContact(context, part);
    case 'photo':
      return drawPhoto(context, part);
    case 'picture':
      return drawPicture(context, part);
    case 'text':
      return drawText(context, part);
    case 'stack':
      return drawStack(context, part);
    case 'rows':
      return drawRows(context, part);
    case 'figures':
      return drawFigures(context, part);
    case 'bars':
      return drawBars(context, part);
    case 'chart':
      return drawChart(context, part);
    case 'stages':
      return drawStages(context, part);
    case 'plate':
      return drawPlate(context, part);
    case 'dots':
      return drawDots(context, part);
    case 'pager':
      return drawPager(context, part);
    case 'ghost':
      return drawGhost(context, part);
    case 'hours':
      return drawHours(context, part);
    default:
      return assertNever(part);
  }
}

function drawText(context: DrawContext, part: PartOf<'text'>): Drawn {
  const written = writeContent(context, part);
  if (written.text === '') return NOTHING;
  const box = boxOf(part.box);
  const job = { ...written, widthPx: box.widthPx, heightPx: box.heightPx };
  const style = part.notAbove === undefined ? part.style : cappedBy(context, part.style, part.notAbove);
  const sets = setTexts(context, [job], style, part.valign === 'base' ? 'hang' : 'inside');
  return together(sets.map((set) => placeText(context, set, box, part.valign)));
}

/** `style` no larger than the rows of `slot` were set on this page, and never below its own smallest size. */
function cappedBy(context: DrawContext, style: TextStyle, slot: string): TextStyle {
  const rows = context.page.parts.filter(
    (part): part is PartOf<'rows'> => part.part === 'rows' && part.slot === slot,
  );
  const sizes = rows.flatMap((part) => drawRows(context, part).fits.map((fit) => fit.sizePx));
  const [min, max] = style.size;
  return { ...style, size: [min, Math.max(min, Math.min(max, ...sizes))] };
}
