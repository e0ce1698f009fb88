import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { messages } from './messages.mjs';
import { codeOf } from './stamp.mjs';

/** What connecting says when the other let go meanwhile. */
const LET_GO = ['ENOENT', 'ECONNRESET', 'EPIPE'];

/**
 * Does work that would spoil itself when two commands of one checkout did it at the same time: npm empties node_modules,
 * a build empties dist/. Who comes second waits and then looks again at what is left to do. The sign is a socket that
 * listens, because it ends with its process, however that ends.
 *
 * @template Value
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function alone(root, say, work) {
  const address = signOf(root);
  for (let hasSaid = false; ; hasSaid = true) {
    const stopHolding = await hold(address);
    if (stopHolding !== undefined) {
      try {
        return await work();
      } finally {
        stopHolding();
      }
    }
    if (!hasSaid) say(messages.waitingForOther);
    await untilFree(address);
  }
}

/** One a user and checkout: nobody may connect to, or take away, what belongs to another user. @param {string} root */
function signOf(root) {
  const whose = `${userInfo().username}\0${realpathSync(root)}`;
  const name = `meja-humas-${createHash('sha256').update(whose).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/**
 * @param {string} address
 * @returns {Promise<(() => void) | undefined>} how to give it back; undefined while another process has it
 */
async function hold(address) {
  const server = createServer();
  /** @type {Set<import('node:net').Socket>} */
  const waiting = new Set();
  server.on('connection', (socket) => waiting.add(socket.on('error', () => undefined)));
  try {
    server.listen(address);
    await once(server, 'listening');
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return undefined;
    // Where no sign can be set, as in a temporary folder that takes no files, the work is done all the same.
    return () => undefined;
  }
  return () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
}

/**
 * Waits until whoever holds the sign lets go of it; takes away one whose process is gone.
 *
 * @param {string} address
 */
async function untilFree(address) {
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    socket.resume();
    await once(socket, 'close');
  } catch (error) {
    if (codeOf(error) === 'ECONNREFUSED') rmSync(address, { force: true });
    else if (!LET_GO.includes(codeOf(error))) throw error;
  }
}
