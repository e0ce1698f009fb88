import { z } from 'zod';
import type { CountRule } from './text-count.ts';

/** A limit in a platform's own units; null says that the platform sets none. */
const limit = z.number().nonnegative().nullable().optional();
const px = z.number().int().positive();
const edges = z.strictObject({
  top: px.or(z.literal(0)),
  right: px.or(z.literal(0)),
  bottom: px.or(z.literal(0)),
  left: px.or(z.literal(0)),
});

const limitsSchema = z.looseObject({
  caption_max: limit,
  title_max: limit,
  hashtag_max: limit,
  hashtag_recommended: limit,
  alt_text_max: limit,
  alt_text_recommended: limit,
});

const channelSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9_]{1,40}$/),
  platform: z.string().min(1),
  name_id: z.string().min(1),
  kind: z.enum([
    'social_image',
    'social_carousel',
    'story',
    'cover',
    'thumbnail',
    'web',
    'overlay',
    'print',
    'screen',
    'text',
  ]),
  width_px: px.nullable(),
  height_px: px.nullable(),
  ratio: z.string().nullable(),
  accepted: z.array(z.enum(['jpg', 'png', 'gif', 'webp', 'avif', 'pdf', 'mp4'])),
  max_file_mb: z.record(z.string(), z.number().positive()).optional(),
  limits: limitsSchema,
  safe_zone_px: edges.optional(),
  slides: z
    .strictObject({
      min: px,
      max_app: px,
      max_api: px,
      recommended: z.tuple([px, px]),
    })
    .optional(),
  images_max: px.optional(),
  export: z
    .looseObject({ format: z.string(), target_kb: z.number().optional(), hard_max_kb: z.number().optional() })
    .optional(),
  default: z.boolean().optional(),
  certainty: z.string(),
  sources: z.array(z.looseObject({ ref: z.string(), url: z.string(), date: z.string() })),
});

/** The file `resources/data/channels.json`: formats with pixels, limits and where each figure was read. */
export const channelsFileSchema = z.looseObject({
  meta: z.looseObject({ version: z.number().int(), compiled: z.iso.date() }),
  platforms: z.record(z.string(), z.looseObject({})),
  channels: z.array(channelSchema).min(1),
  text_rules: z.array(z.string()),
  export_profiles: z.array(z.looseObject({ id: z.string(), label_id: z.string() })),
});
/** The parsed file, in its own names. */
export type ChannelsFile = z.output<typeof channelsFileSchema>;

/** How much text a format takes: none at all, as much as one likes, or up to a number in the platform's units. */
export type TextLimit = 'none' | 'unlimited' | number;

/** One place a picture or text can go to. */
export interface Channel {
  readonly id: string;
  /** `instagram`, `whatsapp`, `cetak`, … */
  readonly platform: string;
  readonly name: string;
  readonly kind: ChannelsFile['channels'][number]['kind'];
  /** Two or three letters for lists and chips; never a brand picture. */
  readonly mark: string;
  /** Null for a format without a picture. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly accepted: readonly string[];
  readonly caption: TextLimit;
  readonly countRule: CountRule;
  /** Most pictures one post takes, as people post it in the app; null where the file knows no limit. */
  readonly pagesMax: number | null;
  /** Px of the picture that the platform covers or crops at each edge. */
  readonly safeZone: Readonly<z.output<typeof edges>>;
  /** Null when the platform sets no limit. */
  readonly hashtagMax: number | null;
  readonly hashtagRecommended: number | null;
  /** False where the platform has no place for an alternative text (print, stories, text). */
  readonly takesAltText: boolean;
  readonly altTextMax: number | null;
  readonly isDefault: boolean;
  /** When the figures were compiled: limits change, so each screen can say how old they are. */
  readonly checkedOn: string;
}

const MARKS: Readonly<Record<string, string>> = {
  instagram: 'IG',
  facebook: 'FB',
  x: 'X',
  tiktok: 'TT',
  threads: 'TH',
  youtube: 'YT',
  whatsapp: 'WA',
  website: 'WEB',
  cetak: 'CTK',
  videotron: 'LED',
};
const STORY_MARKS: Readonly<Record<string, string>> = { instagram: 'IS', facebook: 'FS', whatsapp: 'WS' };
const NO_MARK = '…';

/** Every format of the file in its order. */
export function channelsOf(file: ChannelsFile): readonly Channel[] {
  return file.channels.map((entry) => ({
    id: entry.id,
    platform: entry.platform,
    name: entry.name_id,
    kind: entry.kind,
    mark: markOf(entry.platform, entry.kind),
    widthPx: entry.width_px,
    heightPx: entry.height_px,
    accepted: entry.accepted,
    caption: captionLimit(entry.limits.caption_max),
    countRule: countRuleOf(entry.platform),
    pagesMax: pagesLimit(file, entry),
    hashtagMax: entry.limits.hashtag_max ?? null,
    hashtagRecommended: entry.limits.hashtag_recommended ?? null,
    takesAltText: takesAltText(entry),
    safeZone: entry.safe_zone_px ?? { top: 0, right: 0, bottom: 0, left: 0 },
    altTextMax: entry.limits.alt_text_max ?? null,
    isDefault: entry.default ?? false,
    checkedOn: file.meta.compiled,
  }));
}

/** Zero and absence both mean that the format carries no caption; null means that it carries any. */
function captionLimit(max: number | null | undefined): TextLimit {
  if (max === null) return 'unlimited';
  return max === undefined || max === 0 ? 'none' : max;
}

/** Formats that are one picture by their nature. */
const SINGLE_KINDS: ReadonlySet<Channel['kind']> = new Set([
  'cover',
  'thumbnail',
  'web',
  'overlay',
  'screen',
]);

/**
 * A format's own figure. A feed post has none of its own where it is the platform's carousel as soon as it has a second
 * picture: then the carousel's holds.
 */
function pagesLimit(file: ChannelsFile, entry: ChannelsFile['channels'][number]): number | null {
  if (SINGLE_KINDS.has(entry.kind)) return 1;
  const own = entry.slides?.max_app ?? entry.images_max;
  if (own !== undefined) return own;
  if (entry.kind !== 'social_image') return null;
  const carousel = file.channels.find(
    ({ platform, kind }) => platform === entry.platform && kind === 'social_carousel',
  );
  return carousel?.slides?.max_app ?? null;
}

function countRuleOf(platform: string): CountRule {
  return platform === 'x' || platform === 'threads' ? platform : 'graphemes';
}

function takesAltText(entry: ChannelsFile['channels'][number]): boolean {
  const isPosted = entry.kind === 'social_image' || entry.kind === 'social_carousel' || entry.kind === 'web';
  return isPosted && entry.limits.alt_text_max !== 0;
}

function markOf(platform: string, kind: string): string {
  return (kind === 'story' ? STORY_MARKS[platform] : undefined) ?? MARKS[platform] ?? NO_MARK;
}
