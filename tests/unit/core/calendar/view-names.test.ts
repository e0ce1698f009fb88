import { EVERYTHING } from '#core/calendar/plan-view.ts';
import type { SavedView } from '#core/calendar/saved-view.ts';
import { viewLike, withView } from '#core/calendar/view-names.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '#core/shared/settings.ts';
import { expect, test } from 'vitest';

const view = (name: string, filter: Partial<SavedView['filter']> = {}): SavedView => ({
  name,
  view: 'board',
  filter: {
    ...EVERYTHING,
    statuses: [...(filter.statuses ?? [])],
    platforms: [],
    kinds: [...(filter.kinds ?? [])],
    owners: [],
  },
});

test('views stand by their names, and one of the same name takes the place of the other, whatever its case', () => {
  const views = [view('Rilis'), view('belum disetujui')].reduce<readonly SavedView[]>(withView, []);
  expect(withView(views, view('RILIS', { statuses: ['draf'] }))).toEqual([
    view('belum disetujui'),
    view('RILIS', { statuses: ['draf'] }),
  ]);
});

test('what is looked at is known again, in whatever order its values were chosen, and by nothing less', () => {
  const saved = view('Rilis', { statuses: ['draf', 'ide'], kinds: ['siaran_pers'] });
  const seen = (filter: Partial<SavedView['filter']>): string | undefined =>
    viewLike([saved], view('', filter))?.name;
  expect([
    seen({ statuses: ['ide', 'draf'], kinds: ['siaran_pers'] }),
    seen({ statuses: ['ide'], kinds: ['siaran_pers'] }),
    viewLike([saved], { ...saved, view: 'list' }),
  ]).toEqual(['Rilis', undefined, null]);
});

test('settings keep views as they were saved, and a library without any has none', () => {
  const planViews = [view('Rilis', { statuses: ['terlambat'] })];
  expect([settingsSchema.parse({ planViews }).planViews, DEFAULT_SETTINGS.planViews]).toEqual([
    planViews,
    [],
  ]);
});
