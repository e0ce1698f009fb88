import { escapeXml } from '../../shared/escape-xml.ts';
import type {
  DisplayItem,
  DisplayList,
  ImageItem,
  LinearGradient,
  Paint,
  StrongLook,
  Stroke,
  TextItem,
  TextRun,
} from '../display-list.ts';
import { plainTexts } from '../plain-texts.ts';
import { clipSvg, imageSvg, type SvgPicture } from './svg-image.ts';
import { attributes, element, number } from './svg-text.ts';

/** What a page needs to stand on its own: nothing in the file points outside it. */
export interface SvgSupplies {
  /** A picture by its SHA-256. */
  readonly picture: (sha256: string) => SvgPicture;
  /** CSS that brings the faces, or null where whoever shows the page has them already. */
  readonly fontCss: string | null;
  /** The outlines of finished text as one path, or null to keep it as text. */
  readonly outline: ((item: TextItem) => string) | null;
  /** Sets names inside the page apart from those of another page in the same document. */
  readonly idPrefix: string;
  /** Told to screen readers. */
  readonly title: string;
  readonly description: string;
  /** What programs read of the picture, an XMP packet; empty for none. */
  readonly xmp: string;
}

/**
 * A page as an SVG document: the same shapes, pictures and finished lines of text as the pixels are drawn from, in the
 * same order. Equal input gives equal text.
 */
export function svgPage(list: DisplayList, supplies: SvgSupplies): string {
  const { widthPx, heightPx } = list;
  const definitions: string[] = [];
  const body = list.items.map((item, index) =>
    turned(item, draw(item, supplies, { id: `${supplies.idPrefix}${index}`, definitions })),
  );
  const size = attributes({ width: number(widthPx), height: number(heightPx) });
  const description = supplies.description === '' ? '' : `<desc>${escapeXml(supplies.description)}</desc>`;
  const metadata = supplies.xmp === '' ? '' : `<metadata>${supplies.xmp}</metadata>`;
  const style = supplies.fontCss === null ? '' : `<style>${supplies.fontCss}</style>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="0 0 ${number(widthPx)} ${number(heightPx)}" role="img" xml:lang="id">`,
    `<title>${escapeXml(supplies.title)}</title>${description}${metadata}${style}`,
    definitions.length === 0 ? '' : `<defs>${definitions.join('')}</defs>`,
    ...body,
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The name an item's definition gets, and where definitions are collected. */
interface Place {
  readonly id: string;
  readonly definitions: string[];
}

function paint(value: Paint | null, { id, definitions }: Place): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return value;
  definitions.push(gradientSvg(value, id));
  return `url(#${id})`;
}

function clipped(item: ImageItem, svg: string, { id, definitions }: Place): string {
  const clip = clipSvg(item, id);
  if (clip === null) return svg;
  definitions.push(clip);
  return `<g clip-path="url(#${id})">${svg}</g>`;
}

function draw(item: DisplayItem, supplies: SvgSupplies, place: Place): string {
  switch (item.kind) {
    case 'rect': {
      const radius = item.radiusPx === 0 ? null : number(item.radiusPx);
      return element('rect', {
        x: number(item.xPx),
        y: number(item.yPx),
        width: number(item.widthPx),
        height: number(item.heightPx),
        rx: radius,
        fill: paint(item.fill, place),
        ...strokeOf(item.stroke),
      });
    }
    case 'path':
      return element('path', {
        d: item.d,
        fill: paint(item.fill, place),
        ...strokeOf(item.stroke),
        ...(item.stroke !== null && { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
      });
    case 'line':
      return element('line', {
        x1: number(item.from.xPx),
        y1: number(item.from.yPx),
        x2: number(item.to.xPx),
        y2: number(item.to.yPx),
        ...strokeOf(item.stroke),
      });
    case 'circle':
      return element('circle', {
        cx: number(item.center.xPx),
        cy: number(item.center.yPx),
        r: number(item.radiusPx),
        fill: paint(item.fill, place),
        ...strokeOf(item.stroke),
      });
    case 'image':
      return clipped(item, imageSvg(item, supplies.picture(item.sha256)), place);
    case 'text':
      return supplies.outline === null ? textSvg(item) : outlinesSvg(item, supplies.outline);
  }
}

/** One path for each look of a text. */
function outlinesSvg(item: TextItem, outline: (item: TextItem) => string): string {
  return plainTexts(item)
    .map((plain) => element('path', { d: outline(plain), fill: plain.color }))
    .join('');
}

/** One element a line: the lines are finished, and copying them gives them in reading order. */
function textSvg(item: TextItem): string {
  const style = attributes({
    'font-family': item.family,
    'font-weight': String(item.weight),
    'font-style': item.italic ? 'italic' : null,
    'font-size': number(item.sizePx),
    fill: item.color,
  });
  const lines = item.lines.map((line) => {
    const place = attributes({ x: number(line.xPx), y: number(line.baselinePx) });
    const words =
      line.runs === undefined
        ? escapeXml(line.text)
        : line.runs.map((run) => runSvg(run, item.strong)).join('');
    return `<text${place}>${words}</text>`;
  });
  return `<g${style}>${lines.join('')}</g>`;
}

function runSvg({ text, xPx, isStrong }: TextRun, strong: StrongLook | undefined): string {
  const look =
    isStrong === true && strong !== undefined
      ? { 'font-weight': String(strong.weight), fill: strong.color }
      : {};
  return `<tspan${attributes({ x: number(xPx), ...look })}>${escapeXml(text)}</tspan>`;
}

/** Opacity and rotation hold for whatever the item is drawn with; it blends as one with what lies behind it. */
function turned(item: DisplayItem, svg: string): string {
  const { rotation, opacity, blend } = item;
  if (rotation === undefined && opacity === undefined && blend === undefined) return svg;
  const transform =
    rotation === undefined
      ? null
      : `rotate(${number(rotation.angleDeg)} ${number(rotation.about.xPx)} ${number(rotation.about.yPx)})`;
  const around = attributes({
    transform,
    opacity: opacity === undefined ? null : number(opacity),
    style: blend === undefined ? null : `mix-blend-mode:${blend}`,
  });
  return `<g${around}>${svg}</g>`;
}

function gradientSvg({ from, to, stops }: LinearGradient, id: string): string {
  const place = attributes({
    id,
    gradientUnits: 'userSpaceOnUse',
    x1: number(from.xPx),
    y1: number(from.yPx),
    x2: number(to.xPx),
    y2: number(to.yPx),
  });
  const colors = stops.map(({ offset, color, opacity }) =>
    element('stop', { offset: number(offset), 'stop-color': color, 'stop-opacity': number(opacity) }),
  );
  return `<linearGradient${place}>${colors.join('')}</linearGradient>`;
}

function strokeOf(stroke: Stroke | null): Readonly<Record<string, string>> {
  return stroke === null ? {} : { stroke: stroke.color, 'stroke-width': number(stroke.widthPx) };
}
