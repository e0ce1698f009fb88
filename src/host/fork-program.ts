import type { Child } from '#backend/child-port.ts';
import { fork } from 'node:child_process';
import { programFile } from './product-files.ts';

/** A child process of ours that can also be named by its number. */
export interface ForkedChild extends Child {
  readonly pid: () => number | undefined;
}

/**
 * A child may die before its parent hears of it, and a write to it then fails. Without a callback Node would throw
 * that at the whole host; the exit, which follows, tells everybody who waits.
 */
const lostWithTheChild = (): void => undefined;

/**
 * Starts one of the Node side's programs with Node's own `fork`; buffers travel by structured clone.
 * @param source its place in the repository, such as `src/host/backend-process.ts`
 */
export function forkProgram(source: string, execArgv?: readonly string[]): ForkedChild {
  const child = fork(programFile(source), [], {
    ...(execArgv && { execArgv: [...execArgv] }),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    post: (message) => {
      // `send` takes any structured-clonable value; its own type is narrower.
      if (child.connected) child.send(message as object, lostWithTheChild);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code, signal) => listener(code, signal)),
    kill: () => child.kill('SIGKILL'),
    pid: () => child.pid,
  };
}
