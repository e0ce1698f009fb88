import { createHash } from 'node:crypto';
import { AppError } from '#contract/errors.ts';
import type { Master } from '#core/approval/approval.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import type { PixelPage } from '#core/export/page-renderer.ts';
import type { BackendContext } from '../context.ts';
import { createEncoder } from '../encode/encoder.ts';
import type { ItemPage } from './item-content.ts';

/**
 * Draws a display list with the host's renderer.
 * @throws AppError 'browser-missing', 'cancelled', or 'encode-failed' naming the page
 */
export async function drawList(
  context: BackendContext,
  list: DisplayList,
  scale: number,
): Promise<PixelPage> {
  const result = await context.ports.renderer.render(
    { list, scale },
    { readMedia: (sha256) => context.media.read(sha256) },
  );
  if (result.ok) return result.value;
  const { code, detail } = result.error;
  if (code === 'browser-missing' || code === 'cancelled') throw new AppError(code);
  throw new AppError('encode-failed', { file: list.layout, reason: `${code}: ${detail}` });
}

/** Draws every page once at its format's pixels and keeps the pictures in media, lossless. Equal pages are drawn once. */
export async function makeMasters(
  context: BackendContext,
  pages: readonly ItemPage[],
): Promise<readonly Master[]> {
  const encoder = createEncoder(context.ports.children);
  const done = new Map<string, Omit<Master, 'format' | 'page'>>();
  try {
    const masters: Master[] = [];
    for (const page of pages) {
      const key = `${page.layout} ${page.scale} ${page.page}`;
      const drawn = done.get(key) ?? (await makeMaster(context, page, encoder));
      done.set(key, drawn);
      masters.push({ ...drawn, format: page.format, page: page.page });
    }
    return masters;
  } finally {
    encoder.close();
  }
}

async function makeMaster(
  context: BackendContext,
  { format, list, scale }: ItemPage,
  encoder: ReturnType<typeof createEncoder>,
): Promise<Omit<Master, 'format' | 'page'>> {
  const { rgba, widthPx, heightPx } = await drawList(context, list, scale);
  const png = await encoder.run({ task: 'master', picture: { rgba, widthPx, heightPx } }, { name: format });
  const { sha256 } = await context.media.put(png, { ext: 'png' });
  return { sha256, pixelHash: createHash('sha256').update(rgba).digest('hex'), widthPx, heightPx };
}
