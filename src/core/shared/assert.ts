/**
 * Ends a `switch` over a closed union; a missing case is a compile error.
 * @throws Error naming the value, when data from outside broke the union at run time
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

/**
 * States an invariant of our own code. For anything a user or a file can cause, return a `Result` or throw `AppError`.
 * @throws Error with `message`, which should name the offending values
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
