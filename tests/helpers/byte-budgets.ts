import {
  decodePicture,
  encodeDelivery,
  encodeMaster,
  type RawPicture,
} from '#backend/encode/encode-picture.ts';
import type { Box, DisplayList } from '#core/design/display-list.ts';
import { encodingRulesSchema, type PictureExtension } from '#core/export/encoding-rules.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import { referencePicture, similarity } from '#core/export/similarity.ts';
import { readResource } from './design-resources.ts';

/** The budgets of one file that offices ask for, in bytes. */
export const BUDGETS = [60_000, 100_000, 200_000, 300_000] as const;

const RULES = encodingRulesSchema.parse(readResource('data/encoding.json'));
/** No file as a whole goes below this. */
export const FLOOR_SCORE = RULES.floorScore;
/** "Good" on the scale of `encoding.json`: what texts by themselves keep. Nothing in the encoder looks at them apart. */
export const TEXT_SCORE = 70;
/** Smaller areas have too few windows to be judged by. */
const SMALLEST_SIDE_PX = 32;

/** What became of a page under a budget. */
export interface BudgetedFile {
  readonly bytes: number;
  readonly ext: PictureExtension;
  readonly score: number;
  /** Of the areas its texts stand in, each counting by its size. */
  readonly textScore: number;
}

/** A page under each budget in turn; null where it is refused. What reaches the usual quality stays for larger budgets. */
export async function underBudgets(
  page: DrawnPage,
  budgets: readonly number[] = BUDGETS,
): Promise<readonly (BudgetedFile | null)[]> {
  const files: (BudgetedFile | null)[] = [];
  for (const budget of budgets) {
    const before = files.at(-1) ?? null;
    const isBest = before !== null && before.score >= RULES.preferredScore;
    files.push(isBest ? before : await withinBudget(page, budget));
  }
  return files;
}

/** A page as it was drawn, and what it was drawn from. */
export interface DrawnPage {
  readonly picture: RawPicture;
  readonly list: DisplayList;
}

/** A page encoded as the product does under a budget that is a wall; null where it refuses. */
export async function withinBudget(
  { picture, list }: DrawnPage,
  budgetBytes: number,
): Promise<BudgetedFile | null> {
  const file = await encodeDelivery(await encodeMaster(picture), {
    accepted: ['png', 'jpg', 'webp'],
    limits: { goalBytes: budgetBytes, wallBytes: budgetBytes },
    rules: RULES,
    xmp: xmpPacket({ title: list.layout, altText: '', approval: null }),
  });
  if (file === null) return null;
  const copy = await decodePicture(file.bytes);
  const areas = textAreas(list).map((box) => ({
    size: box.widthPx * box.heightPx,
    score: similarity(areaOf(picture, box), areaOf(copy, box)),
  }));
  const size = areas.reduce((sum, area) => sum + area.size, 0);
  const textScore = areas.reduce((sum, area) => sum + (area.score * area.size) / size, 0);
  return { bytes: file.bytes.byteLength, ext: file.ext, score: file.score, textScore };
}

/** Around the lines of every text, in whole pixels within the page. */
function textAreas({ items, widthPx, heightPx }: DisplayList): readonly Box[] {
  return items.flatMap((item) => {
    if (item.kind !== 'text' || item.isPattern === true || item.rotation !== undefined) return [];
    if (item.lines.length === 0) return [];
    const left = Math.max(0, Math.floor(Math.min(...item.lines.map(({ xPx }) => xPx))));
    const top = Math.max(0, Math.floor(Math.min(...item.lines.map((line) => line.baselinePx)) - item.sizePx));
    const right = Math.ceil(Math.max(...item.lines.map((line) => line.xPx + line.widthPx)));
    const bottom = Math.ceil(Math.max(...item.lines.map((line) => line.baselinePx)) + item.sizePx * 0.3);
    const box = {
      xPx: left,
      yPx: top,
      widthPx: Math.min(right, widthPx) - left,
      heightPx: Math.min(bottom, heightPx) - top,
    };
    return Math.min(box.widthPx, box.heightPx) < SMALLEST_SIDE_PX ? [] : [box];
  });
}

function areaOf({ rgba, widthPx }: RawPicture, box: Box) {
  const area = new Uint8Array(box.widthPx * box.heightPx * 4);
  for (let row = 0; row < box.heightPx; row += 1) {
    const from = ((box.yPx + row) * widthPx + box.xPx) * 4;
    area.set(rgba.subarray(from, from + box.widthPx * 4), row * box.widthPx * 4);
  }
  return referencePicture(area, box.widthPx, box.heightPx);
}
