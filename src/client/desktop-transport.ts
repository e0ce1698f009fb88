import { AppError } from '#contract/errors.ts';
import type { MediaInfo } from '#contract/calls/media.ts';
import type { DesktopBridge } from '#contract/desktop.ts';
import type { Transport } from '#contract/transport.ts';
import type { Envelope } from '#contract/wire.ts';
import { envelopeValue } from './envelope-value.ts';

/** The desktop shell's transport: calls and events by IPC, files by the shell's own scheme. */
export interface DesktopTransport extends Transport {
  /** Stores a file in the library. @throws AppError 'media-too-large' | 'media-unsupported' | 'backend-stopped' */
  readonly upload: (file: Blob) => Promise<MediaInfo>;
  /** The shell opens another office from its own menu. */
  readonly openOffice: null;
}

/**
 * Reaches the backend through what the preload put into the page.
 * @param send how a file is sent; the page's own `fetch` unless a test says otherwise
 */
export function createDesktopTransport(
  bridge: DesktopBridge,
  send: (path: string, init: RequestInit) => Promise<Response> = (path, init) => fetch(path, init),
): DesktopTransport {
  return {
    call: bridge.call,
    subscribe: bridge.subscribe,
    openOffice: null,
    async upload(file) {
      const response = await send('/media', { method: 'PUT', body: file }).catch(() => null);
      if (response === null) throw new AppError('backend-stopped');
      // The shell answers an upload with the envelope of `media.adopt`.
      const envelope = (await response.json()) as Envelope;
      return envelopeValue(envelope) as MediaInfo;
    },
  };
}
