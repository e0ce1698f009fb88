import os from 'node:os';
import path from 'node:path';

/** @typedef {{ platform: string, env: Readonly<Record<string, string | undefined>>, home: string }} DataMachine */

/**
 * Folder of the demo library: `<OS data>/meja-humas/contoh`. MEJA_DATA stands for the OS data folder when set.
 *
 * @param {DataMachine} [machine]
 * @returns {string}
 */
export function demoLibraryFolder(machine) {
  return libraryFolder('contoh', machine);
}

/**
 * Folder of the office's own library, for a start that names none: `<OS data>/meja-humas/pustaka`.
 *
 * @param {DataMachine} [machine]
 * @returns {string}
 */
export function officeLibraryFolder(machine) {
  return libraryFolder('pustaka', machine);
}

/**
 * On Windows the local folder is used, not the roaming one: a database must not be copied over the network at log-on.
 *
 * @param {string} name
 * @param {DataMachine} [machine]
 */
function libraryFolder(name, machine = { platform: process.platform, env: process.env, home: os.homedir() }) {
  const paths = machine.platform === 'win32' ? path.win32 : path.posix;
  return paths.join(dataFolder(machine, paths), 'meja-humas', name);
}

/**
 * @param {DataMachine} machine
 * @param {path.PlatformPath} paths
 */
function dataFolder({ platform, env, home }, paths) {
  if (env['MEJA_DATA']) return env['MEJA_DATA'];
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? paths.join(home, 'AppData', 'Local');
  if (platform === 'darwin') return paths.join(home, 'Library', 'Application Support');
  const configured = env['XDG_DATA_HOME'];
  return configured?.startsWith('/') ? configured : paths.join(home, '.local', 'share');
}

/**
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {boolean} whether a window can be shown; Windows and macOS sessions have a screen unless reached over SSH
 */
export function hasDisplay(platform, env) {
  if (platform === 'win32' || platform === 'darwin') return !env['SSH_CONNECTION'];
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
