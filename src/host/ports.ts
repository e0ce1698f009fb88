import type { ChildPort } from '#backend/child-port.ts';
import type { BackendPorts } from '#backend/context.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { join } from 'node:path';
import { nodeChildPort } from './child-port.ts';
import { productRoot } from './product-files.ts';

/**
 * What a plain Node program gives the backend: child processes, and pictures drawn by an installed browser.
 * @param children another maker of processes, where this program may not make them itself
 */
export function openNodePorts(children: ChildPort = nodeChildPort): BackendPorts {
  const root = productRoot();
  return {
    children,
    renderer: createBrowserRenderer({
      pageDir: join(root, 'dist', 'ui'),
      fontsDir: join(root, 'resources', 'fonts'),
    }),
  };
}
