import { pathToFileURL } from 'node:url';
import type { MessageEvent, ParentPort } from 'electron';

/**
 * First module of every utility process: gives a program that was written for `fork` the same `process.send` and
 * `message` events, then starts it. So the backend and its children are the same files on both hosts. Electron keeps
 * messages back until someone listens, which is only after the program has set itself up.
 */
async function runUnder(port: ParentPort, program: string): Promise<void> {
  process.send = (message: unknown, ...rest: readonly unknown[]) => {
    port.postMessage(message);
    // Programs end themselves once their last message is on its way.
    const sent = rest.find((part) => typeof part === 'function');
    if (sent !== undefined) setImmediate(sent as () => void);
    return true;
  };
  process.disconnect = () => process.exit(0);
  await import(pathToFileURL(program).href);
  port.on('message', (event: MessageEvent) => process.emit('message', event.data, undefined));
}

await runUnder(process.parentPort, process.argv[2] ?? '');
