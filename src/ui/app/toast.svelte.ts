import type { UndoStep } from './undo.svelte.ts';

/** A short confirmation at the head of the window. Never an error: those stand where they happened. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  /** Offers "Urungkan" for this step. */
  readonly step: UndoStep | null;
}

/** Confirmations in the order they were given; the host in the window shows them. */
export class Toasts {
  #latest = $state.raw<Toast | null>(null);
  #nextId = 1;

  get latest(): Toast | null {
    return this.#latest;
  }

  /** Says that something was done, with the way back when there is one. */
  done(message: string, step: UndoStep | null = null): void {
    this.#latest = { id: this.#nextId, message, step };
    this.#nextId += 1;
  }
}
