/** One act of the user and the way back. Both ways are ordinary calls, so they are saved like any other change. */
export interface UndoStep {
  /** What was done, as the toast said it: `“Hak korban” dipindah ke Kamis, 26 November`. */
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

const MAX_STEPS = 200;

/** The undo history that all rooms share: Ctrl Z always takes back the last thing the user did, wherever it was. */
export class UndoHistory {
  #done = $state.raw<readonly UndoStep[]>([]);
  #undone = $state.raw<readonly UndoStep[]>([]);
  #running: Promise<unknown> = Promise.resolve();

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Label of the step that the next undo takes back. */
  get nextUndo(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  /** Records what was just done. What had been undone can no longer be redone. */
  push(step: UndoStep): void {
    this.#done = [...this.#done, step].slice(-MAX_STEPS);
    this.#undone = [];
  }

  /**
   * Lets undo and redo wait for an act whose step comes when it is saved: a key right behind it means that act. Never of
   * what a step itself does: that is waited for already.
   * @returns the act
   */
  waitFor<Value>(act: Promise<Value>): Promise<Value> {
    void this.#inOrder(() => act.catch(() => undefined));
    return act;
  }

  /**
   * Takes back the last step; steps run one after the other, however fast the keys come.
   * @returns the step taken back, or null when there was none. A step that fails stays where it was.
   * @throws whatever the step's own call throws
   */
  undo(): Promise<UndoStep | null> {
    return this.#inOrder(async () => {
      const step = this.#done.at(-1);
      if (step === undefined) return null;
      await step.undo();
      this.#done = this.#done.filter((other) => other !== step);
      this.#undone = [...this.#undone, step];
      return step;
    });
  }

  /** Does again what was last undone. @returns the step, or null when there was none */
  redo(): Promise<UndoStep | null> {
    return this.#inOrder(async () => {
      const step = this.#undone.at(-1);
      if (step === undefined) return null;
      await step.redo();
      this.#undone = this.#undone.filter((other) => other !== step);
      this.#done = [...this.#done, step];
      return step;
    });
  }

  /** Takes back one particular step, as the button of a toast does; nothing happens when it is already undone. */
  undoStep(step: UndoStep): Promise<UndoStep | null> {
    return this.#inOrder(async () => {
      if (!this.#done.includes(step)) return null;
      await step.undo();
      this.#done = this.#done.filter((other) => other !== step);
      this.#undone = [...this.#undone, step];
      return step;
    });
  }

  /** Forgets everything, as after the library was replaced. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  #inOrder<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = this.#running.then(work, work);
    this.#running = next.catch(() => undefined);
    return next;
  }
}
