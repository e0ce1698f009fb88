import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Names that are never input of a build. */
const LEFT_OUT = /^(\.|node_modules$)|\.(md|test\.ts)$/;

/**
 * SHA-256 over the names and bytes of files and folders, in one fixed order, so that the same tree gives the same
 * answer on every system. A path that is not there counts as empty: adding it later changes the answer.
 *
 * @param {string} root
 * @param {readonly string[]} entries files or folders below root
 * @param {readonly string[]} [extra] further facts the answer depends on
 * @returns {string} hex
 */
export function hashTree(root, entries, extra = []) {
  const hash = createHash('sha256');
  for (const fact of extra) hash.update(`${fact}\0`);
  for (const entry of [...entries].sort()) {
    for (const file of filesBelow(root, entry)) {
      const bytes = readFileSync(path.join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @returns {string | undefined} the stamp written there, or undefined
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${stamp}\n`);
}

/**
 * Writes a stamp where it may; a read-only checkout that is complete still runs and only looks again next time.
 *
 * @param {string} file
 * @param {string} stamp
 */
export function rememberStamp(file, stamp) {
  try {
    writeStamp(file, stamp);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error;
  }
}

/**
 * @param {string} root
 * @param {string} entry with forward slashes
 * @returns {string[]} files, relative to root, with forward slashes, sorted
 */
function filesBelow(root, entry) {
  /** @type {import('node:fs').Dirent[]} */
  let children;
  try {
    children = readdirSync(path.join(root, entry), { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return [entry];
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  return children
    .filter((child) => !LEFT_OUT.test(child.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((child) =>
      child.isDirectory() ? filesBelow(root, `${entry}/${child.name}`) : [`${entry}/${child.name}`],
    );
}

/**
 * @param {unknown} error
 * @returns {string} a system error's code, or ''
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
