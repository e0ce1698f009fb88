import path from 'node:path';
import { messages } from './messages.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} StartArguments
 * @property {string | undefined} library absolute folder of another library
 * @property {boolean} electron ask for Electron again
 * @property {readonly string[]} passedOn what the loopback host itself understands
 */

/**
 * Reads what stands after `npm start --`.
 *
 * @param {readonly string[]} argv
 * @param {string} cwd folder that a relative --library starts from
 * @returns {StartArguments}
 * @throws {Stop} exit code 2 on anything else, naming it
 */
export function readStartArguments(argv, cwd) {
  /** @type {string | undefined} */
  let library;
  let electron = false;
  /** @type {string[]} */
  const passedOn = [];
  const queue = argv.flatMap((argument) => argument.split(/(?<=^--[a-z]+)=/u));
  while (queue.length > 0) {
    const name = queue.shift() ?? '';
    if (name === '--library') library = path.resolve(cwd, valueOf(name, queue));
    else if (name === '--port') passedOn.push(name, valueOf(name, queue));
    else if (name === '--no-open') passedOn.push(name);
    else if (name === '--electron') electron = true;
    else throw new Stop(messages.wrongUsage(name), 2);
  }
  return { library, electron, passedOn };
}

/**
 * @param {string} name
 * @param {string[]} queue
 */
function valueOf(name, queue) {
  const value = queue.shift();
  if (value === undefined || value.startsWith('--')) throw new Stop(messages.missingValue(name), 2);
  return value;
}
