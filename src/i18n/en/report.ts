import type { report as source } from '../id/report.ts';

/** Words of the reports. */
export const report = {
  title: (p) => `Report ${p.month}`,
  posted: 'published',
  activeDays: 'active days',
  releases: 'press releases',
  open: 'still being worked on',
  formats: (p) => (p.count === '1' ? '1 channel' : `${p.count} channels`),
  empty: (p) => `Nothing has been published in ${p.month}`,
  emptyText:
    'The figures fill in by themselves once something is recorded as published, with its address and hour.',
  toOutbox: 'Record what is out',
  toOutboxText: 'Paste the link of the post in the outbox.',
  toCalendar: 'See the plan of this month',
  toCalendarText: 'Each item says what its next step is.',
} satisfies typeof source;
