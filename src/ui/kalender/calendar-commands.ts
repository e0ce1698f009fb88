import { PLAN_VIEWS } from '#core/calendar/plan-period.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { isTextField, type AppCommand } from '#ui/app/commands.svelte.ts';
import { savePlanFile } from './plan-file.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** What the room does when a command is given. */
export interface CalendarActions {
  readonly create: () => void;
  readonly move: (uid: string) => void;
  readonly askStatus: (uid: string) => void;
  readonly moveBy: (uid: string, days: number) => Promise<void>;
  readonly unschedule: (uid: string) => Promise<void>;
  readonly remove: (uid: string) => void;
}

/** The room's commands: palette, shortcuts and keyboard map read them from here. */
export function calendarCommands(app: App, plan: PlanState, act: CalendarActions): readonly AppCommand[] {
  const words = app.t.kalender;
  const group = words.group;
  const onItem = (run: (uid: string) => unknown): Pick<AppCommand, 'isEnabled' | 'run'> => ({
    // In a text, Alt with an arrow moves the caret.
    isEnabled: () =>
      plan.current !== null && plan.current.status !== 'terbit' && !isTextField(document.activeElement),
    run: () => (plan.current === null ? undefined : run(plan.current.uid)),
  });
  return [
    { id: 'calendar.new', title: words.create, group, keys: 'N', run: act.create },
    { id: 'calendar.today', title: words.today, group, keys: 'H', run: () => plan.showDay(app.today) },
    ...PLAN_VIEWS.map((view, index) => ({
      id: `calendar.view.${view}`,
      title: words.view.show({ view: words.view[view] }),
      group,
      keys: `${index + 1}`,
      run: () => plan.show(view),
    })),
    { id: 'calendar.previous', title: words.previous, group, run: () => plan.step(-1) },
    { id: 'calendar.next', title: words.next, group, run: () => plan.step(1) },
    { id: 'calendar.print', title: words.print, group, run: () => window.print() },
    ...(['html', 'ics', 'csv'] as const).map((format) => ({
      id: `calendar.export.${format}`,
      title: words.out.command({ kind: words.out[format] }),
      group,
      run: () => savePlanFile(app, plan, format),
    })),
    { id: 'calendar.move', title: words.act.move, group, keys: 'M', ...onItem(act.move) },
    {
      id: 'calendar.pick',
      title: words.picked.act,
      group,
      keys: ' ',
      // Only where the item itself has the keyboard: Space on a button presses it.
      isEnabled: () => focusedItem() !== undefined,
      run: () => plan.togglePick(focusedItem() ?? ''),
    },
    {
      id: 'calendar.unpick',
      title: words.picked.clear,
      group,
      keys: 'Escape',
      isEnabled: () => plan.picked.length > 0,
      run: () => plan.unpick(),
    },
    { id: 'calendar.status', title: words.act.status, group, keys: 'S', ...onItem(act.askStatus) },
    {
      id: 'calendar.earlier',
      title: words.act.earlier,
      group,
      keys: 'Alt+ArrowLeft',
      ...onItem((uid) => act.moveBy(uid, -1)),
    },
    {
      id: 'calendar.later',
      title: words.act.later,
      group,
      keys: 'Alt+ArrowRight',
      ...onItem((uid) => act.moveBy(uid, 1)),
    },
    {
      id: 'calendar.unschedule',
      title: words.act.unschedule,
      group,
      keys: 'Alt+ArrowDown',
      ...onItem(act.unschedule),
    },
    { id: 'calendar.remove', title: words.act.remove, group, keys: 'Delete', ...onItem(act.remove) },
  ];
}

function focusedItem(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset['uid'] : undefined;
}
