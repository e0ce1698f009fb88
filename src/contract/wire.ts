import type { ErrorCode, ErrorParams } from './errors.ts';

type Scalar = string | number | boolean | null;

/**
 * `T` when every part of it survives `JSON.parse(JSON.stringify(…))` unchanged, otherwise `never` at the part that does
 * not. All transports carry JSON, so richer cloning by one of them can never be relied on by accident.
 */
export type Wire<T> = T extends Scalar
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Wire<Item>[]
    : T extends Date | bigint | symbol | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Uint8Array
      ? never
      : T extends (...args: never) => unknown
        ? never
        : T extends object
          ? // A property that may be left out reads as undefined on both sides.
            { readonly [Key in keyof T]: Wire<Exclude<T[Key], undefined>> | Extract<T[Key], undefined> }
          : never;

/** How an error travels: a code with its values. Texts are made where they are shown; stacks never leave the backend. */
export interface WireError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** Set for `internal` only: the line of the log that tells what happened. */
  readonly reportId?: string;
}

/** The answer to a call, the same over every transport. */
export type Envelope<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: WireError };
