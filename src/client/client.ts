import type { CallName, Input, Output } from '#contract/contract.ts';
import type { EventName, Events } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import { envelopeValue } from './envelope-value.ts';

/** The contract as typed functions, over any transport. */
export interface Client {
  /** @throws AppError rebuilt from the envelope; branch on its `code`, never on its text */
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** Hears one kind of event until the returned function is called. */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void) => () => void;
}

/** Makes a client. Input is made plain first, which also strips the proxies of reactive state. */
export function createClient(transport: Transport): Client {
  return {
    async call(name, input) {
      const envelope = await transport.call(name, JSON.parse(JSON.stringify(input)));
      // The handler behind this name is checked against the same contract entry when the backend is compiled.
      return envelopeValue(envelope) as Output<typeof name>;
    },
    on(name, listener) {
      return transport.subscribe((event) => {
        // One entry of Events gives both the name and its payload.
        if (event.name === name) listener(event.payload as Events[typeof name]);
      });
    },
  };
}
