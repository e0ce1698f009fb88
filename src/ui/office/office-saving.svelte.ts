import type { Office, OfficeDetails } from '#core/brand/office.ts';
import { untrack } from 'svelte';
import type { App } from '#ui/app/app.svelte.ts';
import { OfficeDraft } from './office-draft.svelte.ts';

/**
 * The office as a form shows it, saved whole whenever a field is left; every saving can be undone. What another window saves
 * is taken in, unless something here waits to be saved. Made while its component is.
 */
export class OfficeSaving {
  readonly #app: App;
  #draft: OfficeDraft;
  #error = $state.raw<unknown>(null);
  /** The office that the draft was begun with, or that took its place since. */
  #known: Office | null;
  #turn: Promise<void> = Promise.resolve();

  constructor(app: App) {
    this.#app = app;
    this.#known = app.office;
    this.#draft = $state.raw(new OfficeDraft(app.office, app.zone));
    $effect(() => {
      const { office } = app;
      untrack(() => this.#follow(office));
    });
  }

  get draft(): OfficeDraft {
    return this.#draft;
  }

  /** Why the last saving failed; null while all is saved. */
  get error(): unknown {
    return this.#error;
  }

  /** Saves what differs; nothing while something is missing. `said` is what the toast says. */
  save(said = this.#app.t.settings.officeSaved): Promise<void> {
    // One after the other: two at once could arrive the other way round, and the older one would stay.
    this.#turn = this.#turn.then(() => this.#save(said));
    return this.#app.undo.waitFor(this.#turn);
  }

  async #save(said: string): Promise<void> {
    const before = this.#app.office;
    if (before === null || this.draft.missing.length > 0) return;
    const after = this.draft.value;
    const old = new OfficeDraft(before, before.zone).value;
    if (isSame(old, after)) return;
    this.#error = null;
    try {
      await this.#app.saveOffice(after);
      const step = { label: said, undo: () => this.#restore(old), redo: () => this.#restore(after) };
      this.#app.undo.push(step);
      this.#app.toast(said, step);
    } catch (reason) {
      this.#error = reason;
    }
  }

  #follow(office: Office | null): void {
    const known = this.#known;
    if (office === null || office === known) return;
    this.#known = office;
    const now = new OfficeDraft(office, this.#app.zone);
    const own = this.#draft.value;
    const isUntouched = known === null || isSame(own, new OfficeDraft(known, known.zone).value);
    if (isUntouched && !isSame(own, now.value)) this.#draft = now;
  }

  async #restore(details: OfficeDetails): Promise<void> {
    await this.#app.saveOffice(details);
    this.#draft = new OfficeDraft(this.#app.office, this.#app.zone);
  }
}

/** Both come from one schema or one draft of it, so equal details have equal entries, in whatever order. */
function isSame(a: OfficeDetails, b: OfficeDetails): boolean {
  const text = (details: OfficeDetails): string =>
    JSON.stringify(Object.entries(details).sort(([one], [other]) => one.localeCompare(other)));
  return text(a) === text(b);
}
