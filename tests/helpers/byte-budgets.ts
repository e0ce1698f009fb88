import { encodeDelivery, encodeMaster, type RawPicture } from '#backend/encode/encode-picture.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import { encodingRulesSchema, type PictureExtension } from '#core/export/encoding-rules.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import { textAreas } from '#core/export/text-areas.ts';
import { readResource } from './design-resources.ts';

/** The budgets of one file that offices ask for, in bytes. */
export const BUDGETS = [60_000, 100_000, 200_000, 300_000] as const;

const RULES = encodingRulesSchema.parse(readResource('data/encoding.json'));
/** No file goes below this, nor do its texts by themselves. */
export const FLOOR_SCORE = RULES.floorScore;

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
    texts: textAreas(list, 1),
  });
  if (file === null) return null;
  const { bytes, ext, score, textScore } = file;
  return { bytes: bytes.byteLength, ext, score, textScore };
}
