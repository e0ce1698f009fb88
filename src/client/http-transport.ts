import type { MediaInfo } from '#contract/calls/media.ts';
import type { OpenedOffice } from '#contract/host.ts';
import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import type { Envelope } from '#contract/wire.ts';
import { envelopeValue } from './envelope-value.ts';

const STOPPED: Envelope = { ok: false, error: { code: 'backend-stopped', params: {} } };
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 4000;

/** A transport that also carries files, which never ride in calls. */
export interface HttpTransport extends Transport {
  /** Stores a file in the library. @throws AppError 'media-too-large' | 'media-unsupported' | 'backend-stopped' */
  readonly upload: (file: Blob) => Promise<MediaInfo>;
  /** Has the office in another folder served too. @throws AppError whatever its library refuses with */
  readonly openOffice: (folder: string) => Promise<OpenedOffice>;
  readonly close: () => void;
}

/** Opens a WebSocket; programs other than browsers hand in one that sends an Origin. */
export type OpenSocket = (url: string) => WebSocket;

/**
 * Reaches the loopback host. The token travels as a bearer header and as the first WebSocket message; a cookie would be
 * sent to every other server on this computer too.
 * @param origin such as `http://127.0.0.1:41730`
 * @param outsideBrowser what a browser would add by itself; for tests that run in Node
 */
export function createHttpTransport(
  origin: string,
  token: string,
  outsideBrowser: { readonly headers: Readonly<Record<string, string>>; readonly openSocket: OpenSocket } = {
    headers: {},
    openSocket: (url) => new WebSocket(url),
  },
): HttpTransport {
  const listeners = new Set<(event: PushEvent) => void>();
  const socketUrl = `${origin.replace(/^http/, 'ws')}/events`;
  const events = connectEvents(
    () => outsideBrowser.openSocket(socketUrl),
    token,
    (event) => {
      for (const listener of listeners) listener(event);
    },
  );
  const authorization = { ...outsideBrowser.headers, authorization: `Bearer ${token}` };
  async function send(path: string, init: RequestInit): Promise<Envelope> {
    try {
      const response = await fetch(`${origin}${path}`, init);
      // Our own host answers every request on these paths with an envelope.
      return (await response.json()) as Envelope;
    } catch {
      return STOPPED;
    }
  }
  function call(name: string, input: unknown): Promise<Envelope> {
    return send(`/api/${name}`, {
      method: 'POST',
      headers: { ...authorization, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  }
  return {
    call,
    async openOffice(folder) {
      const envelope = await call('host.openOffice', { folder });
      // The host answers this call itself, as `hostCalls` says.
      return envelopeValue(envelope) as OpenedOffice;
    },
    async upload(file) {
      const envelope = await send('/media', { method: 'PUT', headers: authorization, body: file });
      // The host answers an upload with the envelope of `media.adopt`.
      return envelopeValue(envelope) as MediaInfo;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: events.close,
  };
}

/** Keeps one WebSocket open, however often the host goes away and comes back. */
function connectEvents(
  openSocket: () => WebSocket,
  token: string,
  onEvent: (event: PushEvent) => void,
): { readonly close: () => void } {
  let socket: WebSocket | null = null;
  let isClosed = false;
  let retryMs = FIRST_RETRY_MS;

  function connect(): void {
    const opened = openSocket();
    socket = opened;
    opened.addEventListener('open', () => {
      opened.send(token);
      retryMs = FIRST_RETRY_MS;
    });
    opened.addEventListener('message', (message) => {
      // The host sends nothing but events as JSON text.
      onEvent(JSON.parse(String(message.data)) as PushEvent);
    });
    opened.addEventListener('close', () => {
      if (isClosed) return;
      onEvent({ name: 'backend.stopped', payload: { restarting: true } });
      setTimeout(connect, retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    });
  }

  connect();
  return {
    close() {
      isClosed = true;
      socket?.close();
    },
  };
}
