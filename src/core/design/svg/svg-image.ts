import type { ImageItem } from '../display-list.ts';
import { attributes, element, number } from './svg-text.ts';

/** A picture in the file itself. */
export interface SvgPicture {
  /** A `data:` address. */
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture of which `source` fills the box: a nested viewport shows that part and no more. */
export function imageSvg(item: ImageItem, { url, widthPx, heightPx }: SvgPicture): string {
  const { source } = item;
  const viewBox = [source.xPx, source.yPx, source.widthPx, source.heightPx].map(number).join(' ');
  const view = attributes({ ...boxOf(item), viewBox, preserveAspectRatio: 'none' });
  return `<svg${view}>${element('image', { width: number(widthPx), height: number(heightPx), href: url })}</svg>`;
}

/** What a picture is clipped to as a definition, or null when all of its box shows. */
export function clipSvg(item: ImageItem, id: string): string | null {
  if (item.clip === 'ellipse') {
    const { xPx, yPx, widthPx, heightPx } = item;
    const [rx, ry] = [widthPx / 2, heightPx / 2];
    const oval = { cx: number(xPx + rx), cy: number(yPx + ry), rx: number(rx), ry: number(ry) };
    return `<clipPath${attributes({ id })}>${element('ellipse', oval)}</clipPath>`;
  }
  if (item.clipRadiusPx === 0) return null;
  const corners = element('rect', { ...boxOf(item), rx: number(item.clipRadiusPx) });
  return `<clipPath${attributes({ id })}>${corners}</clipPath>`;
}

function boxOf({ xPx, yPx, widthPx, heightPx }: ImageItem): Readonly<Record<string, string>> {
  return { x: number(xPx), y: number(yPx), width: number(widthPx), height: number(heightPx) };
}
