import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./peers/', import.meta.url));

/** A bench whose peer is not installed says nothing; the run counts it as a bound that does not hold. */
export class PeerMissing extends Error {}

/** @throws PeerMissing with what to do when the package is not installed */
export function requirePeer(name: string): void {
  if (existsSync(join(FOLDER, 'node_modules', name))) return;
  throw new PeerMissing(`Pembanding ${name} belum terpasang: jalankan "npm ci --prefix tests/bench/peers".`);
}
