import type { Finding } from '../shared/finding.ts';
import type { Channel } from './channels.ts';
import { countText, hashtagsIn } from './text-count.ts';
import { postText, type EffectiveVariant } from './variant.ts';

/** What the caption rules can say about a format. */
export const CAPTION_FINDINGS = [
  'caption-over-limit',
  'hashtags-over-limit',
  'alt-text-over-limit',
  'alt-text-missing',
  'caption-empty',
] as const;
/** Code of a caption finding. */
export type CaptionFindingCode = (typeof CAPTION_FINDINGS)[number];

/** How long a format's texts are by the rules of its platform. */
export interface CaptionCount {
  /** Length of caption, link and hashtags together; 0 where the format takes no caption. */
  readonly caption: number;
  readonly captionMax: Channel['caption'];
  /** How far the text is over the limit, 0 when it fits. */
  readonly over: number;
  readonly hashtags: number;
  readonly hashtagMax: number | null;
  readonly altText: number;
}

/** Counts what `variant` would post on `channel`. */
export function countCaption(variant: EffectiveVariant, channel: Channel): CaptionCount {
  const text = channel.caption === 'none' ? '' : postText(variant);
  const caption = countText(text, channel.countRule);
  return {
    caption,
    captionMax: channel.caption,
    over: typeof channel.caption === 'number' ? Math.max(0, caption - channel.caption) : 0,
    hashtags: hashtagsIn(text).length,
    hashtagMax: channel.hashtagMax,
    altText: countText(variant.altText.trim(), 'graphemes'),
  };
}

/**
 * What is wrong with the texts of one format. Over a limit is an error, because the platform would refuse or cut it; we
 * never do. The subject of each finding is `subject`, its place `format` and `field`.
 */
export function checkCaption(
  subject: string,
  variant: EffectiveVariant,
  channel: Channel,
): readonly Finding<CaptionFindingCode>[] {
  const count = countCaption(variant, channel);
  const at = (field: string): { subject: string; format: string; field: string } => ({
    subject,
    format: channel.id,
    field,
  });
  const findings: Finding<CaptionFindingCode>[] = [];
  if (count.over > 0 && typeof channel.caption === 'number') {
    const params = { count: count.caption, max: channel.caption, over: count.over };
    findings.push({ code: 'caption-over-limit', severity: 'error', ...at('caption'), params });
  }
  if (channel.hashtagMax !== null && count.hashtags > channel.hashtagMax) {
    const params = { count: count.hashtags, max: channel.hashtagMax };
    findings.push({ code: 'hashtags-over-limit', severity: 'error', ...at('hashtags'), params });
  }
  if (channel.takesAltText && channel.altTextMax !== null && count.altText > channel.altTextMax) {
    const params = { count: count.altText, max: channel.altTextMax };
    findings.push({ code: 'alt-text-over-limit', severity: 'error', ...at('altText'), params });
  }
  if (channel.takesAltText && count.altText === 0) {
    findings.push({ code: 'alt-text-missing', severity: 'error', ...at('altText'), params: {} });
  }
  if (channel.caption !== 'none' && channel.platform !== 'website' && count.caption === 0) {
    findings.push({ code: 'caption-empty', severity: 'warning', ...at('caption'), params: {} });
  }
  return findings;
}
