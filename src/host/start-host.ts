import { libraryPaths } from '#backend/library/library.ts';
import { openMediaStore } from '#backend/media/media-store.ts';
import { join } from 'node:path';
import { startBackendProcess } from './backend-link.ts';
import { OtherOffices } from './other-offices.ts';
import { productRoot } from './product-files.ts';
import { startHostServer } from './server.ts';

/** The product running for a browser on this computer. */
export interface Host {
  /** What to open: address and token of this start. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  /** The process that holds the library; for fault tests. */
  readonly backendPid: () => number | undefined;
  /** Answers what is under way, then gives the library back. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a library in a backend process and serves the interface for it.
 * @param options.port 0 lets the system choose
 * @throws AppError whatever the library refuses with, or 'port-taken'
 */
export async function startHost(options: { readonly folder: string; readonly port: number }): Promise<Host> {
  const root = productRoot();
  const resources = join(root, 'resources');
  const backend = await startBackendProcess({ folder: options.folder, create: true, resources });
  const paths = libraryPaths(options.folder);
  const others = new OtherOffices((folder) => startHost({ folder, port: 0 }));
  try {
    const server = await startHostServer({
      backend: others.answering(backend),
      ui: join(root, 'dist', 'ui'),
      resources,
      media: await openMediaStore(paths.media),
      incoming: paths.incoming,
      port: options.port,
    });
    return {
      ...server,
      backendPid: backend.pid,
      async close() {
        await server.close();
        await others.close();
        await backend.close();
      },
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}
