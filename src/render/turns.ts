/** Lets work begin in the order it was asked for. */
export interface Turns {
  /** Begins when fewer than the width of these turns have not ended. */
  readonly take: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Begins when everything asked for before it has ended; nothing asked for later begins before its end. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** @param width how much may be under way together, at least 1 */
export function createTurns(width: number): Turns {
  /** The last `width` turns, oldest first: the next one begins when the oldest has ended. */
  let recent: readonly Promise<unknown>[] = Array.from({ length: width }, () => Promise.resolve());

  return {
    take: (work) => {
      const [oldest = Promise.resolve(), ...others] = recent;
      const outcome = oldest.then(work);
      recent = [...others, settled(outcome)];
      return outcome;
    },
    alone: (work) => {
      const outcome = Promise.all(recent).then(work);
      recent = recent.map(() => settled(outcome));
      return outcome;
    },
  };
}

function settled(outcome: Promise<unknown>): Promise<unknown> {
  return outcome.catch(() => undefined);
}
