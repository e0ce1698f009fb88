import {
  Circle,
  FabricImage,
  FabricText,
  Gradient,
  Path,
  Point,
  Rect,
  util,
  type FabricObject,
} from 'fabric';
import type {
  CircleItem,
  DisplayItem,
  ImageItem,
  LineItem,
  LinearGradient,
  Paint,
  PathItem,
  RectItem,
  Stroke,
  TextItem,
} from '#core/design/display-list.ts';
import { plainTexts } from '#core/design/plain-texts.ts';
import { assert, assertNever } from '#core/shared/assert.ts';
import { ClippedImage } from './clipped-image.ts';
import { BASELINE_FROM_TOP, LINE_HEIGHT } from './fabric-setup.ts';
import type { PictureShelf } from './pictures.ts';

/** fabric's `left` and `top` are the middle of an object since version 7; all of this file speaks of middles. */
interface Middle {
  readonly left: number;
  readonly top: number;
}

/**
 * The fabric objects that draw one item, back to front. Nothing is measured or laid out here: the item says where
 * everything stands.
 * @param pictures must hold the item's picture already
 */
export function toFabric(item: DisplayItem, pictures: PictureShelf): readonly FabricObject[] {
  const objects = draw(item, pictures);
  for (const object of objects) {
    if (item.opacity !== undefined) object.set({ opacity: item.opacity });
    if (item.blend !== undefined) object.set({ globalCompositeOperation: item.blend });
    if (item.rotation !== undefined) turn(object, item.rotation);
  }
  return objects;
}

function draw(item: DisplayItem, pictures: PictureShelf): readonly FabricObject[] {
  switch (item.kind) {
    case 'rect':
      return [drawRect(item)];
    case 'path':
      return [drawPath(item)];
    case 'line':
      return [drawLine(item)];
    case 'circle':
      return [drawCircle(item)];
    case 'image':
      return [drawImage(item, pictures)];
    case 'text':
      return plainTexts(item).flatMap(drawText);
    default:
      return assertNever(item);
  }
}

function drawRect(item: RectItem): FabricObject {
  const middle = { left: item.xPx + item.widthPx / 2, top: item.yPx + item.heightPx / 2 };
  return new Rect({
    ...middle,
    width: item.widthPx,
    height: item.heightPx,
    rx: item.radiusPx,
    ry: item.radiusPx,
    ...strokeOf(item.stroke),
    fill: fillOf(item.fill, { left: item.xPx, top: item.yPx }),
  });
}

function drawPath(item: PathItem): FabricObject {
  const path = new Path(item.d, {
    ...strokeOf(item.stroke),
    strokeLineJoin: 'round',
    strokeLineCap: 'round',
  });
  // A path stands where its numbers say; fabric has put its middle there. Gradients count from its top left corner.
  path.set({
    fill: fillOf(item.fill, { left: path.left - path.width / 2, top: path.top - path.height / 2 }),
  });
  return path;
}

function drawLine({ from, to, stroke }: LineItem): FabricObject {
  const d = `M ${from.xPx} ${from.yPx} L ${to.xPx} ${to.yPx}`;
  return new Path(d, { ...strokeOf(stroke), fill: null, strokeLineCap: 'butt' });
}

function drawCircle(item: CircleItem): FabricObject {
  const { center, radiusPx } = item;
  return new Circle({
    left: center.xPx,
    top: center.yPx,
    radius: radiusPx,
    ...strokeOf(item.stroke),
    fill: fillOf(item.fill, { left: center.xPx - radiusPx, top: center.yPx - radiusPx }),
  });
}

function drawImage(item: ImageItem, pictures: PictureShelf): FabricObject {
  const picture = pictures.get(item.sha256);
  assert(picture !== undefined, `picture ${item.sha256} is loaded before it is drawn`);
  const { source } = item;
  const scaleX = item.widthPx / source.widthPx;
  const options = {
    left: item.xPx + item.widthPx / 2,
    top: item.yPx + item.heightPx / 2,
    cropX: source.xPx,
    cropY: source.yPx,
    width: source.widthPx,
    height: source.heightPx,
    scaleX,
    scaleY: item.heightPx / source.heightPx,
    strokeWidth: 0,
  };
  if (item.clip === 'ellipse') return new ClippedImage(picture, { ...options, radiusPx: null });
  if (item.clipRadiusPx === 0) return new FabricImage(picture, options);
  return new ClippedImage(picture, { ...options, radiusPx: item.clipRadiusPx / scaleX });
}

/** One object a line or stretch of one: the lines are finished, and no line may move another. */
function drawText(item: TextItem): readonly FabricObject[] {
  return item.lines.map((line) => {
    const text = new FabricText(line.text, {
      fontFamily: item.family,
      fontWeight: item.weight,
      fontStyle: item.italic ? 'italic' : 'normal',
      fontSize: item.sizePx,
      lineHeight: 1,
      fill: item.color,
      strokeWidth: 0,
    });
    const top = line.baselinePx - BASELINE_FROM_TOP * item.sizePx;
    text.set({ left: line.xPx + text.width / 2, top: top + (LINE_HEIGHT * item.sizePx) / 2 });
    return text;
  });
}

function strokeOf(stroke: Stroke | null): { readonly stroke: string | null; readonly strokeWidth: number } {
  return stroke === null
    ? { stroke: null, strokeWidth: 0 }
    : { stroke: stroke.color, strokeWidth: stroke.widthPx };
}

/** @param corner top left of the object, from which fabric counts a gradient's points */
function fillOf(paint: Paint | null, corner: Middle): string | Gradient<'linear'> | null {
  return paint === null || typeof paint === 'string' ? paint : gradientOf(paint, corner);
}

function gradientOf({ from, to, stops }: LinearGradient, corner: Middle): Gradient<'linear'> {
  return new Gradient({
    type: 'linear',
    gradientUnits: 'pixels',
    coords: {
      x1: from.xPx - corner.left,
      y1: from.yPx - corner.top,
      x2: to.xPx - corner.left,
      y2: to.yPx - corner.top,
    },
    colorStops: stops.map(({ offset, color, opacity }) => ({ offset, color: withAlpha(color, opacity) })),
  });
}

/** `#RRGGBBAA`: fabric drops the opacity of a gradient's stops. */
function withAlpha(color: string, opacity: number): string {
  return `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

function turn(object: FabricObject, rotation: NonNullable<DisplayItem['rotation']>): void {
  const about = new Point(rotation.about.xPx, rotation.about.yPx);
  const middle = new Point(object.left, object.top).rotate(util.degreesToRadians(rotation.angleDeg), about);
  object.set({ left: middle.x, top: middle.y, angle: rotation.angleDeg });
}
