import type { Transport } from '#contract/transport.ts';

/** A backend of this same process as a transport: answers travel as JSON, as they do to any other process. */
export function inProcess(backend: Transport): Transport {
  return {
    async call(name, input) {
      const envelope = await backend.call(name, input);
      // The same envelope again, without whatever JSON would not have carried.
      return JSON.parse(JSON.stringify(envelope)) as typeof envelope;
    },
    subscribe: backend.subscribe,
  };
}
