import type { Component } from 'svelte';
import { keysOf } from './key-names.ts';

/** Something a user can do from the palette, by a shortcut, or both. */
export interface AppCommand {
  /** Stable and unique, such as `calendar.new`. */
  readonly id: string;
  /** What it does, beginning with a verb. */
  readonly title: string;
  /** Under which heading of the palette and of the keyboard map it stands. */
  readonly group: string;
  /** More words by which the palette finds it. */
  readonly keywords?: string;
  /** `Ctrl+K`, `Ctrl+Shift+K`, `Alt+ArrowLeft`, `F6`, or a single key such as `N`. */
  readonly keys?: string;
  /** Other keys that do the same. */
  readonly alsoKeys?: readonly string[];
  readonly icon?: Component<{ size?: number }>;
  /** Asked each time; false hides the command and leaves its shortcut to the browser. */
  readonly isEnabled?: () => boolean;
  /** Keep out of the palette: a shortcut only. */
  readonly isHidden?: boolean;
  readonly run: () => unknown;
}

/** Every command that can be given now. A room adds its own while it is open. */
export class Commands {
  #all = $state.raw<readonly AppCommand[]>([]);
  /**
   * The same, not watched: an effect that adds commands must not depend on the list it changes, and one that takes them
   * back would read the list as it was before the others that were made anew with it.
   */
  #current: readonly AppCommand[] = [];

  get all(): readonly AppCommand[] {
    return this.#all;
  }

  /** Commands of the palette that can be given now. */
  get offered(): readonly AppCommand[] {
    return this.#all.filter((command) => command.isHidden !== true && isEnabled(command));
  }

  /** Adds commands of a room until the returned function is called; a later one with the same keys wins. */
  add(commands: readonly AppCommand[]): () => void {
    return this.#put([...this.#current, ...commands], commands);
  }

  /** Adds commands that hold everywhere: a room's own with the same keys win, however often these are added anew. */
  addBase(commands: readonly AppCommand[]): () => void {
    return this.#put([...commands, ...this.#current], commands);
  }

  #put(all: readonly AppCommand[], commands: readonly AppCommand[]): () => void {
    this.#show(all);
    return () => this.#show(this.#current.filter((command) => !commands.includes(command)));
  }

  #show(all: readonly AppCommand[]): void {
    this.#current = all;
    this.#all = all;
  }

  /** Runs the command of a key press. @returns whether there was one; the caller then stops the browser's own act */
  press(event: KeyboardEvent): boolean {
    const keys = keysOf(event);
    if (isTextField(event.target) && !worksInFields(keys)) return false;
    if (isSearchedByLetters(event.target) && !isCombination(keys)) return false;
    const command = this.#all.findLast(
      (candidate) =>
        (candidate.keys === keys || candidate.alsoKeys?.includes(keys) === true) && isEnabled(candidate),
    );
    if (command === undefined) return false;
    void command.run();
    return true;
  }
}

function isEnabled(command: AppCommand): boolean {
  return command.isEnabled === undefined || command.isEnabled();
}

/** Whether a letter pressed here goes to an entry that begins with it; undoing is not a list's own, as it is a text's. */
function isSearchedByLetters(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=menu], [role=listbox], [aria-haspopup=listbox]') !== null
  );
}

/** Single letters and plain arrows belong to the field that has the focus; combinations and F keys do not. */
function worksInFields(keys: string): boolean {
  return keys !== 'Ctrl+Z' && keys !== 'Ctrl+Y' && isCombination(keys);
}

function isCombination(keys: string): boolean {
  return keys.startsWith('Ctrl+') || keys.startsWith('Alt+') || /(^|\+)F\d+$/.test(keys);
}

/** Whether typing at this place goes into a text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}
