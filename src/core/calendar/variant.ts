import { hashtagsIn } from './text-count.ts';
import type { PlanFormat, PlanItem } from './plan-item.ts';

/** The fields a format inherits from its item unless it says something else. */
export const INHERITED_FIELDS = ['title', 'caption', 'hashtags', 'link', 'altText'] as const;
/** The name of an inheriting field. */
export type InheritedField = (typeof INHERITED_FIELDS)[number];

/** What one format really says. */
export interface EffectiveVariant {
  readonly format: string;
  readonly title: string;
  readonly caption: string;
  readonly hashtags: readonly string[];
  readonly link: string;
  readonly altText: string;
  /** The fields that this format says differently from its item. */
  readonly overridden: readonly InheritedField[];
}

/** Item and override put together: an override wins even when it is empty, null inherits. */
export function effectiveVariant(
  item: Pick<PlanItem, InheritedField>,
  format: Pick<PlanFormat, InheritedField | 'format'>,
): EffectiveVariant {
  return {
    format: format.format,
    title: format.title ?? item.title,
    caption: format.caption ?? item.caption,
    hashtags: format.hashtags ?? item.hashtags,
    link: format.link ?? item.link,
    altText: format.altText ?? item.altText,
    overridden: INHERITED_FIELDS.filter((field) => format[field] !== null),
  };
}

/**
 * The text that is pasted into the platform: caption, link, hashtags, each part on its own with one empty line between. A
 * link or hashtag that the caption already holds is not repeated. Line ends are `\n`; nothing is cut. This is what is
 * counted, packaged and hashed, so the three can never differ.
 */
export function postText(variant: Pick<EffectiveVariant, 'caption' | 'link' | 'hashtags'>): string {
  const caption = variant.caption.replaceAll(/\r\n?/g, '\n').trim();
  const link = variant.link.trim();
  const written = new Set(hashtagsIn(caption).map((tag) => tag.toLowerCase()));
  const tags = variant.hashtags.filter((tag) => !written.has(tag.toLowerCase()));
  const parts = [caption, caption.includes(link) ? '' : link, tags.join(' ')];
  return parts.filter((part) => part !== '').join('\n\n');
}
