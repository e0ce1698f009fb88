import { z } from 'zod';
import { PLAN_KINDS } from '../calendar/plan-item.ts';
import type { NewPlanItem } from '../calendar/plan-schema.ts';
import { releaseDocumentSchema } from '../release/document.ts';
import { localDaySchema, localTimeSchema } from '../shared/time-schema.ts';
import type { LocalMoment } from '../shared/time.ts';
import { isOfDemoOffice, type DemoContent } from './demo-content.ts';

const postedSchema = z.strictObject({
  /** A release of `demo-content.json`; its day is the day it was posted. */
  release: z.string(),
  time: localTimeSchema,
  postedAt: localTimeSchema,
  url: z.url(),
});

const writtenSchema = z.strictObject({
  document: releaseDocumentSchema,
  on: localDaySchema,
  time: localTimeSchema,
  /** When the desk began with it, local time. */
  preparedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u),
  owner: z.string(),
  until: z.enum(['terbit', 'diserahkan', 'dipaket']),
  postedAt: localTimeSchema.nullable(),
  url: z.string(),
  caption: z.string(),
  hashtags: z.array(z.string()),
});

const ideaSchema = z.strictObject({ kind: z.enum(PLAN_KINDS), title: z.string(), brief: z.string() });

/** `resources/demo/history.json`: what the desk did before today, releases it wrote itself, and ideas without a day. */
export const demoHistorySchema = z.strictObject({
  posted: z.array(postedSchema),
  written: z.array(writtenSchema),
  ideas: z.array(ideaSchema),
});
/** The demo's past. */
export type DemoHistory = Readonly<z.output<typeof demoHistorySchema>>;

/** One story of the past: what was planned, when it was worked on, and how far it came. */
export interface PastStory {
  readonly item: NewPlanItem;
  readonly preparedAt: LocalMoment;
  readonly until: 'terbit' | 'diserahkan' | 'dipaket';
  /** Null while it is not out. */
  readonly posting: { readonly url: string; readonly on: string; readonly time: string } | null;
}

/** Everything goes to the office's site: text alone, which any computer can package. */
const FORMATS = ['website'];
/** An hour at which the desk took up what was posted the same day. */
const MORNING = '07:00';

type DemoRelease = DemoContent['siaran_pers'][number];

/**
 * What became of a release of the archive, or null when nothing is told of it. A release of the office itself goes along
 * with its item; one of another office is only announced, since it is not ours to put under our letterhead.
 */
export function pastOfRelease(
  { posted }: DemoHistory,
  release: DemoRelease,
): (PastStory & { readonly takesRelease: boolean }) | null {
  const told = posted.find((entry) => entry.release === release.id);
  if (told === undefined) return null;
  const { tanggal: on } = release;
  return {
    takesRelease: isOfDemoOffice(release),
    item: {
      kind: release.judul.startsWith('Klarifikasi') ? 'klarifikasi' : 'siaran_pers',
      title: release.judul,
      plannedOn: on,
      plannedTime: told.time,
      owner: release.narahubung.nama,
      formats: [...FORMATS],
      caption: release.paragraf[0] ?? '',
      hashtags: [...release.tagar],
    },
    preparedAt: { day: on, time: MORNING },
    until: 'terbit',
    posting: { url: told.url, on, time: told.postedAt },
  };
}

/** What became of a release that the desk wrote itself. */
export function pastOfWritten(written: DemoHistory['written'][number]): PastStory {
  const { document, on, time, owner, caption, hashtags, until, url, postedAt } = written;
  const [day = '', preparedTime = ''] = written.preparedAt.split('T');
  return {
    item: {
      kind: 'siaran_pers',
      title: document.headline,
      plannedOn: on,
      plannedTime: time,
      owner,
      formats: [...FORMATS],
      caption,
      hashtags,
    },
    preparedAt: { day, time: preparedTime },
    until,
    posting: postedAt === null ? null : { url, on, time: postedAt },
  };
}
