import { utilityProcess } from 'electron';
import { join } from 'node:path';
import { productRoot } from '#host/product-files.ts';
import type { ForkedChild } from '#host/fork-program.ts';

/**
 * Starts one of the Node side's programs in a utility process. `fork` is not possible in the packaged program: the fuse
 * that lets it act as plain Node is off.
 * @param program file to start, absolute
 */
export function forkUtility(program: string, execArgv: readonly string[] = []): ForkedChild {
  const child = utilityProcess.fork(entryFile(), [program], {
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit'],
    serviceName: 'Meja Humas',
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => {
      // Utility processes know no SIGKILL; this one ends at once as well.
      child.kill();
    },
    pid: () => child.pid,
  };
}

/** Beside this file when run from source, else in dist/electron. */
function entryFile(): string {
  const isSource = import.meta.url.endsWith('.ts');
  return join(productRoot(), isSource ? 'electron/utility-entry.ts' : 'dist/electron/utility-entry.js');
}
