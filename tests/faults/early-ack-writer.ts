import { appendFileSync } from 'node:fs';

/**
 * The control of the kill test: a writer that says "kept" before it is. It gathers ten values and writes them together,
 * so a kill in between loses what it had acknowledged.
 */
const BATCH = 10;
const file = process.argv[2] ?? '';
let gathered: string[] = [];

process.on('message', (value: string) => {
  gathered = [...gathered, value];
  process.send?.(value);
  if (gathered.length < BATCH) return;
  appendFileSync(file, gathered.map((line) => `${line}\n`).join(''));
  gathered = [];
});
