import { createHttpTransport } from '#client/http-transport.ts';
import { inProcess } from '#client/in-process.ts';
import type { Transport } from '#contract/transport.ts';
import { startHostServer } from '#host/server.ts';
import { startBackendProcess } from '#host/backend-link.ts';
import { libraryPaths } from '#backend/library/library.ts';
import { openMediaStore } from '#backend/media/media-store.ts';
import { onTestFinished } from 'vitest';
import { openEmptyBackend, RESOURCES } from '../helpers/open-backend.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { describeTransport, nextEvent } from '../helpers/transport-suite.ts';
import { WebSocket } from 'ws';

/** Every way of reaching a backend; each is real from end to end. */
const TRANSPORTS: Readonly<Record<string, () => Promise<Transport>>> = {
  'in this process': async () => inProcess((await openEmptyBackend()).backend),
  'in a process of its own': openProcess,
  'over HTTP and WebSocket': openHttp,
};

async function openProcess(folder = tempFolder()): Promise<Transport> {
  const link = await startBackendProcess({ folder, create: true, resources: RESOURCES });
  onTestFinished(link.close);
  return link;
}

async function openHttp(): Promise<Transport> {
  const folder = tempFolder();
  const backend = await openProcess(folder);
  const paths = libraryPaths(folder);
  const media = await openMediaStore(paths.media);
  const host = await startHostServer({
    backend,
    ui: folder,
    resources: RESOURCES,
    media,
    incoming: paths.incoming,
    port: 0,
  });
  onTestFinished(host.close);
  const transport = createHttpTransport(host.origin, host.token, {
    headers: { origin: host.origin },
    // `ws` offers the WebSocket of browsers, plus the header that browsers send by themselves.
    openSocket: (url) => new WebSocket(url, { origin: host.origin }) as unknown as globalThis.WebSocket,
  });
  onTestFinished(transport.close);
  await nextEvent(transport, 'backend.started');
  return transport;
}

for (const [name, open] of Object.entries(TRANSPORTS)) describeTransport(name, () => open());
