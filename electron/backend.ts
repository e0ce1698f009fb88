import { join } from 'node:path';
import { startBackendProcess, type BackendLink } from '#host/backend-link.ts';
import { CHILD_SOURCES } from '#host/child-port.ts';
import { productRoot, programFile } from '#host/product-files.ts';
import { forkUtility } from './utility.ts';

/**
 * Opens a library in a utility process. Its children are utility processes as well, made here: a utility process cannot
 * start others.
 * @throws AppError whatever the library refuses with
 */
export function openBackend(folder: string): Promise<BackendLink> {
  const open = { folder, create: true, resources: join(productRoot(), 'resources') };
  return startBackendProcess(open, {
    startBackend: () => forkUtility(programFile('src/host/backend-process.ts')),
    children: {
      fork: (module, { maxHeapMb }) =>
        forkUtility(programFile(CHILD_SOURCES[module]), [`--max-old-space-size=${maxHeapMb}`]),
    },
  });
}
