import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { writeFileAtomic } from '#backend/files/atomic-write.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { placeOn } from './place-window.ts';

const SMALLEST_SIZE = { width: 960, height: 600 };

const stateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  isMaximized: z.boolean(),
});

/** Where a window was when it was last closed. */
export type WindowState = z.output<typeof stateSchema>;

/**
 * The only window the product opens for its reader. It remembers its place; the page runs in Chromium's sandbox,
 * without Node, and without a spelling checker, whose dictionaries would come from the network.
 */
export function openWindow(preload: string): BrowserWindow {
  const state = readState();
  const window = new BrowserWindow({
    ...placeOn(
      state?.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (state?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** Writes down where the window is. @returns when it is on disk */
export async function rememberWindow(window: BrowserWindow): Promise<void> {
  const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
  await writeFileAtomic(statePath(), Buffer.from(JSON.stringify(state)));
}

function statePath(): string {
  return join(app.getPath('userData'), 'jendela.json');
}

/** A file that is missing or torn only costs the remembered place. */
function readState(): WindowState | undefined {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(statePath(), 'utf8')));
  } catch {
    return undefined;
  }
}
