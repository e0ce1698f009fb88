import path from 'node:path';
import { alone } from './alone.mjs';
import { messages } from './messages.mjs';
import { productEnvironment, productNode } from './product.mjs';
import { runChild } from './run-child.mjs';
import { hashTree, readStamp, writeStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';
import { knownTrouble } from './trouble.mjs';

/** All that a build reads. */
const INPUTS = [
  'src',
  'electron',
  'resources',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/**
 * Builds the product into dist/ unless dist/ was made from exactly this source. The stamp is written last, so a build
 * that was interrupted is made again.
 *
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<'kept' | 'built'>}
 * @throws {Stop} when the build fails or the disk is full
 */
export async function ensureBuilt(root, say) {
  const wanted = hashTree(root, INPUTS);
  const isBuilt = () => readStamp(stampFileOf(root)) === wanted;
  if (isBuilt()) return 'kept';
  return alone(root, say, async () => {
    if (isBuilt()) return 'kept';
    say(messages.building);
    await build(root, say);
    writeStamp(stampFileOf(root), wanted);
    return 'built';
  });
}

/** @param {string} root */
function stampFileOf(root) {
  return path.join(root, 'dist', '.meja-stamp');
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function build(root, say) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = await runChild(
    { file: productNode(root), args: [vite, 'build', '--app', '--logLevel', 'warn'] },
    { cwd: root, env: productEnvironment(root), output: 'keep' },
  );
  if (result.code === 0) return;
  const known = knownTrouble(result.output, root);
  if (known !== undefined) throw known;
  say(result.output.trim());
  throw new Stop(messages.buildFailed);
}
