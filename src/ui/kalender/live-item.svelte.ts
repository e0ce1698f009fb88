import { checkCaption, countCaption, type CaptionCount } from '#core/calendar/caption-check.ts';
import type { Channel } from '#core/calendar/channels.ts';
import { parseHashtags, type PlanFormat, type PlanItem } from '#core/calendar/plan-item.ts';
import { effectiveVariant, type EffectiveVariant } from '#core/calendar/variant.ts';

/** The texts that are counted while they are typed. */
export type LiveField = 'caption' | 'hashtags' | 'link' | 'altText';

/** One format as it would be posted with what is being typed now. */
export interface LiveFormat {
  readonly format: PlanFormat;
  readonly channel: Channel;
  readonly variant: EffectiveVariant;
  readonly count: CaptionCount;
  /** Nothing here would hold back a package. */
  readonly isReady: boolean;
}

/** An item with what is being typed into it on top, so that every count follows every key. */
export class LiveItem {
  readonly #item: () => PlanItem;
  readonly #channels: () => ReadonlyMap<string, Channel>;
  #typed: Readonly<Record<string, string>> = $state.raw({});

  constructor(item: () => PlanItem, channels: () => ReadonlyMap<string, Channel>) {
    this.#item = item;
    this.#channels = channels;
  }

  /** Takes over what stands in a field now; `format` null means the item itself. */
  type(format: string | null, field: LiveField, text: string): void {
    this.#typed = { ...this.#typed, [key(format, field)]: text };
  }

  /** Forgets what was typed, because it has been stored. */
  settle(format: string | null, field: LiveField): void {
    const settled = key(format, field);
    this.#typed = Object.fromEntries(Object.entries(this.#typed).filter(([name]) => name !== settled));
  }

  readonly formats: readonly LiveFormat[] = $derived.by(() => {
    const item = this.#item();
    const main = { ...item, ...this.#overrides(null) };
    return item.formats.flatMap((stored) => {
      const channel = this.#channels().get(stored.format);
      if (channel === undefined) return [];
      const format = { ...stored, ...this.#overrides(stored.format) };
      const variant = effectiveVariant(main, format);
      const findings = checkCaption(item.uid, variant, channel);
      return [
        {
          format,
          channel,
          variant,
          count: countCaption(variant, channel),
          isReady: !findings.some((finding) => finding.severity === 'error'),
        },
      ];
    });
  });

  #overrides(format: string | null): Partial<Pick<PlanItem, LiveField>> {
    const caption = this.#typed[key(format, 'caption')];
    const hashtags = this.#typed[key(format, 'hashtags')];
    const link = this.#typed[key(format, 'link')];
    const altText = this.#typed[key(format, 'altText')];
    return {
      ...(caption === undefined ? {} : { caption }),
      ...(hashtags === undefined ? {} : { hashtags: parseHashtags(hashtags) }),
      ...(link === undefined ? {} : { link }),
      ...(altText === undefined ? {} : { altText }),
    };
  }
}

function key(format: string | null, field: LiveField): string {
  return `${format ?? ''}/${field}`;
}
