import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judge, lineOf, type Bench, type Comparison } from './bench.ts';
import { PeerMissing } from './peers.ts';

/**
 * `npm run bench [-- NAME]`: runs every `*.bench.ts` beside this file, or those whose name contains NAME, one after the
 * other so that none disturbs another. Prints one line a comparison and ends 1 when a bound does not hold.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2).find((given) => !given.startsWith('--')) ?? '';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  .sort();
let broken = 0;
for (const file of files) {
  // Every bench file exports `bench`; one that does not ends the run with its name.
  const { bench } = (await import(new URL(file, import.meta.url).href)) as { readonly bench: Bench };
  process.stdout.write(`${file}\n`);
  for (const comparison of await comparisonsOf(bench)) {
    process.stdout.write(`  ${lineOf(comparison)}\n`);
    if (!judge(comparison).holds) broken += 1;
  }
}
process.stdout.write(`${files.length} bench, ${broken} batas tidak terpenuhi\n`);
process.exitCode = broken === 0 ? 0 : 1;

/** What a bench found; a missing peer is a bound that does not hold, and the other benches go on. */
async function comparisonsOf(bench: Bench): Promise<readonly Comparison[]> {
  try {
    return await bench();
  } catch (error) {
    if (!(error instanceof PeerMissing)) throw error;
    process.stdout.write(`  TIDAK | ${error.message}\n`);
    broken += 1;
    return [];
  }
}
