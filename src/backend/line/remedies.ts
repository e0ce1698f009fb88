import type { Channel } from '#core/calendar/channels.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { countText } from '#core/calendar/text-count.ts';
import { altTextProposal } from '#core/design/alt-text.ts';
import { brandChanges } from '#core/design/brand-change.ts';
import type { Design } from '#core/design/design.ts';
import { photoPlaces, type PhotoPlace } from '#core/design/photo-places.ts';
import { holdsOn } from '#core/brand/kit.ts';
import type { ItemTexts } from '#core/preflight/item-texts.ts';
import type { PreflightFinding } from '#core/preflight/preflight-finding.ts';
import { fittingHashtags, type Remedy } from '#core/preflight/remedy.ts';
import type { BackendContext } from '../context.ts';
import { findPhotoByPicture } from '../db/tables/photo.ts';
import { brandToday } from '../design/office-brand.ts';
import type { DesignChange } from '../design/step-designs.ts';
import { planCoveredSwap } from '../photo/swap-picture.ts';
import type { ItemContent } from './item-content.ts';
import { siteInstead } from './site-remedy.ts';

/** A remedy and the changes it is made of. */
export interface PlannedRemedy {
  readonly remedy: Remedy;
  readonly texts: ItemTexts | null;
  readonly designs: readonly DesignChange[];
}

/** What would settle a finding of this content in one step; null where it takes somebody's judgment. */
export function planRemedy(
  context: BackendContext,
  content: ItemContent,
  finding: PreflightFinding,
): PlannedRemedy | null {
  switch (finding.code) {
    case 'alt-text-missing':
    case 'alt-text-file-name':
      return proposedAltText(content, finding);
    case 'caption-over-limit':
    case 'hashtags-over-limit':
      return fewerHashtags(content, finding);
    case 'photo-credit-left-out':
      return knownCredit(content, finding);
    case 'photo-must-mask':
      return coveredCopy(context, content, finding);
    case 'qr-small':
    case 'qr-too-long':
      return siteInstead(context, content, finding);
    case 'brand-dated':
    case 'brand-not-valid':
      return brandOfToday(context, content);
    default:
      return null;
  }
}

/** For all channels where it fits all that take the common one, else for the one that misses it. */
function proposedAltText(
  { item, design, variants }: ItemContent,
  { format }: PreflightFinding,
): PlannedRemedy | null {
  const own = item.formats.find((entry) => entry.format === format);
  if (design === null || own === undefined || Object.keys(design.document.values).length === 0) return null;
  const text = altTextProposal(design.document);
  const fits = ({ altTextMax }: Channel): boolean =>
    altTextMax === null || countText(text, 'graphemes') <= altTextMax;
  const channels = variants.filter(({ channel }) => channel.takesAltText);
  const sharing = channels.filter(({ variant }) => !variant.overridden.includes('altText'));
  const planned = (texts: ItemTexts): PlannedRemedy => ({
    remedy: { kind: 'alt-text', text },
    texts,
    designs: [],
  });
  if (own.altText === null && sharing.every(({ channel }) => fits(channel)))
    return planned({ altText: text });
  const isFit = channels.some(({ channel }) => channel.id === own.format && fits(channel));
  return isFit ? planned({ format: { id: own.format, altText: text } }) : null;
}

function fewerHashtags({ variants }: ItemContent, { format }: PreflightFinding): PlannedRemedy | null {
  const found = variants.find(({ channel }) => channel.id === format);
  const kept = found === undefined ? null : fittingHashtags(found.variant, found.channel);
  if (found === undefined || kept === null) return null;
  return {
    remedy: { kind: 'hashtags', dropped: found.variant.hashtags.slice(kept.length) },
    texts: { format: { id: found.channel.id, hashtags: [...kept] } },
    designs: [],
  };
}

function knownCredit({ design }: ItemContent, { slot, params }: PreflightFinding): PlannedRemedy | null {
  const credit = String(params['credit'] ?? '');
  const place = design === null ? undefined : placeOf(design, slot);
  if (design === null || place === undefined || credit === '') return null;
  const diff = [{ path: place.path, value: { ...place.photo, credit } }];
  return { remedy: { kind: 'photo-credit', credit }, texts: null, designs: [{ design, diff }] };
}

/** The photo a finding is about: the one all sizes have, or the picture without a slot. */
function placeOf({ document }: Design, slot: string | undefined): PhotoPlace | undefined {
  return photoPlaces(document).find((place) => place.slot === slot);
}

function coveredCopy(
  context: BackendContext,
  { design }: ItemContent,
  { slot }: PreflightFinding,
): PlannedRemedy | null {
  const place = design === null ? undefined : placeOf(design, slot);
  const photo = place === undefined ? null : findPhotoByPicture(context.db, place.photo.sha256);
  const swap = photo === null ? null : planCoveredSwap(context, photo);
  if (swap === null) return null;
  const { from, to, changes, locked } = swap;
  const remedy = {
    kind: 'photo-covered',
    from: from.smallSha256,
    to: to.smallSha256,
    designs: changes.map(({ design: { title } }) => title),
    locked,
  } as const;
  return changes.length === 0 ? null : { remedy, texts: null, designs: changes };
}

/** Only where the marks of today may be published on that day: else another look at Pengaturan is what helps. */
function brandOfToday(context: BackendContext, { item, design }: ItemContent): PlannedRemedy | null {
  if (design === null) return null;
  const brand = brandToday(context, design);
  const parts = brandChanges(design.document, brand);
  if (parts.length === 0 || !isPublishable(item, brand)) return null;
  return {
    remedy: { kind: 'brand', parts },
    texts: null,
    designs: [{ design, diff: [{ path: ['brand'], value: brand }] }],
  };
}

function isPublishable({ plannedOn }: PlanItem, brand: Design['document']['brand']): boolean {
  const { validFrom = null, validUntil = null } = brand;
  return plannedOn === null || holdsOn({ validFrom, validUntil }, plannedOn);
}
