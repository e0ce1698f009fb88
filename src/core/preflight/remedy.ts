import { countCaption } from '../calendar/caption-check.ts';
import type { Channel } from '../calendar/channels.ts';
import type { EffectiveVariant } from '../calendar/variant.ts';
import type { BrandPart } from '../design/brand-change.ts';

/**
 * The one step that settles a finding where it is certain what to do, with what it would change, so that it can be looked at
 * before it is taken. Where two answers are possible there is none: then only the way to the place is offered.
 */
export type Remedy =
  /** Takes the alternative text put together from the design. */
  | { readonly kind: 'alt-text'; readonly text: string }
  /** Leaves off the last hashtags on one channel; the caption itself is never cut. */
  | { readonly kind: 'hashtags'; readonly dropped: readonly string[] }
  /** Names who the library says took the photo. */
  | { readonly kind: 'photo-credit'; readonly credit: string }
  /** Shows the covered copy instead; `from` and `to` are pictures in media, `locked` titles of designs that stay as they are. */
  | {
      readonly kind: 'photo-covered';
      readonly from: string;
      readonly to: string;
      readonly designs: readonly string[];
      readonly locked: readonly string[];
    }
  /** Leads to the office's site, whose short address makes a code that can be scanned. */
  | { readonly kind: 'site-address'; readonly address: string }
  /** Exchanges the office's marks for those of today. */
  | { readonly kind: 'brand'; readonly parts: readonly BrandPart[] };

/**
 * How many of the last hashtags of a channel's list must go for its texts to fit.
 * @returns the hashtags that stay, or null when nothing has to go, or when it would not fit without any
 */
export function fittingHashtags(variant: EffectiveVariant, channel: Channel): readonly string[] | null {
  const fits = (kept: number): boolean => {
    const count = countCaption({ ...variant, hashtags: variant.hashtags.slice(0, kept) }, channel);
    return count.over === 0 && (count.hashtagMax === null || count.hashtags <= count.hashtagMax);
  };
  if (fits(variant.hashtags.length) || !fits(0)) return null;
  let kept = variant.hashtags.length - 1;
  while (!fits(kept)) kept -= 1;
  return variant.hashtags.slice(0, kept);
}
