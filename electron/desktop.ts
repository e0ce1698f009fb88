import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { libraryPaths } from '#backend/library/library.ts';
import { openMediaStore } from '#backend/media/media-store.ts';
import { AppError } from '#contract/errors.ts';
import type { MenuCommand } from '#contract/desktop.ts';
import type { BackendLink } from '#host/backend-link.ts';
import { productRoot } from '#host/product-files.ts';
import { createFileServer } from '#host/serve.ts';
import { storeUpload } from '#host/upload.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { errorSentence } from '../src/cli/error-sentence.ts';
import { serveAppScheme } from './app-protocol.ts';
import { readLibraryArgument } from './arguments.ts';
import { openBackend } from './backend.ts';
import { connectPage } from './ipc-transport.ts';
import { messagesOf } from './words.ts';
import { showMenu } from './menu.ts';
import { chooseLibrary, guardDownloads } from './native-files.ts';
import { guardQuit } from './quit.ts';
import { lockContents, lockSession } from './security.ts';
import { openWindow, rememberWindow } from './window.ts';

/** A page that crashes more often than this in one session would only crash again. */
const MAX_RELOADS = 3;

/** Opens the library, then the window on it. A library that refuses is explained in a dialog, not in a blank window. */
export async function startDesktop(): Promise<void> {
  await app.whenReady();
  const folder = readLibraryArgument(process.argv);
  try {
    const backend = await openBackend(folder);
    await openWorkstation(folder, backend);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const messages = await messagesOf(null);
    dialog.showErrorBox(messages.desktop.startFailedTitle, errorSentence(messages, error));
    app.exit(1);
  }
}

async function openWorkstation(folder: string, backend: BackendLink): Promise<void> {
  const { desktop: t } = await messagesOf(backend);
  lockSession();
  guardDownloads(t);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, t));
  await serveFiles(folder, backend);
  const window = openWindow(join(import.meta.dirname, 'preload.cjs'));
  const page = connectPage({
    backend,
    page: window.webContents,
    showMenu: (commands) => fillMenu(commands),
  });
  const fillMenu = (commands: readonly MenuCommand[]): void =>
    showMenu(commands, t, {
      choose: (id) => page.push({ name: 'menu.chosen', payload: { id } }),
      openLibrary: () => void openOther(window, t),
      quit: () => app.quit(),
    });
  fillMenu([]);
  reviveCrashedPage(window);
  app.on('second-instance', () => bringForward(window));
  guardQuit({
    backend,
    window,
    t,
    async finish() {
      // A place that cannot be written down, on a full disk for example, must not keep anybody from leaving.
      await rememberWindow(window).catch(() => undefined);
      page.close();
      await backend.close();
    },
  });
}

async function serveFiles(folder: string, backend: BackendLink): Promise<void> {
  const paths = libraryPaths(folder);
  const root = productRoot();
  const media = await openMediaStore(paths.media);
  const folders = { ui: join(root, 'dist', 'ui'), resources: join(root, 'resources'), media };
  serveAppScheme({
    file: createFileServer(folders, ''),
    upload: (body) => storeUpload(body, { incoming: paths.incoming, backend }),
  });
}

/** The other library is opened by a new start: this one first gives its own back. */
async function openOther(window: BrowserWindow, t: AllMessages['desktop']): Promise<void> {
  const folder = await chooseLibrary(window, t);
  if (folder === undefined) return;
  app.relaunch({ args: [...process.argv.slice(1, app.isPackaged ? 1 : 2), '--library', folder] });
  app.quit();
}

function reviveCrashedPage(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reloads >= MAX_RELOADS) return;
    reloads += 1;
    window.reload();
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
