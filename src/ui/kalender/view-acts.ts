import { viewLike, withView } from '#core/calendar/view-names.ts';
import type { SavedView } from '#core/calendar/saved-view.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { PlanState } from './plan-state.svelte.ts';

/** Ways of looking at the plan, kept by name with the settings of this workplace. Every change can be undone. */
export class ViewActs {
  readonly #app: App;
  readonly #plan: PlanState;

  constructor(app: App, plan: PlanState) {
    this.#app = app;
    this.#plan = plan;
  }

  get all(): readonly SavedView[] {
    return this.#app.settings.planViews;
  }

  /** The saved view that is being looked at; null when what is seen has no name. */
  get current(): SavedView | null {
    return viewLike(this.all, this.#plan);
  }

  open({ view, filter }: SavedView): void {
    this.#plan.filter = filter;
    this.#plan.show(view);
  }

  /** Keeps what is looked at under a name; one of the same name is replaced. */
  async save(name: string): Promise<void> {
    const { view, filter } = this.#plan;
    await this.#change(
      withView(this.all, { name: name.trim(), view, filter }),
      this.#app.t.kalender.saved.kept({ name: name.trim() }),
    );
  }

  async remove({ name }: SavedView): Promise<void> {
    await this.#change(
      this.all.filter((saved) => saved.name !== name),
      this.#app.t.kalender.saved.removed({ name }),
    );
  }

  async #change(after: readonly SavedView[], label: string): Promise<void> {
    const before = this.all;
    const put = async (views: readonly SavedView[]): Promise<void> => {
      try {
        await this.#app.changeSettings({ planViews: [...views] });
      } catch (error) {
        this.#plan.error = error;
      }
    };
    await put(after);
    const step = { label, undo: () => put(before), redo: () => put(after) };
    this.#app.undo.push(step);
    this.#app.toast(label, step);
  }
}
