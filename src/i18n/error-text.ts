/** What a reader is told about one error code. Values come from the error's params; a missing one reads as empty. */
export interface ErrorText {
  /** What happened, one sentence. */
  readonly what: (value: (name: string) => string) => string;
  /** What is safe and what to do next; one or two sentences. */
  readonly next: string;
}
