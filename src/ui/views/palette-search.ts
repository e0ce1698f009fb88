import type { App } from '#ui/app/app.svelte.ts';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileText from '@lucide/svelte/icons/file-text';
import { scoreMatch } from './match.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** What everything with a title answered, and how long the archive took. */
export interface ContentResult {
  readonly entries: readonly PaletteEntry[];
  readonly tookMs: number | null;
}

const MAX_OF_EACH = 6;

/** Looks a text up in releases and plan items; one that fails does not take the other with it. */
export async function searchContent(app: App, query: string): Promise<ContentResult> {
  const answers = await Promise.allSettled([releases(app, query), planItems(app, query)]);
  const results = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return {
    entries: results.flatMap((result) => result.entries),
    tookMs: results.find((result) => result.tookMs !== null)?.tookMs ?? null,
  };
}

async function releases(app: App, text: string): Promise<ContentResult> {
  const { hits, tookMs } = await app.client.call('search.query', {
    text,
    asYouType: true,
    kinds: ['siaran_pers'],
    limit: MAX_OF_EACH,
  });
  const entries = hits.map((hit) => ({
    id: `release-${hit.uid}`,
    title: plainTitle(hit.title),
    group: app.t.shell.group.content,
    icon: FileText,
    note: [shortNumber(hit.number), hit.on === null ? '' : app.format.dayShort(hit.on)]
      .filter((part) => part !== '')
      .join(', '),
    run: () => app.navigate('release', { uid: hit.uid }),
  }));
  return { entries, tookMs };
}

async function planItems(app: App, query: string): Promise<ContentResult> {
  const { items } = await app.client.call('plan.list', {});
  const entries = items
    .map((item) => ({ item, score: scoreMatch(item.title, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_OF_EACH)
    .map(({ item }) => ({
      id: `plan-${item.uid}`,
      title: item.title,
      group: app.t.shell.group.content,
      icon: CalendarDays,
      note: item.plannedOn === null ? '' : app.format.dayShort(item.plannedOn),
      run: () => app.navigate('calendar', { uid: item.uid }),
    }));
  return { entries, tookMs: null };
}

/** `PR-43/Z.1.12/Kph.3/11/2026` is known as PR-43. */
function shortNumber(number: string | null): string {
  return number?.split('/')[0] ?? '';
}

/** The words of a hit's title, whose only markup is `<mark>` around escaped text. */
function plainTitle(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
