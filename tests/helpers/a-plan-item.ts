import { planEntry, type PlanEntry, type PlanFormat, type PlanItem } from '#core/calendar/plan-item.ts';

/** A plan item as it is right after "Agenda baru", with what the test cares about on top. */
export function aPlanItem(parts: Partial<PlanItem> = {}): PlanItem {
  return {
    uid: '01900000-0000-7000-8000-000000000001',
    kind: 'infografis',
    title: 'Ucapan Hari Guru Nasional',
    brief: '',
    plannedOn: '2026-11-25',
    plannedTime: '07:00',
    endsOn: null,
    zone: 'Asia/Makassar',
    status: 'draf',
    statusReason: '',
    resumeStatus: null,
    owner: 'Rangga Pratala',
    priority: 'normal',
    seriesId: null,
    dayId: null,
    releaseUid: null,
    designUid: null,
    caption: '',
    hashtags: [],
    link: '',
    altText: '',
    embargoUntil: null,
    formats: [],
    rev: 1,
    createdAt: '2026-11-20T01:00:00.000Z',
    updatedAt: '2026-11-20T01:00:00.000Z',
    ...parts,
  };
}

/** A format that inherits everything, with what the test cares about on top. */
export function aPlanFormat(format: string, parts: Partial<PlanFormat> = {}): PlanFormat {
  return {
    format,
    delivery: 'belum',
    stale: false,
    title: null,
    caption: null,
    hashtags: null,
    link: null,
    altText: null,
    handedOverAt: null,
    postedUrl: null,
    postedOn: null,
    postedTime: null,
    ...parts,
  };
}

/** What a calendar draws of `aPlanItem`. */
export function aPlanEntry(parts: Partial<PlanItem> = {}): PlanEntry {
  return planEntry(aPlanItem(parts));
}
