import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from './messages.mjs';
import { Stop } from './stop.mjs';

/** Folder of the checkout: two above this file. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The Node 24 that npm installed for the product (SQLite's binding crashes on older ones).
 *
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined}
 */
export function installedNode(root, platform = process.platform) {
  const name = platform === 'win32' ? 'node.exe' : 'node';
  const file = path.join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(file) ? file : undefined;
}

/**
 * @param {string} root
 * @returns {string}
 * @throws {Stop} when npm's install scripts were switched off and it is therefore missing
 */
export function productNode(root) {
  const found = installedNode(root);
  if (found === undefined) throw new Stop(messages.productNodeMissing);
  return found;
}

/**
 * @param {string} root
 * @returns {string} where programs keep what V8 compiled
 */
export function compiledFolder(root) {
  return path.join(root, 'node_modules', '.cache', 'meja');
}

/**
 * Environment for the programs we start: the product's Node and its tools come first, so that what they start runs on
 * the right Node as well. What V8 compiled is kept beside what was installed: `meja serve` answers first after
 * 294 ms instead of 347. A folder of the system could be written by others.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function productEnvironment(root, more = {}) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = path.join(root, 'node_modules', '.bin');
  const node = path.join(root, 'node_modules', 'node', 'bin');
  return {
    ...process.env,
    [pathKey]: [node, bin, process.env[pathKey] ?? ''].join(path.delimiter),
    NODE_COMPILE_CACHE: compiledFolder(root),
    ...more,
  };
}
