import { messages } from './messages.mjs';
import { Stop } from './stop.mjs';

/** What npm, Node or the system writes when something cannot be had, and the line that helps. First match wins. */
const SIGNS = [
  { sign: /\bENOSPC\b|no space left/i, line: messages.diskFull },
  { sign: /\b(EACCES|EPERM|EROFS)\b|permission denied/i, line: messages.noPermission },
  {
    sign: /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|CERT_HAS_EXPIRED|certificate/i,
    line: () => messages.certificate,
  },
  {
    sign: /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED)\b|ERR_SOCKET_TIMEOUT|network/i,
    line: () => messages.noNetwork,
  },
];

/**
 * Says what is wrong, if the text names something the user can mend.
 *
 * @param {string} output what a program wrote before it failed
 * @param {string} folder where it was writing
 * @returns {Stop | undefined}
 */
export function knownTrouble(output, folder) {
  const found = SIGNS.find((entry) => entry.sign.test(output));
  return found === undefined ? undefined : new Stop(found.line(folder));
}
