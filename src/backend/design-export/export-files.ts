import { AppError } from '#contract/errors.ts';
import { altTextProposal } from '#core/design/alt-text.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import type { ExportType } from '#core/design/export-report.ts';
import { photoCredits } from '#core/design/photo-credits.ts';
import { printSheet } from '#core/design/print-sheet.ts';
import type { EncodingRules } from '#core/export/encoding-rules.ts';
import { textAreas } from '#core/export/text-areas.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import type { BackendContext } from '../context.ts';
import { createEncoder, type Encoder } from '../encode/encoder.ts';
import { readEncodingRules } from '../encode/read-rules.ts';
import { aimedScore } from '../encode/within-budget.ts';
import type { Job } from '../jobs.ts';
import { drawList } from '../line/draw-pages.ts';
import { datedPdf } from '../release/dated-pdf.ts';
import type { CachedFile, ExportCache } from './export-cache.ts';
import type { ExportOrder } from './export-design.ts';
import { withXmp } from './pdf-xmp.ts';
import { printedPages, standaloneSvg, type PageWords } from './page-vectors.ts';

/** What goes into one file: one page, or in a PDF all of a size. */
export interface ExportPage {
  readonly lists: readonly DisplayList[];
  /** From 1; null for all of them. */
  readonly number: number | null;
  readonly scale: number;
}

/** What files of one export are made with. */
export interface FileTools {
  readonly context: BackendContext;
  readonly order: ExportOrder;
  readonly job: Job;
  readonly cache: ExportCache;
  readonly encoder: Encoder;
  readonly rules: EncodingRules;
  readonly words: PageWords;
  readonly close: () => void;
}

/** The tools of one export, for pictures of a quality from 0 to 1; close them when it is done. */
export function openTools(
  given: Pick<FileTools, 'context' | 'order' | 'job' | 'cache'> & { readonly quality: number },
): FileTools {
  const { context, order, quality } = given;
  const rules = readEncodingRules(context.resources);
  const encoder = createEncoder(context.ports.children);
  const { document, title } = order.design;
  const altText = altTextProposal(document);
  const xmp = xmpPacket({ title, altText, credit: photoCredits(document).join(', '), approval: null });
  return {
    ...given,
    encoder,
    rules: { ...rules, preferredScore: aimedScore(rules, quality) },
    words: { title, description: altText, xmp },
    close: () => encoder.close(),
  };
}

/**
 * One file, or null when it cannot be made under the byte limit without going below the quality floor.
 * @throws AppError 'browser-missing' | 'encode-failed' | 'media-missing' | 'cancelled'
 */
export function makeFile(tools: FileTools, type: ExportType, page: ExportPage): Promise<CachedFile | null> {
  const { order, words, rules } = tools;
  const [first] = page.lists;
  if (first === undefined) throw new Error('a size without a page');
  const { isOutlined, maxBytes } = order;
  const key = [type, page, words, isOutlined, maxBytes, rules.preferredScore, order.design.updatedAt];
  return tools.cache.file(key, async () => {
    tools.job.throwIfCancelled();
    if (type === 'pdf') return within(maxBytes, await pdf(tools, page, first));
    if (type === 'svg') {
      const text = await standaloneSvg(tools, first, words, isOutlined);
      const { widthPx, heightPx } = first;
      return within(maxBytes, { bytes: new TextEncoder().encode(text), widthPx, heightPx, score: null });
    }
    return picture(tools, type, { list: first, scale: page.scale });
  });
}

/** Drawn and encoded; several kinds of file of one page are drawn once, since the master is kept beside them. */
async function picture(
  tools: FileTools,
  type: 'png' | 'jpg' | 'webp',
  { list, scale }: { readonly list: DisplayList; readonly scale: number },
): Promise<CachedFile | null> {
  const { context, order, encoder, rules, words, job } = tools;
  const options = { name: list.layout, signal: job.signal };
  const master = await tools.cache.file(['master', list, scale], async () => {
    const { rgba, widthPx, heightPx } = await drawList(context, list, scale);
    const bytes = await encoder.run({ task: 'master', picture: { rgba, widthPx, heightPx } }, options);
    return { bytes, widthPx, heightPx, score: null };
  });
  if (master === null) return null;
  const limits = { goalBytes: order.maxBytes, wallBytes: order.maxBytes };
  const texts = textAreas(list, scale);
  const wish = { accepted: [type], limits, rules, xmp: words.xmp, texts, mayBeLossless: true };
  return encoder.run({ task: 'delivery', master: master.bytes, wish }, options);
}

async function pdf(tools: FileTools, page: ExportPage, first: DisplayList): Promise<CachedFile> {
  const { context, order, words } = tools;
  const html = await printedPages(tools, page.lists, words, printSheet(first.layout));
  const result = await context.ports.renderer.print({ html });
  const { widthPx, heightPx } = first;
  if (result.ok) {
    const bytes = withXmp(datedPdf(result.value, order.design.updatedAt), words.xmp);
    return { bytes, widthPx, heightPx, score: null };
  }
  const { code, detail } = result.error;
  if (code === 'browser-missing' || code === 'cancelled') throw new AppError(code);
  throw new AppError('encode-failed', { file: `${order.design.title}.pdf`, reason: `${code}: ${detail}` });
}

function within(maxBytes: number | null, file: CachedFile): CachedFile | null {
  return maxBytes === null || file.bytes.byteLength <= maxBytes ? file : null;
}
