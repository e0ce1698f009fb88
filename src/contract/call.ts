import type { z } from 'zod';

/** Carries a call's output type at compile time only; nothing of it exists when the program runs. */
declare const OUTPUT: unique symbol;

/** One call of the contract: what may be sent, what comes back, and whether it changes anything. */
export interface Call<Kind extends 'query' | 'command', Input extends z.ZodType, Output> {
  readonly kind: Kind;
  readonly input: Input;
  readonly [OUTPUT]?: Output;
}

/** Any call, when only its schema matters. */
export type AnyCall = Call<'query' | 'command', z.ZodType, unknown>;

/** Declares a call that only reads: `query<Output>()(inputSchema)`. */
export function query<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<'query', Input, Output> => ({ kind: 'query', input });
}

/** Declares a call that changes something: `command<Output>()(inputSchema)`. */
export function command<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<'command', Input, Output> => ({
    kind: 'command',
    input,
  });
}

/** What a caller sends, before defaults are filled in. */
export type InputOf<C> = C extends Call<'query' | 'command', infer Input, unknown> ? z.input<Input> : never;

/** What a handler receives, after parsing. */
export type ParsedInputOf<C> =
  C extends Call<'query' | 'command', infer Input, unknown> ? z.output<Input> : never;

/** What a call answers. */
export type OutputOf<C> = C extends Call<'query' | 'command', z.ZodType, infer Output> ? Output : never;

/** The handler table for a set of calls: one function a name, no more and no fewer. */
export type HandlersOf<Calls extends Readonly<Record<string, AnyCall>>> = {
  readonly [Name in keyof Calls]: (
    input: ParsedInputOf<Calls[Name]>,
  ) => OutputOf<Calls[Name]> | Promise<OutputOf<Calls[Name]>>;
};
