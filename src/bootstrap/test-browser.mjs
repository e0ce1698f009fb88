import { existsSync } from 'node:fs';
import { browserInstallCommand } from './install-command.mjs';
import { messages } from './messages.mjs';
import { productEnvironment, productNode, ROOT } from './product.mjs';
import { runChild } from './run-child.mjs';
import { Stop } from './stop.mjs';

/**
 * The browser that the suites drive. As root on Debian a missing one is installed; elsewhere the user is told the one
 * command that does it.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 * @throws {Stop} exit code 2 when there is none
 */
export async function requireBrowser(say) {
  const found = await findBrowser();
  if (found !== undefined) return found;
  if (!canInstall()) throw new Stop(messages.browserMissing(browserInstallCommand(process.platform)), 2);
  say(messages.installingBrowser);
  await aptGet(['update', '-qq']);
  await aptGet(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  const installed = await findBrowser();
  if (installed === undefined) throw new Stop(messages.browserInstallFailed, 2);
  return installed;
}

/** Asks the product's own search, which is TypeScript and runs on the product's Node. */
async function findBrowser() {
  const search = new URL('../render/find-browser.ts', import.meta.url).href;
  const script = `import { findBrowser } from ${JSON.stringify(search)}; process.stdout.write(findBrowser() ?? '');`;
  const { code, output } = await runChild(
    { file: productNode(ROOT), args: ['--input-type=module', '--eval', script] },
    { cwd: ROOT, env: productEnvironment(ROOT), output: 'keep' },
  );
  return code === 0 && output !== '' ? output : undefined;
}

function canInstall() {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    !process.env['MEJA_BROWSER'] &&
    existsSync('/etc/debian_version') &&
    existsSync('/usr/bin/apt-get')
  );
}

/** @param {readonly string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code } = await runChild({ file: '/usr/bin/apt-get', args }, { cwd: '/', env, output: 'keep' });
  if (code !== 0) throw new Stop(messages.browserInstallFailed, 2);
}
