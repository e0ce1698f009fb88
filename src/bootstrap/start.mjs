import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { demoLibraryFolder, hasDisplay } from './data-folder.mjs';
import { electronBinary } from './electron-binary.mjs';
import { ensureInstalled } from './install.mjs';
import { messages } from './messages.mjs';
import { productEnvironment, productNode, ROOT } from './product.mjs';
import { becomeChild } from './run-child.mjs';
import { readStartArguments } from './start-arguments.mjs';
import { sayTo } from './say.mjs';
import { runEntry, Stop } from './stop.mjs';

/** A desktop window that ends sooner than this with a fault never came up. */
const SHORTEST_SESSION_MS = 8_000;
const say = sayTo(process.stdout);

/** `npm start`: from a fresh clone to the open workstation. */
await runEntry(async () => {
  const asked = readStartArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  await ensureInstalled(ROOT, say);
  await ensureBuilt(ROOT, say);
  const library = asked.library ?? (await demoLibrary());
  const opened = await openDesktop(library, asked);
  return opened ?? openHost(library, asked.passedOn);
});

/** The demo library, made once and never reset by itself. */
async function demoLibrary() {
  const folder = demoLibraryFolder();
  if (existsSync(path.join(folder, 'library.db'))) return folder;
  const making = becomeChild(
    productNode(ROOT),
    [bundle('cli'), 'init', '--demo', '--library', folder, '--json'],
    { cwd: ROOT, env: productEnvironment(ROOT), stdout: 'ignore' },
  );
  say(messages.makingDemo(folder));
  const code = await making;
  // Ctrl-C before the command could listen for it ends it without a fault and without a library.
  if (code === 0 && existsSync(path.join(folder, 'library.db'))) return folder;
  throw new Stop(messages.demoFailed);
}

/**
 * @param {string} library
 * @param {import('./start-arguments.mjs').StartArguments} asked
 * @returns {Promise<number | undefined>} exit code of a desktop session, or undefined when the browser has to serve
 */
async function openDesktop(library, asked) {
  const main = path.join(ROOT, 'dist', 'electron', 'main.js');
  const wantsBrowser = asked.passedOn.length > 0 && !asked.electron;
  if (wantsBrowser || !existsSync(main) || !hasDisplay(process.platform, process.env)) return undefined;
  if (process.getuid?.() === 0) {
    if (asked.electron) say(messages.electronAsRoot);
    return undefined;
  }
  const binary = await electronBinary(ROOT, { say, again: asked.electron });
  if (binary === undefined) return undefined;
  say(messages.openingElectron);
  const startedAt = performance.now();
  const code = await becomeChild(binary, [ROOT, '--library', library], { cwd: ROOT });
  if (code === 0 || performance.now() - startedAt > SHORTEST_SESSION_MS) return code;
  say(messages.electronFailed);
  return undefined;
}

/**
 * @param {string} library
 * @param {readonly string[]} passedOn
 */
async function openHost(library, passedOn) {
  const opens = hasDisplay(process.platform, process.env) && !passedOn.includes('--no-open');
  // Otherwise the host's one line says the address and that it has to be opened by hand.
  if (opens) say(messages.openingBrowser);
  const more = opens || passedOn.includes('--no-open') ? [] : ['--no-open'];
  const code = await becomeChild(
    productNode(ROOT),
    [bundle('cli'), 'serve', '--library', library, ...passedOn, ...more],
    { cwd: ROOT, env: productEnvironment(ROOT) },
  );
  if (code === 127) throw new Stop(messages.hostFailed);
  return code;
}

/** @param {string} name */
function bundle(name) {
  return path.join(ROOT, 'dist', 'node', `${name}.js`);
}
