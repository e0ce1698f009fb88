/**
 * Runs `work` over every input, at most `width` at a time, and answers in the order of the inputs.
 * @param width how many may be under way together, at least 1
 * @throws whatever `work` threw first; nothing further is started then, and what was under way has ended before this rejects
 */
export async function mapOverlapping<Input, Output>(
  inputs: readonly Input[],
  width: number,
  work: (input: Input, index: number) => Promise<Output>,
): Promise<readonly Output[]> {
  const answers = new Map<number, Output>();
  const failures: unknown[] = [];
  const waiting = inputs.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [index, input] of waiting) {
      if (failures.length > 0) return;
      try {
        answers.set(index, await work(input, index));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, takeTurns));
  if (failures.length > 0) throw failures[0];
  // Without a failure every input has its answer, in whatever order they came.
  return inputs.map((_, index) => answers.get(index) as Output);
}

/** A gate for work that must not overlap: each piece begins when the one asked for before it has ended. */
export function oneAtATime(): <Output>(work: () => Promise<Output>) => Promise<Output> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const outcome = last.then(work);
    last = outcome.catch(() => undefined);
    return outcome;
  };
}
