import { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';

/** What `connect` of a socket names; a path is a pipe of this computer. */
function hostOf(/** @type {readonly unknown[]} */ given) {
  // `net.connect` hands its arguments on as one array.
  const [first, second] = /** @type {readonly unknown[]} */ (Array.isArray(given[0]) ? given[0] : given);
  if (typeof first === 'object' && first !== null) {
    const { host, path } = /** @type {{ readonly host?: string, readonly path?: string }} */ (first);
    return typeof path === 'string' ? 'localhost' : (host ?? 'localhost');
  }
  const isPort = Number.isInteger(Number(first));
  return isPort && typeof second === 'string' ? second : 'localhost';
}

/** This computer by name or number, whichever of its own numbers. */
function isHere(/** @type {string} */ host) {
  const own = Object.values(networkInterfaces()).flatMap((places) => places ?? []);
  return /^(?:localhost|127(?:\.\d+){3}|::1)?$/u.test(host) || own.some(({ address }) => address === host);
}

/**
 * From now on no socket of this process is connected to anything but this computer: it throws, so that no byte leaves and
 * no name is looked up.
 * @param {(host: string) => void} onAttempt told of each first, since whoever tries may catch the error
 */
export function guardNetwork(onAttempt) {
  /** @type {(...given: unknown[]) => unknown} */
  const connect = Reflect.get(Socket.prototype, 'connect');
  /** @this {Socket} */
  function guarded(/** @type {unknown[]} */ ...given) {
    const host = hostOf(given);
    if (!isHere(host)) {
      onAttempt(host);
      throw new Error(`A connection beyond this computer: ${host}`);
    }
    return connect.apply(this, given);
  }
  Object.assign(Socket.prototype, { connect: guarded });
}
