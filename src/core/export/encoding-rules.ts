import { z } from 'zod';

const quality = z.int().min(1).max(100);
const range = z.strictObject({ lowest: quality, highest: quality });

/** The file `resources/data/encoding.json`: how good a picture must stay, and what is tried. */
export const encodingRulesSchema = z.strictObject({
  meta: z.looseObject({ version: z.int() }),
  /** Similarity (0–100, see similarity.ts) aimed at while the file meets its goal. */
  preferredScore: z.number().min(0).max(100),
  /**
   * Never below this, whatever the goal, the wall or the budget; nor may the texts by themselves (see text-areas.ts), since
   * the rest of a page can hide what happens to them.
   */
  floorScore: z.number().min(0).max(100),
  jpegQuality: range,
  webpQuality: range,
  /** From fewest bytes to most; of no more colours than a pixel's 4 or 8 bits can tell apart, and as few as `quality` needs. */
  palettes: z.array(z.strictObject({ colours: z.literal([16, 256]), quality })).min(1),
});

/** How good a picture must stay, and what is tried. */
export type EncodingRules = Readonly<z.output<typeof encodingRulesSchema>>;

/** The kinds of file a picture can be sent as. */
export const PICTURE_EXTENSIONS = ['png', 'jpg', 'webp'] as const;
/** A kind of file a picture can be sent as. */
export type PictureExtension = (typeof PICTURE_EXTENSIONS)[number];

/** How large a picture of one format may be. */
export interface SizeLimits {
  /** What the file should stay under, giving up quality down to the floor for it; null when any size will do. */
  readonly goalBytes: number | null;
  /** What the platform refuses above; null when it sets no limit. */
  readonly wallBytes: number | null;
}

/** What channels.json says about the size of one format's file. */
export interface ChannelSizes {
  readonly max_file_mb?: Readonly<Record<string, number>> | null | undefined;
  readonly export?:
    { readonly target_kb?: number | undefined; readonly hard_max_kb?: number | undefined } | null | undefined;
}

/** The limits of one format. Where app and interface differ the smaller wall counts, since we cannot know who uploads. */
export function sizeLimits(channel: ChannelSizes): SizeLimits {
  const walls = Object.values(channel.max_file_mb ?? {}).map((megabytes) => megabytes * 1_000_000);
  if (channel.export?.hard_max_kb !== undefined) walls.push(channel.export.hard_max_kb * 1000);
  const targetKb = channel.export?.target_kb;
  return {
    goalBytes: targetKb === undefined ? null : targetKb * 1000,
    wallBytes: walls.length === 0 ? null : Math.min(...walls),
  };
}
