import { readTable, type TableRequest } from './read-table.ts';

// The process that opens one untrusted table and ends. Its parent bounds its memory and time.
// Ctrl-C is the parent's to answer: it ends this process when it stops.
process.on('SIGINT', () => undefined);
process.once('message', (message: unknown) => {
  // Its parent sends nothing else.
  process.send?.(readTable(message as TableRequest), () => process.exit(0));
});
