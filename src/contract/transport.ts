import type { PushEvent } from './events.ts';
import type { Envelope } from './wire.ts';

/**
 * All that a way of reaching the backend has to offer. Three exist: in the same process, over HTTP and WebSocket, over
 * Electron's IPC; one suite runs over each.
 */
export interface Transport {
  /** Sends one call. Resolves with an envelope even when the backend is gone (`backend-stopped`); never rejects. */
  readonly call: (name: string, input: unknown) => Promise<Envelope>;
  /** Hears every event until the returned function is called. */
  readonly subscribe: (listener: (event: PushEvent) => void) => () => void;
}
