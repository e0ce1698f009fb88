import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from './messages.mjs';
import { productEnvironment, productNode } from './product.mjs';
import { runChild } from './run-child.mjs';
import { readStamp, rememberStamp } from './stamp.mjs';

const PROBE = fileURLToPath(new URL('probe-download.mjs', import.meta.url));
const RELEASES = 'https://github.com/electron/electron/releases/download/';

/**
 * Electron's program where it is, or can be fetched. npm brings only its types; the program itself (about 110 MB) is
 * asked for once, waiting 15 s for the first byte, and a "no" is remembered beside it for this version.
 *
 * @param {string} root
 * @param {{ say: (line: string) => void, again: boolean }} how `again` asks even when a "no" is remembered
 * @returns {Promise<string | undefined>}
 */
export async function electronBinary(root, { say, again }) {
  const folder = path.join(root, 'node_modules', 'electron');
  const present = presentBinary(folder);
  if (present !== undefined || !existsSync(folder)) return present;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const remembered = path.join(root, 'node_modules', '.meja-electron');
  if (!again && readStamp(remembered) === `${version} tidak terjangkau`) return undefined;
  say(messages.tryingElectron);
  const fetched = (await isReachable(root, downloadUrl(version))) && (await download(root, folder, say));
  const binary = fetched ? presentBinary(folder) : undefined;
  if (binary === undefined) {
    rememberStamp(remembered, `${version} tidak terjangkau`);
    say(messages.electronUnreachable);
  }
  return binary;
}

/** @param {string} folder */
function presentBinary(folder) {
  const name = readStamp(path.join(folder, 'path.txt'));
  if (name === undefined) return undefined;
  const file = path.join(folder, 'dist', name);
  return existsSync(file) ? file : undefined;
}

/**
 * Where Electron's own installer would fetch it from; it obeys the same two variables for a mirror.
 *
 * @param {string} version
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string, arch?: string }} [machine]
 * @returns {string}
 */
export function downloadUrl(version, machine = {}) {
  const { env = process.env, platform = process.platform, arch = process.arch } = machine;
  const mirror = env['npm_config_electron_mirror'] ?? env['ELECTRON_MIRROR'] ?? RELEASES;
  const base = mirror.endsWith('/') ? mirror : `${mirror}/`;
  return `${base}v${version}/electron-v${version}-${platform}-${arch}.zip`;
}

/**
 * Asked by the product's Node, which obeys HTTPS_PROXY when told to.
 *
 * @param {string} root
 * @param {string} url
 */
async function isReachable(root, url) {
  const result = await runChild(
    { file: productNode(root), args: [PROBE, url] },
    { cwd: root, env: productEnvironment(root, { NODE_USE_ENV_PROXY: '1' }), output: 'keep' },
  );
  return result.code === 0;
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {(line: string) => void} say
 */
async function download(root, folder, say) {
  const result = await runChild(
    { file: productNode(root), args: [path.join(folder, 'install.js')] },
    {
      cwd: root,
      env: productEnvironment(root, { NODE_USE_ENV_PROXY: '1' }),
      output: 'keep',
      onTick: (seconds) => say(messages.downloadingElectron(seconds)),
    },
  );
  return result.code === 0;
}
