import type { App } from '#ui/app/app.svelte.ts';
import type { Channel } from '#core/calendar/channels.ts';
import type { CommemorativeDay, Decree } from '#core/calendar/days.ts';
import { lateChecker } from '#core/calendar/late.ts';
import { gridBounds, monthGrid } from '#core/calendar/month-grid.ts';
import { planEntry, type PlanEntry, type PlanItem } from '#core/calendar/plan-item.ts';
import {
  arrangePlan,
  comparePlan,
  EVERYTHING,
  filterPlan,
  isFiltering,
  type PlanFilter,
} from '#core/calendar/plan-view.ts';
import { addMonths, monthOf } from '#core/shared/time.ts';
import { byId, institutionOf, relevantDays } from './lookups.ts';

/** What the panel at the right shows. */
export type Panel =
  | { readonly kind: 'none' }
  | { readonly kind: 'item'; readonly uid: string }
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'new'; readonly on: string | null; readonly day: CommemorativeDay | null };

/** Everything the Kalender room shows. It reads; acts stand in `plan-acts.ts`. */
export class PlanState {
  readonly #app: App;
  month: string = $state('');
  view: 'month' | 'list' = $state('month');
  filter: PlanFilter = $state.raw(EVERYTHING);
  panel: Panel = $state.raw({ kind: 'none' });
  /** The day that has, or would get, the keyboard. */
  focusedDay: string = $state('');
  /** The item that has the keyboard, if one has. */
  focusedUid: string | null = $state(null);
  /** What is being dragged. */
  draggedUid: string | null = $state(null);
  error: unknown = $state.raw(null);
  isLoaded: boolean = $state(false);
  #dated: readonly PlanEntry[] = $state.raw([]);
  #tray: readonly PlanEntry[] = $state.raw([]);
  channels: readonly Channel[] = $state.raw([]);
  series: readonly { readonly id: string; readonly name: string }[] = $state.raw([]);
  #days: readonly CommemorativeDay[] = $state.raw([]);
  decrees: readonly (Decree & { readonly year: number })[] = $state.raw([]);
  #loads = 0;

  constructor(app: App) {
    this.#app = app;
    const { month, item } = app.place.params;
    this.focusedDay = app.today;
    this.month = month ?? monthOf(app.today);
    if (item !== undefined) this.panel = { kind: 'item', uid: item };
  }

  readonly weeks = $derived.by(() => monthGrid(this.month, this.#app.settings.monthStartsOn));
  readonly bounds = $derived.by(() => gridBounds(this.month, this.#app.settings.monthStartsOn));
  readonly isLate = $derived.by(() => lateChecker(this.#app.now()));
  readonly #shown = $derived.by(() => this.#filtered(this.#dated));
  readonly tray = $derived.by(() => this.#filtered(this.#tray));
  /** What both views draw. */
  readonly plan = $derived(arrangePlan(this.#shown, this.bounds.from, this.bounds.to));
  readonly channelById = $derived(byId(this.channels));

  /** Commemorative days that matter to this office, by day; the first of a day is the one a cramped cell names. */
  readonly daysOn = $derived.by(() =>
    relevantDays(this.#days, institutionOf(this.#app.office?.kind ?? 'lainnya')),
  );

  get isFiltering(): boolean {
    return isFiltering(this.filter);
  }

  /** How many items the filter leaves, of how many. */
  get counts(): { readonly shown: number; readonly all: number } {
    return {
      shown: this.#shown.length + this.tray.length,
      all: this.#dated.length + this.#tray.length,
    };
  }

  /** Nothing planned anywhere near, and nothing waiting: a new office. */
  get isEmpty(): boolean {
    return this.isLoaded && this.#dated.length === 0 && this.#tray.length === 0;
  }

  /** The item that acts without a target of their own are about: the focused one, else the one in the panel. */
  get current(): PlanEntry | null {
    const uid = this.focusedUid ?? (this.panel.kind === 'item' ? this.panel.uid : null);
    return uid === null ? null : this.entry(uid);
  }

  /** The item with this uid among those loaded. */
  entry(uid: string): PlanEntry | null {
    return [...this.#dated, ...this.#tray].find((entry) => entry.uid === uid) ?? null;
  }

  /** Opens a panel; an item in it is remembered over a reload. */
  open(panel: Panel): void {
    this.panel = panel;
    this.#app.router.replaceParams(panel.kind === 'item' ? { item: panel.uid } : {});
  }

  close(): void {
    this.open({ kind: 'none' });
  }

  /** Shows the month of a day and puts the keyboard there. */
  showDay(on: string): void {
    this.focusedDay = on;
    this.focusedUid = null;
    this.month = monthOf(on);
  }

  /** Shows the month of a day unless the day is in sight already, and leaves the keyboard where it is. */
  showMonthOf(on: string): void {
    const { from, to } = this.bounds;
    if (on < from || on > to) this.month = monthOf(on);
  }

  showMonth(step: 1 | -1): void {
    this.month = addMonths(this.month, step);
    if (monthOf(this.focusedDay) !== this.month) this.focusedDay = `${this.month}-01`;
  }

  /** Shows an item as it has just become, before the list is read again. */
  replace(item: PlanItem): void {
    const entry = planEntry(item);
    const others = [...this.#dated, ...this.#tray].filter((other) => other.uid !== entry.uid);
    this.#take([...others, entry]);
  }

  /** Takes an item out of sight, before the list is read again. */
  remove(uid: string): void {
    this.#take([...this.#dated, ...this.#tray].filter((other) => other.uid !== uid));
  }

  /** Reads what the month shows. A slower answer to an earlier question never overwrites a newer one. */
  async load(): Promise<void> {
    const { from, to } = this.bounds;
    this.#loads += 1;
    const load = this.#loads;
    try {
      const [{ items }, { days, decrees }, { channels, series }] = await Promise.all([
        this.#app.client.call('plan.list', { from, to, include: 'all' }),
        this.#app.client.call('days.list', { from, to }),
        this.#app.references(),
      ]);
      if (load !== this.#loads) return;
      this.channels = channels;
      this.series = series;
      this.#take(items);
      this.#days = days;
      this.decrees = decrees;
      this.error = null;
      this.isLoaded = true;
    } catch (error) {
      if (load === this.#loads) this.error = error;
    }
  }

  #take(entries: readonly PlanEntry[]): void {
    const sorted = entries.toSorted(comparePlan);
    this.#dated = sorted.filter((entry) => entry.plannedOn !== null);
    this.#tray = sorted.filter((entry) => entry.plannedOn === null);
  }

  #filtered(entries: readonly PlanEntry[]): readonly PlanEntry[] {
    if (!this.isFiltering) return entries;
    return filterPlan(entries, this.filter, {
      isLate: this.isLate,
      platformOf: (format) => this.channelById.get(format)?.platform ?? '',
    });
  }
}
