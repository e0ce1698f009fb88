import { createHash } from 'node:crypto';
import { claimViews, withClaimViews, type ClaimView } from '#core/design/claim-pictures.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import type { SvgPicture } from '#core/design/svg/svg-image.ts';
import type { EncodingRules } from '#core/export/encoding-rules.ts';
import type { PixelPage } from '#core/export/page-renderer.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import type { BackendContext } from '../context.ts';
import type { Encoder } from '../encode/encoder.ts';
import { drawList } from '../line/draw-pages.ts';

/** What turns a quoted picture into pixels of the page. */
export interface BitmapTools {
  readonly context: BackendContext;
  readonly encoder: Encoder;
  readonly rules: EncodingRules;
}

/** A page whose quoted pictures are pixels that carry their stamp, and these pixels by their SHA-256. */
interface StampedPage {
  readonly list: DisplayList;
  readonly pictures: ReadonlyMap<string, SvgPicture>;
}

/** Letters of a screenshot are still read on paper. */
const SCALE = 2;

/**
 * Bakes crop and stamp into every picture of a claim that the page quotes. Other pages come back as they are.
 * @throws AppError 'browser-missing' | 'encode-failed' | 'cancelled'
 */
export async function withStampedClaims(tools: BitmapTools, list: DisplayList): Promise<StampedPage> {
  const pictures = new Map<string, SvgPicture>();
  const views = [];
  for (const { index, box, list: shown } of claimViews(list)) {
    const { sha256, picture } = await bitmap(tools, { box, list: shown });
    pictures.set(sha256, picture);
    views.push({ index, box, sha256 });
  }
  return { list: withClaimViews(list, views, SCALE), pictures };
}

async function bitmap(
  { context, encoder, rules }: BitmapTools,
  { box, list }: Pick<ClaimView, 'box' | 'list'>,
): Promise<{ readonly sha256: string; readonly picture: SvgPicture }> {
  const page = await drawList(context, list, SCALE);
  const picture = cut(page, box);
  context.ports.renderer.giveBack(page);
  const { widthPx, heightPx } = picture;
  const name = { name: list.layout };
  const master = await encoder.run({ task: 'master', picture }, name);
  const xmp = xmpPacket({ title: '', altText: '', credit: '', approval: null });
  const limits = { goalBytes: null, wallBytes: null };
  const wish = { accepted: ['jpg', 'png'] as const, limits, rules, xmp, texts: [], mayBeLossless: true };
  const made = await encoder.run({ task: 'delivery', master, wish }, name);
  const { bytes, ext } = made ?? { bytes: master, ext: 'png' };
  const mime = ext === 'jpg' ? 'image/jpeg' : 'image/png';
  const url = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), picture: { url, widthPx, heightPx } };
}

/** The pixels of a box given in px of the page. */
function cut({ rgba, widthPx }: PixelPage, box: ClaimView['box']) {
  const [left, top] = [box.xPx * SCALE, box.yPx * SCALE];
  const [width, height] = [box.widthPx * SCALE, box.heightPx * SCALE];
  const rows = Buffer.alloc(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * widthPx + left) * 4;
    rows.set(rgba.subarray(from, from + width * 4), row * width * 4);
  }
  return { rgba: rows, widthPx: width, heightPx: height };
}
