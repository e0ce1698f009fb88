import type { App } from '#ui/app/app.svelte.ts';
import type { Channel } from '#core/calendar/channels.ts';
import type { CommemorativeDay, Decree } from '#core/calendar/days.ts';
import { lateChecker } from '#core/calendar/late.ts';
import { OPEN_STATUSES } from '#core/calendar/day-desk.ts';
import { monthGrid } from '#core/calendar/month-grid.ts';
import { planEntry, type PlanEntry, type PlanItem } from '#core/calendar/plan-item.ts';
import {
  arrangePlan,
  comparePlan,
  EVERYTHING,
  filterPlan,
  isFiltering,
  type PlanFilter,
} from '#core/calendar/plan-view.ts';
import { institutionOf, relevantDays } from '#core/calendar/office-days.ts';
import { isAbout, periodOf, planViewOf, steppedDay, type PlanViewId } from '#core/calendar/plan-period.ts';
import type { PlanStatus } from '#core/calendar/status.ts';
import { monthOf } from '#core/shared/time.ts';
import { byId, byUid, ownersOf } from './lookups.ts';

/** What the panel at the right shows. */
export type Panel =
  | { readonly kind: 'none' }
  | { readonly kind: 'item'; readonly uid: string }
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'new'; readonly on: string | null; readonly day: CommemorativeDay | null };

/** Everything the Kalender room shows. It reads; acts stand in `plan-acts.ts`. */
export class PlanState {
  readonly #app: App;
  /** The view shows the day, week, month or year of this day. */
  #anchor: string = $state('');
  #view: PlanViewId = $state('month');
  filter: PlanFilter = $state.raw(EVERYTHING);
  panel: Panel = $state.raw({ kind: 'none' });
  /** The day that has, or would get, the keyboard. */
  focusedDay: string = $state('');
  /** The item that has the keyboard, if one has. */
  focusedUid: string | null = $state(null);
  /** Items picked to be moved together; empty while one at a time is meant. */
  #picked: readonly string[] = $state.raw([]);
  /** The item whose status is asked for, with the step that was already chosen. */
  asked: { readonly uid: string; readonly to: PlanStatus | null } | null = $state.raw(null);
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
    const { month, item, view, on } = app.place.params;
    this.focusedDay = on ?? app.today;
    this.#anchor = month === undefined ? this.focusedDay : `${month}-01`;
    this.#view = planViewOf(view) ?? 'month';
    if (item !== undefined) this.panel = { kind: 'item', uid: item };
  }

  /** The month that the view shows, or that its day lies in, as `YYYY-MM`. */
  readonly month = $derived(monthOf(this.#anchor));
  readonly weeks = $derived.by(() => monthGrid(this.month, this.#app.settings.monthStartsOn));
  /** The days in sight. */
  readonly bounds = $derived.by(() => periodOf(this.#view, this.#anchor, this.#app.settings.monthStartsOn));
  readonly isLate = $derived.by(() => lateChecker(this.#app.now()));
  readonly #byUid = $derived(byUid([...this.#dated, ...this.#tray]));
  readonly #shown = $derived.by(() => this.#filtered(this.#dated));
  readonly tray = $derived.by(() => this.#filtered(this.#tray));
  /** What every view draws. */
  readonly plan = $derived(arrangePlan(this.#shown, this.bounds.from, this.bounds.to));
  readonly channelById = $derived(byId(this.channels));

  /** Commemorative days that matter to this office, by day; the first of a day is the one a cramped cell names. */
  readonly daysOn = $derived.by(() =>
    relevantDays(this.#days, institutionOf(this.#app.office?.kind ?? 'lainnya')),
  );

  /** Everybody who has an item here, by name; `''` stands last for items of nobody. */
  readonly owners = $derived.by(() => ownersOf([...this.#dated, ...this.#tray]));

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
    return this.#byUid.get(uid) ?? null;
  }

  get view(): PlanViewId {
    return this.#view;
  }

  /** The day whose day, week, month or year is shown. */
  get anchor(): string {
    return this.#anchor;
  }

  /** All that is loaded and passes the filter, also of days that are not in sight. */
  get shown(): readonly PlanEntry[] {
    return this.#shown;
  }

  /** Looks at the same plan another way, where the keyboard is if that is in sight. */
  show(view: PlanViewId): void {
    if (isAbout(this.#view, this.#anchor, this.focusedDay, this.#app.settings.monthStartsOn))
      this.#anchor = this.focusedDay;
    else this.focusedDay = this.#anchor;
    this.#view = view;
    this.focusedUid = null;
    this.#remember();
  }

  /** What is picked and still there, in the order of the plan. */
  readonly picked = $derived.by(() =>
    [...this.#byUid.values()].filter(({ uid }) => this.#picked.includes(uid)),
  );

  isPicked(uid: string): boolean {
    return this.#picked.includes(uid);
  }

  /** Picks an item besides the others, or lets it go. */
  togglePick(uid: string): void {
    this.#picked = this.isPicked(uid)
      ? this.#picked.filter((other) => other !== uid)
      : [...this.#picked, uid];
  }

  /** Lets all go that is picked. */
  unpick(): void {
    this.#picked = [];
  }

  /** A click on an item: opens it; with Ctrl or Shift picks it. */
  click(event: MouseEvent, uid: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) this.togglePick(uid);
    else this.open({ kind: 'item', uid });
  }

  /** What moves when this item is moved: all that is picked, if it is among them. */
  movedWith(uid: string): readonly string[] {
    return this.isPicked(uid) && this.#picked.length > 1 ? this.#picked : [uid];
  }

  /** Opens a panel; an item in it is remembered over a reload. */
  open(panel: Panel): void {
    this.panel = panel;
    this.#remember();
  }

  /** What a reload brings back: the view with its day, and the item in the panel. */
  #remember(): void {
    this.#app.router.replaceParams({
      ...(this.#view !== 'month' && { view: this.#view }),
      ...(this.#anchor !== this.#app.today && { on: this.#anchor }),
      ...(this.panel.kind === 'item' && { item: this.panel.uid }),
    });
  }

  close(): void {
    this.open({ kind: 'none' });
  }

  /** Shows a day and puts the keyboard there. */
  showDay(on: string): void {
    this.focusedDay = on;
    this.focusedUid = null;
    this.#anchor = on;
    this.#remember();
  }

  /** Shows a day unless it is in sight already, and leaves the keyboard where it is. */
  showAround(on: string): void {
    const { from, to } = this.bounds;
    if (on >= from && on <= to) return;
    this.#anchor = on;
    this.#remember();
  }

  /** Shows the day, week, month or year before or after. */
  step(step: 1 | -1): void {
    this.#anchor = steppedDay(this.#view, this.#anchor, step);
    if (!isAbout(this.#view, this.#anchor, this.focusedDay, this.#app.settings.monthStartsOn))
      this.focusedDay = this.#anchor;
    this.#remember();
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
      const [items, { days, decrees }, { channels, series }] = await Promise.all([
        this.#read(from, to, this.#view === 'today'),
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

  /** What lies in the days or has none; with it all that is still open on any day, for the desk of a day. */
  async #read(from: string, to: string, withOpen: boolean): Promise<readonly PlanEntry[]> {
    const { client } = this.#app;
    const { items } = await client.call('plan.list', { from, to, include: 'all' });
    if (!withOpen) return items;
    const open = await client.call('plan.list', { statuses: [...OPEN_STATUSES], include: 'dated' });
    return [...byUid([...items, ...open.items]).values()];
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
