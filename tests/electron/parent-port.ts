/**
 * Loaded first into each process that the double starts: gives it the `process.parentPort` that Electron gives a
 * utility process, over Node's own IPC. Messages wait until someone listens, as Electron documents it.
 */
type PortListener = (event: { readonly data: unknown }) => void;

const listeners = new Set<PortListener>();
const waiting: unknown[] = [];
const send = process.send?.bind(process);
const emit = process.emit.bind(process) as (name: string, ...rest: readonly unknown[]) => boolean;
let isDelivering = false;

function deliver(data: unknown): void {
  isDelivering = true;
  try {
    for (const listener of listeners) listener({ data });
  } finally {
    isDelivering = false;
  }
}

// Node hands every IPC message to `process.emit`; here it belongs to the port alone, as it does under Electron.
process.emit = ((name: string, ...rest: readonly unknown[]): boolean => {
  if (name !== 'message' || isDelivering) return emit(name, ...rest);
  if (listeners.size === 0) waiting.push(rest[0]);
  else deliver(rest[0]);
  return true;
}) as typeof process.emit;

Object.defineProperty(process, 'parentPort', {
  value: {
    postMessage: (message: unknown) => send?.(message),
    on(_name: 'message', listener: PortListener) {
      listeners.add(listener);
      // Keeps the process alive as long as its parent listens, as a port does.
      process.channel?.ref();
      for (const data of waiting.splice(0)) deliver(data);
    },
  },
});
process.channel?.ref();
process.on('disconnect', () => process.exit(0));
