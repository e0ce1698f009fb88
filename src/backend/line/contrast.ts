import { AppError } from '#contract/errors.ts';
import { pageOfFinding } from '#core/design/page-sequence.ts';
import { checkContrast, listBeneathText, textMaskList } from '#core/preflight/page-check.ts';
import type { PreflightFinding } from '#core/preflight/preflight-finding.ts';
import type { BackendContext } from '../context.ts';
import { drawList } from './draw-pages.ts';
import type { ItemContent, ItemPage } from './item-content.ts';

/** Contrast of every page, measured on drawings; without a browser one finding says that it was not. */
export async function checkAllContrast(
  context: BackendContext,
  { item, pages }: ItemContent,
): Promise<readonly PreflightFinding[]> {
  const findings: PreflightFinding[] = [];
  for (const page of eachOnce(pages)) {
    try {
      findings.push(...(await checkPageContrast(context, item.uid, page)));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'browser-missing') throw error;
      const place = { subject: item.uid, format: page.format };
      return [{ code: 'contrast-not-measured', severity: 'advice', ...place, params: {} }];
    }
  }
  return findings;
}

async function checkPageContrast(
  context: BackendContext,
  subject: string,
  page: ItemPage,
): Promise<readonly PreflightFinding[]> {
  const { list } = page;
  const beneath = await drawList(context, listBeneathText(list), 1);
  const mask = await drawList(context, textMaskList(list), 1);
  const pixels = ({ rgba, widthPx, heightPx }: typeof mask) => ({ data: rgba, widthPx, heightPx });
  return checkContrast(placeOf(subject, page), list, { beneath: pixels(beneath), mask: pixels(mask) });
}

/** Every page of every layout, whatever formats share it. */
function eachOnce(pages: readonly ItemPage[]): readonly ItemPage[] {
  return [...new Map(pages.map((page) => [`${page.layout} ${page.page}`, page])).values()];
}

/** A page's place in findings: its number only where there are several. */
export function placeOf(subject: string, { format, page, pageCount }: ItemPage) {
  return { subject, format, ...pageOfFinding({ number: page, count: pageCount }) };
}
