import type { PlanStatus } from './status.ts';

/** What a story becomes. The values are the ones of the field's own tables and of `--kind`. */
export const PLAN_KINDS = [
  'siaran_pers',
  'infografis',
  'carousel',
  'liputan',
  'pengumuman',
  'klarifikasi',
  'kutipan',
  'video',
  'siaran',
  'laporan',
  'kampanye',
  'lainnya',
] as const;
/** The kind of a plan item. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** How urgent an item is. */
export const PRIORITIES = ['rendah', 'normal', 'tinggi'] as const;
/** The priority of a plan item. */
export type Priority = (typeof PRIORITIES)[number];

/** How far one format has come on its way to the public. */
export const DELIVERIES = [
  'belum',
  'dipaket',
  'diserahkan',
  'terbit',
  'terverifikasi',
  'gagal',
  'dilewati',
] as const;
/** The delivery state of one format. */
export type Delivery = (typeof DELIVERIES)[number];

/** The longest title a chip, a letterhead and a file name can be made from. */
export const TITLE_MAX = 160;
/** One format that an item goes out in, with what it says differently. */
export interface PlanFormat {
  /** Id in channels.json. */
  readonly format: string;
  readonly delivery: Delivery;
  /** The package was made from content that has changed since. */
  readonly stale: boolean;
  readonly title: string | null;
  readonly caption: string | null;
  readonly hashtags: readonly string[] | null;
  readonly link: string | null;
  readonly altText: string | null;
  /** Instant of the hand-over to whoever uploads. */
  readonly handedOverAt: string | null;
  readonly postedUrl: string | null;
  readonly postedOn: string | null;
  readonly postedTime: string | null;
}

/** One story on the desk, from the idea to what was posted. */
export interface PlanItem {
  readonly uid: string;
  readonly kind: PlanKind;
  readonly title: string;
  /** What the story is about and why now; never published. */
  readonly brief: string;
  /** Local day; null lies in the tray. */
  readonly plannedOn: string | null;
  readonly plannedTime: string | null;
  /** Last day of a campaign or of an event over several days; null for one day. Never before `plannedOn`. */
  readonly endsOn: string | null;
  readonly zone: string;
  readonly status: PlanStatus;
  /** Why it was postponed, cancelled or returned; empty otherwise. */
  readonly statusReason: string;
  readonly resumeStatus: PlanStatus | null;
  readonly owner: string;
  readonly priority: Priority;
  readonly seriesId: string | null;
  /** Id of the commemorative day it is made for. */
  readonly dayId: string | null;
  readonly releaseUid: string | null;
  readonly designUid: string | null;
  readonly caption: string;
  readonly hashtags: readonly string[];
  readonly link: string;
  readonly altText: string;
  readonly embargoUntil: string | null;
  readonly formats: readonly PlanFormat[];
  readonly rev: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a calendar needs to draw an item: no captions, no texts, so that a month of 500 items stays a small answer. */
export interface PlanEntry extends Pick<
  PlanItem,
  | 'uid'
  | 'kind'
  | 'title'
  | 'plannedOn'
  | 'plannedTime'
  | 'endsOn'
  | 'zone'
  | 'status'
  | 'resumeStatus'
  | 'owner'
  | 'priority'
  | 'dayId'
  | 'rev'
> {
  /** Ids of its formats, in their order. */
  readonly channels: readonly string[];
}

/** The part of `item` that a calendar draws. */
export function planEntry(item: PlanItem): PlanEntry {
  return {
    uid: item.uid,
    kind: item.kind,
    title: item.title,
    plannedOn: item.plannedOn,
    plannedTime: item.plannedTime,
    endsOn: item.endsOn,
    zone: item.zone,
    status: item.status,
    resumeStatus: item.resumeStatus,
    owner: item.owner,
    priority: item.priority,
    dayId: item.dayId,
    channels: item.formats.map((format) => format.format),
    rev: item.rev,
  };
}

/** `text` split into hashtags with one `#` each; words, commas and repeated tags are tolerated, order stays. */
export function parseHashtags(text: string): readonly string[] {
  const words = text
    .split(/[\s,;#＃]+/u)
    .map((word) => word.replaceAll(/[^\p{L}\p{M}\p{N}_]/gu, '').normalize('NFC'))
    .filter((word) => /\p{L}/u.test(word));
  const seen = new Set<string>();
  return words
    .filter((word) => {
      const key = word.toLowerCase();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((word) => `#${word}`);
}
