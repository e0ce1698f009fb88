import type { Channel } from '../calendar/channels.ts';
import { postText, type EffectiveVariant } from '../calendar/variant.ts';
import type { Letterhead } from '../release/letter.ts';

/** Where the content of a proof stands: only what was handed in cannot change under the pen. */
export type ProofState = 'draft' | 'submitted' | 'approved';

/** A picture on a proof. */
export interface ProofPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** `data:` address. */
  readonly url: string;
}

/** What goes out alike on one or several channels: the pictures in order, and the text under them. */
export interface ProofPost {
  readonly channels: readonly string[];
  readonly pictures: readonly ProofPicture[];
  /** As it is pasted: caption, link, hashtags. */
  readonly text: string;
  readonly altText: string;
}

/** All that an approver who signs on paper has to see of an item. */
export interface ProofSheet {
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly state: ProofState;
  /** The approval hash that the signature will stand for; null for a draft. */
  readonly hash: string | null;
  /** What is known of it, label and value, in reading order. */
  readonly facts: readonly (readonly [string, string])[];
  readonly posts: readonly ProofPost[];
}

/** A channel's variant with the key of what is drawn for it; null for one without a picture. */
export interface ProofVariant {
  readonly variant: EffectiveVariant;
  readonly channel: Pick<Channel, 'name' | 'takesAltText'>;
  readonly drawing: string | null;
}

/** Variants that say and show the same, together, in the order of the first of each. */
export function alikeVariants(variants: readonly ProofVariant[]): readonly (readonly ProofVariant[])[] {
  const groups = new Map<string, ProofVariant[]>();
  for (const one of variants) {
    const key = JSON.stringify([one.drawing, postText(one.variant), altTextOf(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** The alternative text a channel has a place for; empty where it has none. */
export function altTextOf({ variant, channel }: ProofVariant): string {
  return channel.takesAltText ? variant.altText.trim() : '';
}
