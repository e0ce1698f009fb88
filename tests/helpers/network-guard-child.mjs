import process from 'node:process';
import { guardNetwork } from './network-guard.mjs';

// For `--import` into a product that a test starts: its tests see an exit that no command has.
guardNetwork((host) => {
  process.stderr.write(`A connection beyond this computer: ${host}\n`);
  process.exit(99);
});
