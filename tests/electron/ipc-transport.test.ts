import { createDesktopTransport, type DesktopTransport } from '#client/desktop-transport.ts';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';
import { describeTransport } from '../helpers/transport-suite.ts';
import { loadBridge, startShell, stopShell } from './start-shell.ts';

/** The client over the real preload, the real IPC handler and a real backend process; only Electron is a double. */
async function openIpc(): Promise<DesktopTransport> {
  const shell = await startShell({ library: tempFolder(), userData: tempFolder() });
  onTestFinished(() => stopShell(shell));
  return createDesktopTransport(await loadBridge(shell), (path, init) =>
    shell.request(`app://meja${path}`, init),
  );
}

describeTransport('over IPC, shell wiring (typed double)', openIpc);

test('shell wiring (typed double): a picture is uploaded over the scheme', async () => {
  const transport = await openIpc();
  const png = readFileSync(new URL('one-pixel.png', import.meta.url));
  expect(await transport.upload(new Blob([new Uint8Array(png)]))).toMatchObject({
    mime: 'image/png',
    widthPx: 1,
    heightPx: 1,
  });
});
