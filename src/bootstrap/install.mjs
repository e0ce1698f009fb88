import { lstatSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { alone } from './alone.mjs';
import { messages } from './messages.mjs';
import { npmCommand, thisMachine } from './npm-command.mjs';
import { installedNode } from './product.mjs';
import { runChild } from './run-child.mjs';
import { hashTree, readStamp, rememberStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';
import { knownTrouble } from './trouble.mjs';

/** An installed tree measured 0.7 GB, npm's cache about 0.3 GB beside it (Linux x64, 2026-11-22). */
const NEEDED_MEGABYTES = 1200;
const NPM_ARGUMENTS = [
  'ci',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=10000',
];

/**
 * Installs the packages of package-lock.json unless exactly they are installed already. What was installed is
 * remembered as a hash in node_modules/.meja-stamp, which `npm ci` removes with the rest before it starts: an
 * interrupted install is never taken for a finished one.
 *
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<'kept' | 'adopted' | 'installed'>}
 * @throws {Stop} with what to do, when something cannot be had
 */
export async function ensureInstalled(root, say) {
  const stampFile = path.join(root, 'node_modules', '.meja-stamp');
  const wanted = hashTree(root, ['package-lock.json'], [process.platform, process.arch]);
  const isInstalled = () => readStamp(stampFile) === wanted && installedNode(root) !== undefined;
  if (isInstalled()) return 'kept';
  return alone(root, say, async () => {
    if (isInstalled()) return 'kept';
    const isByHand = installedNode(root) !== undefined && isSatisfied(root);
    if (!isByHand) await install(root, say);
    rememberStamp(stampFile, wanted);
    return isByHand ? 'adopted' : 'installed';
  });
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function install(root, say) {
  refuseLinkedModules(root);
  requireSpace(root);
  say(messages.installing);
  const result = await runChild(npmCommand(NPM_ARGUMENTS, thisMachine()), {
    cwd: root,
    output: 'keep',
    onTick: (seconds) => say(messages.stillInstalling(seconds)),
  });
  if (result.code !== 0) throw failedInstall(result, root);
  if (installedNode(root) === undefined) throw new Stop(messages.productNodeMissing);
}

/**
 * Whether what npm says it installed (node_modules/.package-lock.json) is what package-lock.json asks for: true after
 * someone ran `npm ci` or `npm install` by hand. Packages for other systems are optional and may be absent.
 *
 * @param {string} root
 */
export function isSatisfied(root) {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  const present = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = present[name];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm would empty the folder behind the link, which may serve other checkouts.
 *
 * @param {string} root
 */
function refuseLinkedModules(root) {
  const folder = path.join(root, 'node_modules');
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new Stop(messages.linkedModules(folder));
  }
}

/** @param {string} root */
function requireSpace(root) {
  const disk = statfsSync(root);
  const freeMegabytes = Math.floor((disk.bavail * disk.bsize) / 1_000_000);
  if (freeMegabytes < NEEDED_MEGABYTES) throw new Stop(messages.diskTooSmall(root, freeMegabytes));
}

/**
 * @param {import('./run-child.mjs').Ended} result
 * @param {string} root
 */
function failedInstall(result, root) {
  if (result.code === 127) return new Stop(messages.npmMissing, 2);
  const known = knownTrouble(result.output, root);
  if (known !== undefined) return known;
  const log = path.join(tmpdir(), 'meja-humas', 'pemasangan.log');
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(log, result.output);
  return new Stop(messages.installFailed(log));
}
