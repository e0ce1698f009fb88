import type { PushEvent } from '#contract/events.ts';
import type { Envelope, WireError } from '#contract/wire.ts';
import { AppError } from '#contract/errors.ts';
import type { Backend } from '#backend/create-backend.ts';
import { openBackend } from '#backend/demo/open-backend.ts';
import { keepBallast } from '#backend/library/ballast.ts';
import { brokeredChildPort, type BrokerNews, type BrokerRequest } from './child-broker.ts';
import { nodeChildPort } from './child-port.ts';
import { openNodePorts } from './ports.ts';

/** What the host tells the backend process. */
export type ToBackend =
  | {
      readonly kind: 'open';
      readonly folder: string;
      readonly create: boolean;
      readonly resources: string;
      /** This process may not make others: it asks its host for them. */
      readonly childrenByHost: boolean;
    }
  | BrokerNews
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'close' };

/** What the backend process tells the host. */
export type FromBackend =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly error: WireError }
  | { readonly kind: 'answer'; readonly id: number; readonly envelope: Envelope }
  | { readonly kind: 'event'; readonly event: PushEvent }
  | BrokerRequest;

/** Writing the reserve costs an old disk a second; the first screen comes first. */
const BALLAST_AFTER_MS = 20_000;

let backend: Backend | null = null;
const brokered = brokeredChildPort(tell);

function tell(message: FromBackend): void {
  process.send?.(message);
}

async function open(message: Extract<ToBackend, { kind: 'open' }>): Promise<void> {
  try {
    const children = message.childrenByHost ? brokered.port : nodeChildPort;
    backend = await openBackend({ ...message, ports: { ...openNodePorts(children), restart } });
    backend.subscribe((event) => tell({ kind: 'event', event }));
    tell({ kind: 'ready' });
    const { paths } = backend.context;
    setTimeout(() => void keepBallast(paths), BALLAST_AFTER_MS).unref();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    tell({ kind: 'refused', error: { code: error.code, params: error.params } });
    process.disconnect();
  }
}

/** The host starts a backend that ends without being told to, so ending is restarting. The answer goes out first. */
function restart(): void {
  setImmediate(() => void close());
}

async function close(): Promise<void> {
  await backend?.close();
  backend = null;
  process.exit(0);
}

process.on('message', (message: ToBackend) => {
  switch (message.kind) {
    case 'open':
      void open(message);
      break;
    case 'call':
      void backend
        ?.call(message.name, message.input)
        .then((envelope) => tell({ kind: 'answer', id: message.id, envelope }));
      break;
    case 'close':
      void close();
      break;
    default:
      brokered.hear(message);
  }
});
// The host is gone: what was acknowledged is on disk already.
process.on('disconnect', () => void close());
// Ctrl-C reaches the whole group; the host decides when to close.
process.on('SIGINT', () => undefined);
