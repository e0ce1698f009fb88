import type { App } from '#ui/app/app.svelte.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import type { FormatOverrides, NewPlanItem, PlanPatch } from '#core/calendar/plan-schema.ts';
import { isSideTrack, type PlanStatus } from '#core/calendar/status.ts';
import { addDays, daysBetween } from '#core/shared/time.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** What changes an item: takes the target of a call, answers with the item as it is then. */
type Change = (target: {
  readonly uid: string;
  readonly rev: number;
}) => Promise<{ readonly item: PlanItem }>;

interface Act {
  readonly uid: string;
  /** What was done, in words; names the undo step too. */
  readonly label: (after: PlanItem) => string;
  readonly change: Change;
  /** The way back, made from the item as it was. */
  readonly back: (before: PlanItem) => Change;
  /** Says nothing: the change is in sight where it was made, as text that was typed is. */
  readonly isQuiet?: boolean;
}

/**
 * What a person can do to the plan. Every act is a call with an undo step; acts run one after the other, each on the
 * newest revision, so that quick keys never collide with themselves. A refusal stands in `state.error`.
 */
export class PlanActs {
  readonly #app: App;
  readonly #state: PlanState;
  #running: Promise<unknown> = Promise.resolve();

  constructor(app: App, state: PlanState) {
    this.#app = app;
    this.#state = state;
  }

  /** Adds an item and opens it. @returns whether it was added */
  create(input: NewPlanItem): Promise<boolean> {
    return this.#inOrder(async () => {
      const { item } = await this.#app.client.call('plan.add', {
        ...input,
        formats: [...(input.formats ?? [])],
      });
      const label = this.#app.t.kalender.new.added({ title: item.title });
      const step = {
        label,
        undo: async () => this.#delete(item.uid),
        redo: async () => this.#restore(item.uid),
      };
      this.#state.replace(item);
      if (item.plannedOn !== null) this.#state.showDay(item.plannedOn);
      this.#state.open({ kind: 'item', uid: item.uid });
      this.#app.undo.push(step);
      this.#app.toast(label, step);
    });
  }

  /** Gives an item another day, and another hour when one is given. */
  move(uid: string, on: string, time?: string | null): Promise<boolean> {
    const { client, format, t } = this.#app;
    return this.#do({
      uid,
      label: ({ title }) => t.kalender.done.moved({ title, day: format.dayOfYear(on) }),
      change: (target) =>
        client.call('plan.move', { ...target, on, ...(time === undefined ? {} : { time }) }),
      back: (before) => (target) => this.#place(before, target),
    });
  }

  /** Moves an item by whole days, and with it what is picked together with it; one in the tray stays there. */
  moveBy(uid: string, days: number): Promise<boolean> {
    const on = this.#state.entry(uid)?.plannedOn ?? null;
    return on === null ? Promise.resolve(false) : this.moveTo(uid, addDays(on, days));
  }

  /** Gives an item a day; what is picked together with it moves by as many days. */
  moveTo(uid: string, on: string): Promise<boolean> {
    const from = this.#state.entry(uid)?.plannedOn ?? null;
    if (from === on) return Promise.resolve(false);
    const together = this.#state.movedWith(uid);
    return from === null || together.length === 1
      ? this.move(uid, on)
      : this.shift(together, daysBetween(from, on));
  }

  /** Moves several items by whole days, all or none, as one step back. Those in the tray stay there. */
  shift(uids: readonly string[], days: number): Promise<boolean> {
    const dated = uids.filter((uid) => (this.#state.entry(uid)?.plannedOn ?? null) !== null);
    if (dated.length === 0 || days === 0) return Promise.resolve(false);
    const { format, t } = this.#app;
    const go = async (by: number): Promise<void> => {
      const targets = await Promise.all(
        dated.map(async (uid) => ({ uid, rev: (await this.#read(uid)).rev })),
      );
      const { items } = await this.#app.client.call('plan.shift', { targets, days: by });
      for (const item of items) this.#state.replace(item);
    };
    return this.#inOrder(async () => {
      await go(days);
      const label = t.kalender.done.shifted({
        count: format.number(dated.length),
        days: format.number(Math.abs(days)),
        isLater: days > 0,
      });
      const step = { label, undo: () => go(-days), redo: () => go(days) };
      this.#app.undo.push(step);
      this.#app.toast(label, step);
    });
  }

  /** Puts an item into the tray. */
  unschedule(uid: string): Promise<boolean> {
    return this.#do({
      uid,
      label: ({ title }) => this.#app.t.kalender.done.unscheduled({ title }),
      change: (target) => this.#app.client.call('plan.unschedule', target),
      back: (before) => (target) => this.#place(before, target),
    });
  }

  /** Sets the last day of a campaign; null makes it one day. */
  setEnd(item: PlanItem, endsOn: string | null): Promise<boolean> {
    const on = item.plannedOn;
    if (on === null) return Promise.resolve(false);
    return this.#do({
      uid: item.uid,
      label: ({ title }) => this.#app.t.kalender.done.updated({ title }),
      change: (target) => this.#app.client.call('plan.move', { ...target, on, endsOn }),
      back: (before) => (target) => this.#place(before, target),
      isQuiet: true,
    });
  }

  /** Changes fields of an item. */
  update(uid: string, patch: PlanPatch): Promise<boolean> {
    const { client, t } = this.#app;
    return this.#do({
      uid,
      label: ({ title }) => t.kalender.done.updated({ title }),
      change: (target) => client.call('plan.update', { ...target, patch }),
      back: (before) => (target) =>
        client.call('plan.update', { ...target, patch: formerFields(before, patch) }),
      isQuiet: true,
    });
  }

  /** Changes what one format says differently. */
  override(uid: string, format: string, overrides: FormatOverrides): Promise<boolean> {
    const { client, t } = this.#app;
    return this.#do({
      uid,
      label: ({ title }) => t.kalender.done.updated({ title }),
      change: (target) => client.call('plan.setFormat', { ...target, format, overrides }),
      back: (before) => (target) => {
        const former = before.formats.find((entry) => entry.format === format);
        const back = former === undefined ? {} : formerFields(former, overrides);
        return client.call('plan.setFormat', { ...target, format, overrides: back });
      },
      isQuiet: true,
    });
  }

  /** Sets the formats of an item. */
  setFormats(uid: string, formats: readonly string[]): Promise<boolean> {
    const { client, t } = this.#app;
    return this.#do({
      uid,
      label: ({ title }) => t.kalender.done.updated({ title }),
      change: (target) => client.call('plan.setFormats', { ...target, formats: [...formats] }),
      back: (before) => (target) =>
        client.call('plan.setFormats', { ...target, formats: before.formats.map((entry) => entry.format) }),
      isQuiet: true,
    });
  }

  /** Takes a step of the status table. */
  setStatus(uid: string, to: PlanStatus, reason = ''): Promise<boolean> {
    const { client, t } = this.#app;
    return this.#do({
      uid,
      label: ({ title, status }) => t.kalender.done.status({ title, status: t.kalender.status[status] }),
      change: (target) => client.call('plan.setStatus', { ...target, to, reason }),
      back: (before) => (target) =>
        client.call('plan.setStatus', {
          ...target,
          to: before.status,
          reason: isSideTrack(before.status) ? before.statusReason : '',
        }),
    });
  }

  /** Puts an item into the bin. */
  remove(uid: string): Promise<boolean> {
    return this.#inOrder(async () => {
      const { item } = await this.#app.client.call('plan.get', { uid });
      await this.#delete(uid);
      const label = this.#app.t.kalender.done.removed({ title: item.title });
      const step = { label, undo: async () => this.#restore(uid), redo: async () => this.#delete(uid) };
      this.#app.undo.push(step);
      this.#app.toast(label, step);
    });
  }

  #do(act: Act): Promise<boolean> {
    return this.#inOrder(async () => {
      const before = await this.#read(act.uid);
      const { item } = await act.change({ uid: before.uid, rev: before.rev });
      this.#state.replace(item);
      if (item.rev === before.rev) return;
      const label = act.label(item);
      const step = {
        label,
        undo: () => this.#again(act.uid, act.back(before)),
        redo: () => this.#again(act.uid, act.change),
      };
      this.#app.undo.push(step);
      if (act.isQuiet !== true) this.#app.toast(label, step);
    });
  }

  async #again(uid: string, change: Change): Promise<void> {
    const { rev } = await this.#read(uid);
    this.#state.replace((await change({ uid, rev })).item);
  }

  async #read(uid: string): Promise<PlanItem> {
    return (await this.#app.client.call('plan.get', { uid })).item;
  }

  /** Puts an item back to where it stood: a day with its hour, or the tray. */
  #place(
    before: PlanItem,
    target: { readonly uid: string; readonly rev: number },
  ): Promise<{ readonly item: PlanItem }> {
    if (before.plannedOn === null) return this.#app.client.call('plan.unschedule', target);
    const { plannedOn: on, plannedTime: time, endsOn } = before;
    return this.#app.client.call('plan.move', { ...target, on, time, endsOn });
  }

  async #delete(uid: string): Promise<void> {
    const { rev } = await this.#read(uid);
    await this.#app.client.call('plan.delete', { uid, rev });
    this.#state.remove(uid);
    if (this.#state.panel.kind === 'item' && this.#state.panel.uid === uid) this.#state.close();
  }

  async #restore(uid: string): Promise<void> {
    this.#state.replace((await this.#app.client.call('plan.restore', { uid })).item);
  }

  #inOrder(work: () => Promise<void>): Promise<boolean> {
    const next = this.#running.then(async () => {
      try {
        await work();
        this.#state.error = null;
        return true;
      } catch (error) {
        this.#state.error = error;
        await this.#state.load();
        this.#state.error = error;
        return false;
      }
    });
    this.#running = next;
    return this.#app.undo.waitFor(next);
  }
}

/** The values that `patch` is about to change, as they are in `before`. */
function formerFields<Patch extends object>(before: object, patch: Patch): Patch {
  const fields = Object.keys(patch);
  // Each key of the patch is a key of the record it changes.
  return Object.fromEntries(Object.entries(before).filter(([field]) => fields.includes(field))) as Patch;
}
