import { messages } from './messages.mjs';

const OLDEST_NODE = '20.10.0';

/** Ends a command with one line for the user and an exit code (1 refused, 2 wrong usage or something to install). */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command's main function and sets the exit code it returns. A Stop is said in its one line; anything else is
 * a fault of ours and is named without a stack, unless MEJA_DEBUG asks for it.
 *
 * @param {() => Promise<number>} main
 */
export async function runEntry(main) {
  try {
    requireNode(process.versions.node);
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
    process.stderr.write(`${lineFor(error)}\n`);
  }
}

/**
 * @param {string} found version without the leading v
 * @throws {Stop} when it is older than 20.10, the first version with everything these scripts use
 */
export function requireNode(found) {
  const order = found.localeCompare(OLDEST_NODE, 'en', { numeric: true });
  if (order < 0) throw new Stop(messages.nodeTooOld(found, '20.10'), 2);
}

/** @param {unknown} error */
function lineFor(error) {
  if (error instanceof Stop) return error.message;
  if (!(error instanceof Error)) return messages.unexpected(String(error));
  return process.env['MEJA_DEBUG'] ? (error.stack ?? error.message) : messages.unexpected(error.message);
}
